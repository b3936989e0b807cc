package vn.thongmach.regulation;

import java.util.Locale;
import vn.thongmach.kernel.Texts;

/**
 * Where a rule comes from, in the reader's language. A document is named as whoever entered it
 * wrote it; only what the product itself ships with has words of its own.
 */
public final class RuleSource {

  /** As the shipped wordings are stored. */
  private static final String SHIPPED = "Mặc định của Thông Mạch";

  private RuleSource() {}

  /** The source as a reader is told it. */
  public static String worded(Texts texts, String source, Locale language) {
    return source.equals(SHIPPED) ? texts.of(language, "regulation.shipped-source") : source;
  }
}
