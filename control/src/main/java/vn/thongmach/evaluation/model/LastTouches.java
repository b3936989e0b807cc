package vn.thongmach.evaluation.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.MeasureTouched;
import vn.thongmach.target.Target;

/**
 * When each target, or anything it is made of, was last touched in the running periods. Safe for
 * several threads.
 */
final class LastTouches {

  private final Map<UUID, Map<Period.Kind, Instant>> last = new ConcurrentHashMap<>();

  /**
   * In every kind of running period that the touch reaches; what touches a part touches the whole.
   */
  void touch(Target target, Collection<Target> above, MeasureTouched touch) {
    for (Period.Kind kind : Period.Kind.values()) {
      Instant start = Period.of(kind, touch.receivedTime()).start();
      if (touch.to() == null || touch.to().isAfter(start)) {
        touch(target, above, kind, touch.receivedTime());
      }
    }
  }

  void touch(Target target, Collection<Target> above, Period.Kind kind, Instant at) {
    touch(target, kind, at);
    above.forEach(whole -> touch(whole, kind, at));
  }

  private void touch(Target target, Period.Kind kind, Instant at) {
    last.computeIfAbsent(target.id(), first -> new ConcurrentHashMap<>())
        .merge(kind, at, LastTouches::later);
  }

  /** The last touch or the full minute, whichever is later, but not beyond the period's end. */
  Instant asOf(Target target, Period period, Instant now) {
    Map<Period.Kind, Instant> kinds = last.get(target.id());
    Instant touched = kinds == null ? null : kinds.get(period.kind());
    Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
    Instant asOf = touched != null && period.contains(touched) ? later(minute, touched) : minute;
    return asOf.isAfter(period.end()) ? period.end() : asOf;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
