package vn.thongmach.dataplane.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.PerceivedSeverity;

/**
 * The newest occurrence of an alarm without its past spans; the fields as in {@link Occurrence}.
 *
 * @param spanFrom when the newest span began
 * @param spanFromEvent the event that began it
 */
public record CurrentOccurrence(
    Instant raisedAt,
    @Nullable Instant clearedAt,
    PerceivedSeverity severity,
    int repeats,
    long firstEvent,
    long lastEvent,
    Instant lastSourceTime,
    Instant spanFrom,
    long spanFromEvent) {

  /** Whether it has not been cleared. */
  public boolean isOpen() {
    return clearedAt == null;
  }

  static CurrentOccurrence raisedBy(TimelineEntry entry) {
    return new CurrentOccurrence(
        entry.sourceTime(),
        null,
        entry.severity(),
        0,
        entry.eventId(),
        entry.eventId(),
        entry.sourceTime(),
        entry.sourceTime(),
        entry.eventId());
  }

  CurrentOccurrence repeatedBy(TimelineEntry entry) {
    boolean sameSpan = entry.severity() == severity;
    return new CurrentOccurrence(
        raisedAt,
        null,
        entry.severity(),
        repeats + 1,
        firstEvent,
        entry.eventId(),
        entry.sourceTime(),
        sameSpan ? spanFrom : entry.sourceTime(),
        sameSpan ? spanFromEvent : entry.eventId());
  }

  CurrentOccurrence clearedBy(TimelineEntry entry) {
    return new CurrentOccurrence(
        raisedAt,
        entry.sourceTime(),
        severity,
        repeats,
        firstEvent,
        entry.eventId(),
        entry.sourceTime(),
        spanFrom,
        spanFromEvent);
  }

  /** The newest span as it stands while the occurrence is open. */
  Span openSpan() {
    return new Span(severity, spanFrom, null, spanFromEvent, null);
  }

  Span spanEndedBy(TimelineEntry entry) {
    return new Span(severity, spanFrom, entry.sourceTime(), spanFromEvent, entry.eventId());
  }
}
