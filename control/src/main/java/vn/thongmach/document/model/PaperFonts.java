package vn.thongmach.document.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Liberation Serif, as wide as the prescribed Times New Roman, shipped with the product so that a
 * paper looks the same on every machine.
 */
final class PaperFonts {

  static final String FAMILY = "Liberation Serif";

  private PaperFonts() {}

  /**
   * A font file.
   *
   * @param style {@code Regular}, {@code Bold}, {@code Italic} or {@code BoldItalic}
   */
  static InputStream open(String style) {
    InputStream font =
        PaperFonts.class.getResourceAsStream("/fonts/LiberationSerif-" + style + ".ttf");
    if (font == null) {
      throw new UncheckedIOException(new IOException("No font " + style));
    }
    return font;
  }
}
