package vn.thongmach.alarm.model;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import vn.thongmach.contracts.SourceEvent;

/**
 * How far the journal is recorded.
 *
 * @param position the last journal position recorded
 * @param latestSourceTime newest source time of all events recorded that were not far ahead
 * @param greatestLeadMicros the most that an event's source time was ahead of its reception, at
 *     most {@link #FAR_AHEAD}
 * @param duplicates events handed in again
 */
public record RecorderPosition(
    long position, Instant latestSourceTime, long greatestLeadMicros, long duplicates) {

  /**
   * Events further ahead of their reception have a wrong clock; they are remembered by their keys
   * and do not count here, so that one of them does not slow the search for all others.
   */
  public static final Duration FAR_AHEAD = Duration.ofDays(1);

  private static final long FAR_AHEAD_MICROS = FAR_AHEAD.toMillis() * 1_000;

  /** Whether an event's source time is further ahead of its reception than clocks go wrong. */
  public static boolean isFarAhead(SourceEvent event) {
    return leadMicros(event) > FAR_AHEAD_MICROS;
  }

  /** Whether any event recorded may have been far ahead. */
  public boolean knowsFarAhead() {
    return greatestLeadMicros >= FAR_AHEAD_MICROS;
  }

  private static long leadMicros(SourceEvent event) {
    return ChronoUnit.MICROS.between(event.receivedTime(), event.sourceTime());
  }

  /** After one more event was recorded. */
  public RecorderPosition with(SourceEvent event) {
    if (isFarAhead(event)) {
      return new RecorderPosition(position, latestSourceTime, FAR_AHEAD_MICROS, duplicates);
    }
    Instant source = event.sourceTime();
    return new RecorderPosition(
        position,
        source.isAfter(latestSourceTime) ? source : latestSourceTime,
        Math.max(greatestLeadMicros, leadMicros(event)),
        duplicates);
  }

  public RecorderPosition withDuplicates(long more) {
    return new RecorderPosition(position, latestSourceTime, greatestLeadMicros, duplicates + more);
  }

  public RecorderPosition at(long recorded) {
    return new RecorderPosition(recorded, latestSourceTime, greatestLeadMicros, duplicates);
  }

  /**
   * The earliest reception that an event of this source time can have had: no event recorded was
   * ever further ahead but those remembered by their keys.
   */
  public Instant earliestReception(Instant sourceTime) {
    return sourceTime.minus(Duration.of(greatestLeadMicros, ChronoUnit.MICROS));
  }
}
