package vn.thongmach.dataplane.source.ves;

import java.time.Instant;

/**
 * VES time: microseconds since 1970, as any JSON number. What lies outside the years 1 to 9999 is
 * no time that a report or a database could show, and is refused at the door.
 */
final class EventTime {

  static final long EARLIEST_MICROS = -62_135_596_800_000_000L;
  static final long LATEST_MICROS = 253_402_300_799_999_999L;

  private static final long MICROS_PER_SECOND = 1_000_000L;

  private EventTime() {}

  static boolean isInRange(double micros) {
    return micros >= EARLIEST_MICROS && micros <= LATEST_MICROS;
  }

  static boolean isInRange(long micros) {
    return micros >= EARLIEST_MICROS && micros <= LATEST_MICROS;
  }

  /** The instant, the nearest one in range for what is not. */
  static Instant ofMicros(long micros) {
    long clamped = Math.clamp(micros, EARLIEST_MICROS, LATEST_MICROS);
    return Instant.ofEpochSecond(
        Math.floorDiv(clamped, MICROS_PER_SECOND),
        Math.floorMod(clamped, MICROS_PER_SECOND) * 1_000);
  }
}
