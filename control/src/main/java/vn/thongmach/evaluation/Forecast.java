package vn.thongmach.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.Period;

/**
 * Where a target will stand at the end of a period, from its measure's own history. Never a
 * measured figure.
 *
 * @param asOf nothing later took part
 * @param plan what judges the period's end; null where no plan covers it
 * @param value at the period's end, in the measure's unit; null where {@code lack} says why
 * @param paceValue what the naive same pace would come to; null without value
 * @param score of that value; null without value or plan
 * @param low lower end of the interval in which four of five earlier outcomes lay
 * @param high upper end
 * @param lowScore score of {@code low}; for what is better lower the better one
 * @param highScore score of {@code high}
 * @param origin always {@code SIMULATED}
 * @param method how it was carried on; null for a target brought together from parts, and without
 *     value
 * @param outlook null without score
 * @param lack why there is no forecast; null where there is one
 * @param historyFrom first day of the history; null where nothing is known
 * @param backTest what this procedure would have missed before; null without trials
 * @param path the period by weeks: what was reached, and the plan of that day
 */
public record Forecast(
    String target,
    Period period,
    Instant asOf,
    @Nullable Double plan,
    @Nullable Double value,
    @Nullable Double paceValue,
    @Nullable Double score,
    @Nullable ScoreState state,
    @Nullable Double low,
    @Nullable Double high,
    @Nullable Double lowScore,
    @Nullable Double highScore,
    Origin origin,
    @Nullable Method method,
    @Nullable Outlook outlook,
    @Nullable Lack lack,
    @Nullable LocalDate historyFrom,
    @Nullable BackTest backTest,
    List<PathPoint> path) {

  public Forecast {
    path = List.copyOf(path);
  }

  /** Whether it is more likely missed than kept. */
  public boolean missed() {
    return outlook == Outlook.DOUBTFUL || outlook == Outlook.MISS;
  }

  /** How a period was carried on to its end. */
  public enum Method {
    /** As since the period began. */
    PACE,
    /** As in the last 90 days. */
    RECENT,
    /** As in the last 365 days. */
    YEAR,
    /** As on the same days a year ago. */
    SEASON,
    /** A level: it stays; else half as recently, half as over a year. */
    DAMPED,
    /** The mean of the others that know enough. */
    BLEND
  }

  /** Whether the plan will be kept. */
  public enum Outlook {
    /** The whole interval is on plan. */
    REACH,
    /** The value is on plan, not the whole interval. */
    LIKELY,
    /** The value is short of plan, not the whole interval. */
    DOUBTFUL,
    /** The whole interval is short of plan. */
    MISS
  }

  /** Why nothing is forecast. */
  public enum Lack {
    NO_VALUE,
    SHORT_HISTORY,
    NOT_BEGUN,
    ENDED
  }

  /**
   * Forecasts of the past at the same distance from the end, against what came.
   *
   * @param trials how many, a week apart
   * @param error mean absolute miss, in the measure's unit
   * @param naiveError that of the same pace, in the same trials
   * @param errorPoints mean absolute miss in points; null without plan
   * @param naiveErrorPoints that of the same pace
   */
  public record BackTest(
      int trials,
      double error,
      double naiveError,
      @Nullable Double errorPoints,
      @Nullable Double naiveErrorPoints) {}

  /**
   * One day of the period.
   *
   * @param value at its end; null for days to come and where nothing was known
   * @param plan what judged it
   */
  public record PathPoint(LocalDate day, @Nullable Double value, @Nullable Double plan) {}
}
