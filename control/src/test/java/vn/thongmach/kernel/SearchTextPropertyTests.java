package vn.thongmach.kernel;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SearchTextPropertyTests {

  private static final List<String> SYLLABLES =
      List.of(
          "Nguyễn",
          "Đặng",
          "hoà",
          "hòa",
          "thuỷ",
          "thủy",
          "Quỳnh",
          "ĐƯỜNG",
          "đường",
          "trục",
          "Bắc",
          "Nam",
          "khôi",
          "phục",
          "ứng",
          "cứu",
          "05-NQ/ĐU",
          "Ngữ",
          "yếu",
          "ỹ");

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(SYLLABLES)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(all -> String.join(" ", all));
  }

  /** However it is typed — composed or not, in capitals, with more spaces — it is the same text. */
  @Property
  boolean isTheSameHoweverItIsTyped(@ForAll("names") String name) {
    SearchText kept = of(name);
    return kept.equals(of(Normalizer.normalize(name, Normalizer.Form.NFD)))
        && kept.equals(of(name.toUpperCase(Locale.ROOT)))
        && kept.equals(of("  " + name.replace(" ", " \t ") + " "))
        && kept.equals(SearchText.of(kept.folded()).orElseThrow());
  }

  /** What is folded holds no mark and no đ, so that it can be typed on any keyboard. */
  @Property
  boolean canBeTypedOnAnyKeyboard(@ForAll("names") String name) {
    return of(name).folded().chars().allMatch(letter -> letter < 128);
  }

  /** Tone marks on either vowel, old and new way, meet. */
  @Property(tries = 20)
  boolean meetsOldAndNewSpelling(@ForAll("names") String name) {
    return of(name.replace("hoà", "hòa").replace("thuỷ", "thủy")).equals(of(name));
  }

  private static SearchText of(String typed) {
    return SearchText.of("x" + typed.strip()).orElseThrow();
  }
}
