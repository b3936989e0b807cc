package vn.thongmach.alarm.protectedevent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time in which the communication of some scope is guarded. It is never changed, only cancelled.
 *
 * @param purpose what is guarded, and on whose order
 * @param readyFrom when preparation begins, not after {@code from}
 * @param from when the freeze and the watch begin, UTC
 * @param to when they end, not included
 * @param provinces all that stands in them is in the scope
 * @param objects objects and services of the scope
 * @param watchers people who are told at once of incidents that reach it
 */
public record ProtectedEvent(
    UUID id,
    String name,
    String purpose,
    Instant readyFrom,
    Instant from,
    Instant to,
    List<String> provinces,
    List<UUID> objects,
    List<UUID> watchers,
    Instant declaredAt,
    String declaredBy,
    @Nullable Instant cancelledAt,
    @Nullable String cancelledBy) {

  public ProtectedEvent {
    provinces = List.copyOf(provinces);
    objects = List.copyOf(objects);
    watchers = List.copyOf(watchers);
  }

  /** Where it stands in time. */
  public enum Phase {
    AHEAD,
    PREPARING,
    RUNNING,
    OVER,
    CANCELLED
  }

  Phase phase(Instant now) {
    if (cancelledAt != null) {
      return Phase.CANCELLED;
    }
    if (!to.isAfter(now)) {
      return Phase.OVER;
    }
    if (!from.isAfter(now)) {
      return Phase.RUNNING;
    }
    return readyFrom.isAfter(now) ? Phase.AHEAD : Phase.PREPARING;
  }
}
