package vn.thongmach.exchange.intake;

import org.jspecify.annotations.Nullable;

/** Tells by the form of a number cell whether the number is shown as a day (ECMA-376, 18.8.30). */
final class DateForms {

  private DateForms() {}

  static boolean isDate(@Nullable Integer id, @Nullable String form) {
    if (id != null
        && ((id >= 14 && id <= 17)
            || id == 22
            || (id >= 27 && id <= 31)
            || (id >= 34 && id <= 36)
            || (id >= 50 && id <= 58))) {
      return true;
    }
    if (form == null) {
      return false;
    }
    String plain =
        form.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(java.util.Locale.ROOT);
    return plain.contains("d") && (plain.contains("m") || plain.contains("y"))
        || plain.contains("yy");
  }
}
