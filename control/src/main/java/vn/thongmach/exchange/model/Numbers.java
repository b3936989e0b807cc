package vn.thongmach.exchange.model;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as Vietnamese and English people write them in text. */
final class Numbers {

  private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,30}([.,]\\d{1,30})?");
  private static final Pattern VIETNAMESE = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})+(,\\d+)?");
  private static final Pattern ENGLISH = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
  private static final Pattern AMBIGUOUS = Pattern.compile("[+-]?[1-9]\\d{0,2}\\.\\d{3}");

  private Numbers() {}

  /** Whether a text may mean thousands to a Vietnamese and parts of one to an English reader. */
  static boolean ambiguous(String text) {
    return AMBIGUOUS.matcher(text).matches();
  }

  /** The number, a comma before its parts of one (1.234,5) or a point (1,234.5); else empty. */
  static Optional<Double> read(String typed) {
    String text = typed.replace(" ", "");
    if (PLAIN.matcher(text).matches()) {
      return Optional.of(Double.valueOf(text.replace(',', '.')));
    }
    if (VIETNAMESE.matcher(text).matches()) {
      return Optional.of(Double.valueOf(text.replace(".", "").replace(',', '.')));
    }
    return ENGLISH.matcher(text).matches()
        ? Optional.of(Double.valueOf(text.replace(",", "")))
        : Optional.empty();
  }

  /** A number in text, a comma before its parts of one. */
  static String written(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString().replace('.', ',');
  }
}
