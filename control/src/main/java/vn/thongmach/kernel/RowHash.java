package vn.thongmach.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Canonical SHA-256 of a row: the table's name, then each field, every one preceded by its length
 * in bytes as a 4-byte big-endian number (-1 for null). Not safe for use by several threads.
 */
public final class RowHash {

  private static final int NULL_LENGTH = -1;

  private final MessageDigest digest;

  private RowHash(MessageDigest digest) {
    this.digest = digest;
  }

  /** Begins the hash of a row of this table. */
  public static RowHash of(String table) {
    try {
      return new RowHash(MessageDigest.getInstance("SHA-256")).text(table);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }

  public RowHash bytes(byte @Nullable [] value) {
    digest.update(
        ByteBuffer.allocate(Integer.BYTES).putInt(0, value == null ? NULL_LENGTH : value.length));
    if (value != null) {
      digest.update(value);
    }
    return this;
  }

  public RowHash text(@Nullable String value) {
    return bytes(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
  }

  public RowHash number(long value) {
    return bytes(ByteBuffer.allocate(Long.BYTES).putLong(0, value).array());
  }

  public RowHash uuid(@Nullable UUID value) {
    return text(value == null ? null : value.toString());
  }

  /** An instant as microseconds since 1970-01-01T00:00Z. */
  public RowHash instant(@Nullable Instant value) {
    return value == null ? bytes(null) : number(ChronoUnit.MICROS.between(Instant.EPOCH, value));
  }

  /** Ends the row. */
  public byte[] finish() {
    return digest.digest();
  }
}
