package vn.thongmach.inventory.model;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/**
 * Ids of one import: UUID version 7, so that ids sort by import and within it by the order of the
 * file. Not safe for use by several threads.
 */
public final class ObjectIds {

  private static final int LOW_COUNT_BITS = 14;
  private static final int RANDOM_BITS = 48;

  private final SecureRandom random = new SecureRandom();
  private final long milliseconds;
  private long count;

  public ObjectIds(Instant at) {
    this.milliseconds = at.toEpochMilli();
  }

  public UUID next() {
    long number = count++;
    long high = milliseconds << 16 | 0x7000 | number >>> LOW_COUNT_BITS & 0xFFF;
    long low =
        0b10L << 62
            | (number & (1 << LOW_COUNT_BITS) - 1) << RANDOM_BITS
            | random.nextLong() >>> (Long.SIZE - RANDOM_BITS);
    return new UUID(high, low);
  }
}
