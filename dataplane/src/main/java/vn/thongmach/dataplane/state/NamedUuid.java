package vn.thongmach.dataplane.state;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/**
 * A UUID made of named parts: SHA-256 over the parts, each with its length before it, marked as
 * version 8 (RFC 9562). One builder makes one UUID.
 */
final class NamedUuid {

  private static final long VERSION_8 = 0x8000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final int USUAL_BYTES = 256;
  private static final MessageDigest FRESH = fresh();

  private ByteBuffer parts = ByteBuffer.allocate(USUAL_BYTES);

  private NamedUuid() {}

  static NamedUuid of(String purpose) {
    return new NamedUuid().add(purpose);
  }

  NamedUuid add(String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    room(bytes.length).put(bytes);
    return this;
  }

  NamedUuid add(UUID part) {
    room(2 * Long.BYTES).putLong(part.getMostSignificantBits());
    parts.putLong(part.getLeastSignificantBits());
    return this;
  }

  NamedUuid add(long part) {
    room(Long.BYTES).putLong(part);
    return this;
  }

  private ByteBuffer room(int length) {
    if (parts.remaining() < Integer.BYTES + length) {
      int wanted = parts.position() + Integer.BYTES + length;
      parts = ByteBuffer.allocate(2 * wanted).put(parts.flip());
    }
    return parts.putInt(length);
  }

  /** The first 16 bytes of the hash. */
  UUID toUuid() {
    ByteBuffer hash = hash();
    return marked(hash.getLong(), hash.getLong());
  }

  /** Milliseconds of a time, 48 bits, then the hash: UUIDs of near times are near each other. */
  UUID toUuidAt(Instant time) {
    ByteBuffer hash = hash();
    return marked(time.toEpochMilli() << 16 | (hash.getLong() & 0xFFFF), hash.getLong());
  }

  private static UUID marked(long high, long low) {
    return new UUID((high & ~0xF000L) | VERSION_8, (low & 0x3FFF_FFFF_FFFF_FFFFL) | VARIANT);
  }

  private ByteBuffer hash() {
    MessageDigest digest = begin();
    digest.update(parts.flip());
    return ByteBuffer.wrap(digest.digest());
  }

  /** A copy of one digest: asking the providers each time costs as much as a short hash. */
  private static MessageDigest begin() {
    try {
      return (MessageDigest) FRESH.clone();
    } catch (CloneNotSupportedException e) {
      return fresh();
    }
  }

  private static MessageDigest fresh() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
