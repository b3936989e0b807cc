package vn.thongmach.measure;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values of a measure may have changed; published after the change is committed.
 *
 * @param measure code of the measure
 * @param objects the network objects concerned
 * @param from earliest instant whose values may have changed
 * @param to end of what may have changed, null for "until now"
 * @param causeEvent id of the last event that caused it
 * @param receivedTime when that event was accepted
 */
public record MeasureTouched(
    String measure,
    Set<UUID> objects,
    Instant from,
    @Nullable Instant to,
    long causeEvent,
    Instant receivedTime) {

  public MeasureTouched {
    objects = Set.copyOf(objects);
  }
}
