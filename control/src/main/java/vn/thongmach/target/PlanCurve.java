package vn.thongmach.target;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thongmach.kernel.Period;

/**
 * How much of a plan is due by an instant within its period, so that a running period is judged by
 * what should stand by now. Without a curve the whole plan holds at any time.
 *
 * @param months for {@code SEASONAL} the twelve months' shares of the way from baseline to plan,
 *     January first, each at least 0, adding up to 1; else empty
 */
public record PlanCurve(Kind kind, List<Double> months) {

  public static final int MONTHS = 12;

  public PlanCurve {
    months = List.copyOf(months);
  }

  /** The shape of a way to the plan. */
  public enum Kind {
    /** The same on every day of the period. */
    LINEAR,
    /** By the season: each month its share. */
    SEASONAL
  }

  /**
   * The share of the way from baseline to plan that is due by an instant, 0 to 1. A season without
   * any share in a period shorter than a year is spread evenly over it.
   */
  public double due(Period period, Instant at) {
    if (!at.isAfter(period.start())) {
      return 0;
    }
    if (!at.isBefore(period.end())) {
      return 1;
    }
    double whole = kind == Kind.LINEAR ? 0 : share(period, period.end());
    return whole > 0 ? share(period, at) / whole : elapsed(period.start(), period.end(), at);
  }

  private double share(Period period, Instant at) {
    double sum = 0;
    for (LocalDate month = period.first().withDayOfMonth(1);
        start(month).isBefore(period.end());
        month = month.plusMonths(1)) {
      Instant from = later(start(month), period.start());
      Instant to = earlier(start(month.plusMonths(1)), period.end());
      double part = months.get(month.getMonthValue() - 1);
      sum += part * elapsed(from, to, earlier(later(at, from), to));
    }
    return sum;
  }

  private static double elapsed(Instant from, Instant to, Instant at) {
    return (double) Duration.between(from, at).toMillis() / Duration.between(from, to).toMillis();
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(Period.ZONE).toInstant();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
