package vn.thongmach.dataplane.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Text from devices, made fit for database columns and indexes; the raw bytes stay as they came.
 */
public final class SourceText {

  /** Longest name, in UTF-16 units, that is kept as it is. */
  public static final int LONGEST_NAME = 500;

  /** Longest further words, in UTF-16 units. */
  public static final int LONGEST_WORDS = 8_000;

  private static final char REPLACEMENT = '\uFFFD';
  private static final int DIGEST_BYTES = 8;

  private SourceText() {}

  /**
   * A name with what UTF-8 and PostgreSQL cannot hold (U+0000, half a surrogate pair) replaced by
   * U+FFFD. A name that is too long for an index ends in the digest of the whole, so that different
   * names stay different.
   */
  public static String name(String text) {
    String clean = clean(text);
    if (clean.length() <= LONGEST_NAME) {
      return clean;
    }
    return cut(clean, LONGEST_NAME - 2 * DIGEST_BYTES - 2) + "…#" + digest(clean);
  }

  /** Free words, cleaned in the same way, and cut with an ellipsis when they are too long. */
  public static String words(String text) {
    return words(text, LONGEST_WORDS);
  }

  /** As {@link #words(String)}, cut when longer than so many UTF-16 units. */
  public static String words(String text, int longest) {
    String clean = clean(text);
    return clean.length() <= longest ? clean : cut(clean, longest - 1) + "…";
  }

  private static String clean(String text) {
    StringBuilder cleaned = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        i++;
      } else if (c == 0 || Character.isSurrogate(c)) {
        cleaned = cleaned == null ? new StringBuilder(text) : cleaned;
        cleaned.setCharAt(i, REPLACEMENT);
      }
    }
    return cleaned == null ? text : cleaned.toString();
  }

  private static String cut(String text, int length) {
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end);
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
