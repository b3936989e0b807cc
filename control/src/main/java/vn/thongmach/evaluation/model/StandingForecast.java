package vn.thongmach.evaluation.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thongmach.evaluation.Forecast;
import vn.thongmach.evaluation.LiveScore;
import vn.thongmach.kernel.Period;
import vn.thongmach.target.Target;

/**
 * A forecast with what it was made from.
 *
 * @param target in the version it was made for
 * @param score the kept score it started from; null where none was kept
 */
record StandingForecast(Target target, @Nullable LiveScore score, Forecast forecast) {

  private static final long SHORTEST_MINUTES = 10;
  private static final long SPREAD_MINUTES = 6;

  /**
   * Whether it is still what would be made now: the same target with the same figure, the same day,
   * a history that nothing reached into, and not older than a quarter of an hour; each has an age
   * of its own, so that not all grow old in one minute.
   *
   * @param current the kept score as it is now
   */
  boolean stands(Target now, @Nullable LiveScore current, Histories histories, Instant instant) {
    Instant made = forecast.asOf();
    long minutes = SHORTEST_MINUTES + Math.floorMod(target.id().hashCode(), SPREAD_MINUTES);
    return target.equals(now)
        && !instant.isBefore(made)
        && instant.isBefore(made.plus(Duration.ofMinutes(minutes)))
        && day(instant).equals(day(made))
        && sameFigure(current)
        && !histories.touchedSince(target.measure(), made);
  }

  private boolean sameFigure(@Nullable LiveScore current) {
    if (score == null || current == null) {
      return false;
    }
    return score.equals(
        new LiveScore(
            current.target(),
            current.version(),
            current.period(),
            current.plan(),
            current.due(),
            current.value(),
            current.score(),
            current.origin(),
            current.completeness(),
            score.asOf(),
            current.numerator(),
            current.denominator(),
            current.children(),
            current.childrenScored(),
            score.computedAt()));
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, Period.ZONE);
  }
}
