package vn.thongmach.alarm.model;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import vn.thongmach.contracts.SourceEvent;

/**
 * How far the journal is recorded.
 *
 * @param position the last journal position recorded
 * @param latestSourceTime newest source time of all events recorded
 * @param greatestLeadMicros the most that an event's source time was ahead of its reception
 * @param duplicates events handed in again
 */
public record RecorderPosition(
    long position, Instant latestSourceTime, long greatestLeadMicros, long duplicates) {

  /** After one more event was recorded. */
  public RecorderPosition with(SourceEvent event) {
    Instant source = event.sourceTime();
    long lead = ChronoUnit.MICROS.between(event.receivedTime(), source);
    return new RecorderPosition(
        position,
        source.isAfter(latestSourceTime) ? source : latestSourceTime,
        Math.max(greatestLeadMicros, lead),
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
   * ever further ahead.
   */
  public Instant earliestReception(Instant sourceTime) {
    return sourceTime.minus(Duration.of(greatestLeadMicros, ChronoUnit.MICROS));
  }
}
