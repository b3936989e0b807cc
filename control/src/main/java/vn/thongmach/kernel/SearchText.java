package vn.thongmach.kernel;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody searches for, without regard to diacritics and case. Every word must be found; the
 * order of finds is: the code itself, what begins so, a word that begins so, anywhere.
 *
 * @param folded what was typed, as {@link VietnameseText#folded} makes it
 * @param words its words
 */
public record SearchText(String folded, List<String> words) {

  private static final int SHORTEST = 2;
  private static final int MOST_WORDS = 8;

  public SearchText {
    words = List.copyOf(words);
  }

  /** Empty where too little was typed to search for. */
  public static Optional<SearchText> of(String typed) {
    String folded = VietnameseText.folded(typed);
    if (folded.length() < SHORTEST) {
      return Optional.empty();
    }
    return Optional.of(
        new SearchText(
            folded, Arrays.stream(folded.split(" ", -1)).distinct().limit(MOST_WORDS).toList()));
  }

  /**
   * SQL: whether a folded column holds every word.
   *
   * @param key the folded column
   */
  public String matches(String key) {
    StringBuilder sql = new StringBuilder(" (true");
    for (int at = 0; at < words.size(); at++) {
      sql.append(" and ").append(key).append(" like :word").append(at);
    }
    return sql.append(") ").toString();
  }

  /**
   * SQL: 0 for the code itself (folded only where it is as long, which is cheap to tell), 1 for
   * what begins so, 2 for a word that begins so, 3 for what holds the text, 4 for what holds its
   * words apart.
   *
   * @param code the code's column, or {@code null}
   * @param key the folded column
   */
  public String rank(String code, String key) {
    return """
     case when case when length(cast(%1$s as text)) = length(:folded)
           then replace(lower(cast(%1$s as text) collate "vi-x-icu"), 'đ', 'd') = :folded
             or starts_with(%2$s, :folded || ' ')
           else false end then 0
       when starts_with(%2$s, :folded) then 1
       when position(' ' || :folded in %2$s) > 0 then 2
       when position(:folded in %2$s) > 0 then 3
       else 4 end \
    """
        .formatted(code, key);
  }

  /** Values of the parameters that {@link #matches} and {@link #rank} name. */
  public Map<String, Object> parameters() {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("folded", folded);
    for (int at = 0; at < words.size(); at++) {
      parameters.put("word" + at, VietnameseText.foldedLike(words.get(at)));
    }
    return parameters;
  }
}
