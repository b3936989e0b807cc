package vn.thongmach.measure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one object, unit, programme or person adds to a reading; the parts of a reading sum to it.
 *
 * @param numerator as in {@link MeasureReading}
 * @param denominator as in {@link MeasureReading}
 * @param events outages, or business events, that count in it
 * @param outageMicros how long it was out within the period, in microseconds, whatever it weighs
 * @param longestFrom when the longest outage began; null where there was none
 * @param longestMicros how long that lasted within the period, in microseconds
 * @param lasting whether an outage lasts
 */
public record MeasurePart(
    MeasuredObject object,
    long numerator,
    long denominator,
    int events,
    long outageMicros,
    @Nullable Instant longestFrom,
    long longestMicros,
    boolean lasting) {

  /** Of a reported measure, which knows no outages. */
  public MeasurePart(MeasuredObject object, long numerator, long denominator, int events) {
    this(object, numerator, denominator, events, 0, null, 0, false);
  }
}
