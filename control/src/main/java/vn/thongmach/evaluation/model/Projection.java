package vn.thongmach.evaluation.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.thongmach.evaluation.Forecast;

/**
 * A target carried on to the end of a period, with what would have been forecast before.
 *
 * @param end its evaluation at the period's end; null where {@code lack} says why
 * @param pace its evaluation by the same pace
 * @param trials by day, earliest first
 * @param historyFrom null where nothing is known
 */
record Projection(
    @Nullable Evaluation end,
    @Nullable Evaluation pace,
    Forecast.@Nullable Method method,
    Forecast.@Nullable Lack lack,
    @Nullable LocalDate historyFrom,
    SortedMap<LocalDate, Tried> trials) {

  static Projection lacking(Forecast.Lack lack, @Nullable LocalDate historyFrom) {
    return new Projection(null, null, null, lack, historyFrom, Collections.emptySortedMap());
  }

  /** What was forecast on a day of the past, what by the same pace, and what came. */
  record Tried(Evaluation forecast, Evaluation naive, Evaluation actual) {

    double miss() {
      return distance(forecast.figure().value(), actual.figure().value());
    }

    double naiveMiss() {
      return distance(naive.figure().value(), actual.figure().value());
    }

    @Nullable Double missedPoints() {
      return points(forecast, actual);
    }

    @Nullable Double naiveMissedPoints() {
      return points(naive, actual);
    }

    private static @Nullable Double points(Evaluation one, Evaluation other) {
      Double score = one.score();
      Double came = other.score();
      return score == null || came == null ? null : Math.abs(score - came);
    }

    private static double distance(@Nullable Double one, @Nullable Double other) {
      return one == null || other == null ? 0 : Math.abs(one - other);
    }
  }
}
