package vn.thongmach.alarm.model;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.dataplane.state.Span;

/**
 * The time in which outages may have changed.
 *
 * @param to null when up to now
 */
public record TouchedTime(Instant from, @Nullable Instant to) {

  /**
   * The time between the spans that stood and those that stand, of the severities that count.
   *
   * @return empty when no time differs
   */
  public static Optional<TouchedTime> between(
      Collection<Span> before, Collection<Span> after, Set<PerceivedSeverity> counting) {
    Map<Start, @Nullable Span> stood = new HashMap<>();
    for (Span span : before) {
      if (counts(span, counting)) {
        stood.put(new Start(span.severity(), span.from()), span);
      }
    }
    @Nullable TouchedTime touched = null;
    for (Span span : after) {
      if (counts(span, counting)) {
        Span old = stood.remove(new Start(span.severity(), span.from()));
        if (old == null) {
          touched = new TouchedTime(span.from(), span.to()).and(touched);
        } else if (!Objects.equals(old.to(), span.to())) {
          touched =
              new TouchedTime(earlier(old.to(), span.to()), later(old.to(), span.to()))
                  .and(touched);
        }
      }
    }
    for (Span gone : stood.values()) {
      if (gone != null) {
        touched = new TouchedTime(gone.from(), gone.to()).and(touched);
      }
    }
    return Optional.ofNullable(touched);
  }

  /** From the earlier begin to the later end. */
  public TouchedTime and(@Nullable TouchedTime other) {
    return other == null
        ? this
        : new TouchedTime(
            from.isBefore(other.from) ? from : other.from,
            to == null || other.to == null ? null : later(to, other.to));
  }

  private static boolean counts(Span span, Set<PerceivedSeverity> counting) {
    return counting.contains(span.severity()) && !span.from().equals(span.to());
  }

  /** The earlier of two different ends, of which at most one is open. */
  private static Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null) {
      return Objects.requireNonNull(other);
    }
    return other == null || one.isBefore(other) ? one : other;
  }

  private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return null;
    }
    return one.isBefore(other) ? other : one;
  }

  private record Start(PerceivedSeverity severity, Instant from) {}
}
