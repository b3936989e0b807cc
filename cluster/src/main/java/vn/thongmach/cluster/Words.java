package vn.thongmach.cluster;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** What the demonstration says, in the language of the terminal. */
final class Words {

  private final Locale locale =
      Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
          .map(name -> System.getenv().getOrDefault(name, ""))
          .filter(value -> !value.isEmpty())
          .findFirst()
          .filter(value -> value.startsWith("vi"))
          .map(_ -> Locale.of("vi"))
          .orElse(Locale.ENGLISH);
  private final ResourceBundle bundle =
      ResourceBundle.getBundle(
          "cluster",
          locale,
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

  void say(String key, Object... values) {
    System.out.println(of(key, values));
  }

  String of(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }
}
