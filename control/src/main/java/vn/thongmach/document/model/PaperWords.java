package vn.thongmach.document.model;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.thongmach.document.Paper;
import vn.thongmach.document.PaperKind;

/** The fixed words of the two layouts. */
final class PaperWords {

  static final String DOTS = "…";
  static final String LINE = "———";

  private static final Locale VIETNAMESE = Locale.of("vi");

  private PaperWords() {}

  /** The lines at the top right. */
  static List<String> motto(PaperKind kind) {
    return kind == PaperKind.PARTY
        ? List.of("ĐẢNG CỘNG SẢN VIỆT NAM")
        : List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc");
  }

  /** Number and symbol; dots to be filled in where there is none. */
  static String symbol(Paper paper) {
    String symbol = paper.symbol().isEmpty() ? DOTS + DOTS : paper.symbol();
    return (paper.kind() == PaperKind.PARTY ? "Số " : "Số: ") + symbol;
  }

  /** Place and day; days below ten and the first two months with a leading zero. */
  static String placeAndDay(Paper paper) {
    LocalDate day = paper.day();
    String month =
        day.getMonthValue() <= 2 ? "0" + day.getMonthValue() : String.valueOf(day.getMonthValue());
    return "%s, ngày %02d tháng %s năm %d"
        .formatted(
            paper.place().isBlank() ? DOTS.repeat(4) : paper.place(),
            day.getDayOfMonth(),
            month,
            day.getYear());
  }

  static String capitals(String text) {
    return text.toUpperCase(VIETNAMESE);
  }

  /** Text as both formats can hold it: composed, with a mark for each character that cannot be. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .map(c -> isPrintable(c) ? c : 0xFFFD)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c == '\n' || c == '\t';
      case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE ->
          false;
      default -> true;
    };
  }
}
