package vn.thongmach.evaluation.model;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.MeasureTouched;

/**
 * A touch that may reach back before what was issued.
 *
 * @param to null when up to now
 * @param kind what caused it; null where that is no longer known
 * @param position journal position of the cause: the event's id where an event did
 * @param receivedTime when that was accepted
 */
record LateTouch(
    Instant from,
    @Nullable Instant to,
    MeasureTouched.@Nullable Kind kind,
    long position,
    Instant receivedTime) {

  static LateTouch of(MeasureTouched.Kind kind, MeasureTouched.Part part) {
    return new LateTouch(part.from(), part.to(), kind, part.causeEvent(), part.receivedTime());
  }

  /** Whether it may change a figure of this period as of this instant. */
  boolean reaches(Period period, Instant asOf) {
    return from.isBefore(asOf) && (to == null || to.isAfter(period.start()));
  }

  /**
   * The last of those that may have changed this figure, before those that were received by its
   * instant and may have been known; one whose cause is no longer known where there is one, for
   * then nobody can say which was the last.
   */
  static Optional<LateTouch> causing(Collection<LateTouch> touches, Period period, Instant asOf) {
    return touches.stream()
        .filter(touch -> touch.reaches(period, asOf))
        .max(
            Comparator.comparing((LateTouch touch) -> touch.kind == null)
                .thenComparing(touch -> touch.receivedTime.isAfter(asOf))
                .thenComparingLong(LateTouch::position));
  }

  LateTouch orLater(LateTouch other) {
    return other.position > position ? other : this;
  }
}
