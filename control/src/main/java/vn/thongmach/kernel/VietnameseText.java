package vn.thongmach.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How Vietnamese text is kept and how it is matched. */
public final class VietnameseText {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  private VietnameseText() {}

  /** What was typed, in NFC, with runs of spaces made one and none at the ends. */
  public static String kept(String typed) {
    return SPACES.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC)).replaceAll(" ").strip();
  }

  /**
   * For matching only, never for showing: lower case without diacritics, so that {@code hoà},
   * {@code hòa} and {@code hoa} meet.
   */
  public static String folded(String typed) {
    String apart = Normalizer.normalize(kept(typed), Normalizer.Form.NFD);
    return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT).replace('đ', 'd');
  }

  /** A pattern for SQL {@code like} that finds the folded text anywhere; escape is a backslash. */
  public static String foldedLike(String typed) {
    return "%" + folded(typed).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
