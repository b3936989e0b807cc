package vn.thongmach.evaluation.forecast;

import org.jspecify.annotations.Nullable;

/**
 * Where a period stands: so many days gone, so many to come, and what the former amount to.
 *
 * @param origin the first day that is not known, as index of the history
 * @param elapsed days gone of the period, above 0
 * @param ahead days to come, above 0
 * @param soFar what the days gone amount to
 */
record Situation(History history, int origin, double elapsed, double ahead, Amount soFar) {

  private static final int YEAR = 365;

  /** A situation of the past, of which the end is known. */
  static Situation past(History history, int origin, int elapsed, int ahead) {
    return new Situation(history, origin, elapsed, ahead, history.over(origin - elapsed, origin));
  }

  /** What the last so many days came to, stretched over the days to come. */
  @Nullable Amount rate(int days) {
    return origin < days ? null : lastDays(days).times(ahead / days);
  }

  /** The same days a year ago, at the height of this year against that one where both are known. */
  @Nullable Amount season() {
    int begin = origin - YEAR;
    int end = begin + (int) Math.round(ahead);
    if (begin < 0 || end > origin) {
      return null;
    }
    return history.over(begin, end).times(growth());
  }

  private double growth() {
    if (origin < 2 * YEAR) {
      return 1;
    }
    boolean share = history.kind() == History.Kind.SHARE;
    Amount year = lastDays(YEAR);
    Amount before = history.over(origin - 2 * YEAR, origin - YEAR);
    double now = share ? year.denominator() : year.numerator();
    double then = share ? before.denominator() : before.numerator();
    return then <= 0 ? 1 : Math.sqrt(now / then);
  }

  /** How far the level moved in the last so many days. */
  @Nullable Double drift(int days) {
    return origin <= days ? null : level(origin) - level(origin - days);
  }

  /** How far the level moved a year ago in the days that are to come. */
  @Nullable Double seasonalDrift() {
    int begin = origin - YEAR;
    int end = begin + (int) Math.round(ahead);
    return begin < 1 || end > origin ? null : level(end) - level(begin);
  }

  /** How far the level moved since the period began, or since anything is known. */
  double driftSoFar() {
    int begin = Math.max(1, origin - (int) Math.round(elapsed));
    return begin >= origin ? 0 : (level(origin) - level(begin)) / (origin - begin);
  }

  private double level(int end) {
    return history.over(0, end).numerator();
  }

  private Amount lastDays(int days) {
    return history.over(origin - days, origin);
  }
}
