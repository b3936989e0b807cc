package vn.thongmach.dataplane.state;

import java.time.Instant;
import java.util.UUID;
import vn.thongmach.contracts.PerceivedSeverity;

/**
 * One report in an alarm's timeline. Ordered by source time, then sequence, then raises before
 * clears, then dedup key (unsigned, as PostgreSQL orders {@code uuid}); the event id does not count
 * in the order, because it depends on the order of arrival. Entries that compare as equal are the
 * same event.
 *
 * @param sourceTime when the source says it happened, microseconds
 * @param sequence the source's own order of events, 0 where it gives none
 * @param severity {@code NORMAL} clears
 * @param eventId journal position of the event
 * @param dedupKey {@link DedupKey#of} that event
 */
public record TimelineEntry(
    Instant sourceTime, long sequence, PerceivedSeverity severity, long eventId, UUID dedupKey)
    implements Comparable<TimelineEntry> {

  /** Whether the report clears the alarm. */
  public boolean clears() {
    return severity == PerceivedSeverity.NORMAL;
  }

  @Override
  public int compareTo(TimelineEntry other) {
    int order = sourceTime.compareTo(other.sourceTime);
    if (order == 0) {
      order = Long.compare(sequence, other.sequence);
    }
    if (order == 0) {
      order = Boolean.compare(clears(), other.clears());
    }
    if (order == 0) {
      order =
          Long.compareUnsigned(
              dedupKey.getMostSignificantBits(), other.dedupKey.getMostSignificantBits());
    }
    if (order == 0) {
      order =
          Long.compareUnsigned(
              dedupKey.getLeastSignificantBits(), other.dedupKey.getLeastSignificantBits());
    }
    return order;
  }
}
