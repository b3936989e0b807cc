package vn.thongmach.dataplane.state;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.PerceivedSeverity;

/**
 * One raising of an alarm until its clearing.
 *
 * @param clearedAt null while it is open
 * @param severity the newest one raised; never {@code NORMAL}
 * @param repeats raises after the first
 * @param firstEvent the event that raised it
 * @param lastEvent the newest event that touched it: a raise, or the clear
 * @param lastSourceTime source time of that event
 * @param spans in order of time, without gaps from {@code raisedAt} to {@code clearedAt}
 */
public record Occurrence(
    Instant raisedAt,
    @Nullable Instant clearedAt,
    PerceivedSeverity severity,
    int repeats,
    long firstEvent,
    long lastEvent,
    Instant lastSourceTime,
    List<Span> spans) {

  /** Whether it has not been cleared. */
  public boolean isOpen() {
    return clearedAt == null;
  }
}
