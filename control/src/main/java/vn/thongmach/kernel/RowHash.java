package vn.thongmach.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
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
  private static final int KEPT_BYTES = 1024;

  private final MessageDigest digest;

  /** Short fields on their way: many small updates of a digest cost more than one. */
  private final ByteBuffer kept = ByteBuffer.allocate(KEPT_BYTES);

  private RowHash(MessageDigest digest) {
    this.digest = digest;
  }

  /** Begins the hash of a row of this table. */
  public static RowHash of(String table) {
    return new RowHash(Sha256.begin()).text(table);
  }

  public RowHash bytes(byte @Nullable [] value) {
    int length = value == null ? NULL_LENGTH : value.length;
    room(Integer.BYTES).putInt(length);
    if (length > KEPT_BYTES) {
      pass();
      digest.update(value);
    } else if (length > 0) {
      room(length).put(value);
    }
    return this;
  }

  public RowHash text(@Nullable String value) {
    return bytes(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
  }

  public RowHash number(long value) {
    room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(value);
    return this;
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
    pass();
    return digest.digest();
  }

  private ByteBuffer room(int length) {
    if (kept.remaining() < length) {
      pass();
    }
    return kept;
  }

  private void pass() {
    digest.update(kept.flip());
    kept.clear();
  }
}
