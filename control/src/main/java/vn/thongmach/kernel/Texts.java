package vn.thongmach.kernel;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All texts for people, Vietnamese and English, read once from {@code
 * messages/<module>_<language>.properties} in UTF-8. A text is a {@link MessageFormat} pattern: an
 * apostrophe in it is written twice. Immutable.
 */
@Component
public class Texts {

  private final Map<Locale, Map<String, String>> patterns = new HashMap<>();

  public Texts() {
    for (Locale language : ReaderLanguage.SUPPORTED) {
      patterns.put(language, read(language));
    }
  }

  /** The text of a key with its placeholders filled; the key itself where no text exists. */
  public String of(Locale language, String key, Object... arguments) {
    String pattern = pattern(language, key);
    return pattern == null ? key : new MessageFormat(pattern, language).format(plain(arguments));
  }

  /** The text of a problem. */
  public String of(Locale language, Problem problem) {
    return of(language, problem.code().code(), problem.arguments().toArray());
  }

  /** The pattern behind a key, or null. */
  public @Nullable String pattern(Locale language, String key) {
    return patterns.getOrDefault(language, Map.of()).get(key);
  }

  /** Whole numbers stand in a text as they were handed in, without grouping. */
  private static Object[] plain(Object[] arguments) {
    Object[] plain = arguments.clone();
    for (int i = 0; i < plain.length; i++) {
      if (plain[i] instanceof Integer || plain[i] instanceof Long) {
        plain[i] = plain[i].toString();
      } else if (plain[i] instanceof List<?> list) {
        plain[i] = String.join(", ", list.stream().map(String::valueOf).toList());
      } else if (!(plain[i] instanceof Number)) {
        plain[i] = String.valueOf(plain[i]);
      }
    }
    return plain;
  }

  private static Map<String, String> read(Locale language) {
    String location = "classpath*:messages/*_" + language.getLanguage() + ".properties";
    Map<String, String> texts = new HashMap<>();
    try {
      for (Resource file : new PathMatchingResourcePatternResolver().getResources(location)) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
          properties.load(reader);
        }
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Message texts cannot be read from " + location, e);
    }
    return texts;
  }
}
