package vn.thongmach.dataplane.state;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * A UUID made of named parts: the first 16 bytes of SHA-256 over the parts, each with its length
 * before it, marked as version 8 (RFC 9562). One builder makes one UUID.
 */
final class NamedUuid {

  private static final long VERSION_8 = 0x8000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final MessageDigest digest;

  private NamedUuid(MessageDigest digest) {
    this.digest = digest;
  }

  static NamedUuid of(String purpose) {
    try {
      return new NamedUuid(MessageDigest.getInstance("SHA-256")).add(purpose);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  NamedUuid add(String part) {
    return add(part.getBytes(StandardCharsets.UTF_8));
  }

  NamedUuid add(UUID part) {
    return add(
        ByteBuffer.allocate(16)
            .putLong(part.getMostSignificantBits())
            .putLong(part.getLeastSignificantBits())
            .array());
  }

  NamedUuid add(long part) {
    return add(ByteBuffer.allocate(Long.BYTES).putLong(part).array());
  }

  private NamedUuid add(byte[] part) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
    digest.update(part);
    return this;
  }

  UUID toUuid() {
    ByteBuffer hash = ByteBuffer.wrap(digest.digest());
    long high = (hash.getLong() & ~0xF000L) | VERSION_8;
    long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | VARIANT;
    return new UUID(high, low);
  }
}
