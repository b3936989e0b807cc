package vn.thongmach.evaluation.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongmach.measure.MeasureDefinition;
import vn.thongmach.measure.MeasureStep;

/**
 * A measure's own past, day by day without gaps; sums over any stretch of days cost the same.
 * Immutable.
 */
public final class History {

  private static final double MILLIONTHS = 1e6;
  private static final double PERCENT = 100;

  private final Kind kind;
  private final double factor;
  private final double lowest;
  private final double highest;
  private final LocalDate first;
  private final double[] numerators;
  private final double[] denominators;
  private final int days;

  /** How days come together. */
  public enum Kind {
    /** Days add up. */
    ADDING,
    /** Numerators and denominators of days add up. */
    SHARE,
    /** Each day has a level of its own. */
    LEVEL
  }

  private History(
      Kind kind,
      double factor,
      double lowest,
      double highest,
      LocalDate first,
      double[] numerators,
      double[] denominators,
      int days) {
    this.kind = kind;
    this.factor = factor;
    this.lowest = lowest;
    this.highest = highest;
    this.first = first;
    this.numerators = numerators;
    this.denominators = denominators;
    this.days = days;
  }

  /**
   * @param steps by day without gaps, earliest first
   * @param until first day after them; the first day of an empty history
   */
  public static History of(MeasureDefinition measure, List<MeasureStep> steps, LocalDate until) {
    Kind kind =
        switch (measure.kind()) {
          case AVAILABILITY, MEAN, RATIO -> Kind.SHARE;
          case SUM, COUNT -> Kind.ADDING;
          case LAST -> Kind.LEVEL;
        };
    int days = steps.size();
    double[] numerators = new double[days + 1];
    double[] denominators = new double[days + 1];
    for (int day = 0; day < days; day++) {
      MeasureStep step = steps.get(day);
      boolean level = kind == Kind.LEVEL;
      numerators[day + 1] = (level ? 0 : numerators[day]) + step.numerator();
      denominators[day + 1] = denominators[day] + step.denominator();
    }
    double percent = MeasureDefinition.PERCENT.equals(measure.unit()) ? PERCENT : 1;
    return new History(
        kind,
        kind == Kind.SHARE ? percent : 1 / MILLIONTHS,
        measure.lowest(),
        measure.highest(),
        steps.isEmpty() ? until : steps.getFirst().day(),
        numerators,
        denominators,
        days);
  }

  /** What was known before a day. */
  public History before(LocalDate day) {
    int kept = Math.clamp(ChronoUnit.DAYS.between(first, day), 0, days);
    return new History(kind, factor, lowest, highest, first, numerators, denominators, kept);
  }

  public Kind kind() {
    return kind;
  }

  /** The first day of which anything is known. */
  public LocalDate first() {
    return first;
  }

  /** How many days are known. */
  public int days() {
    return days;
  }

  /** Which day of this history a date is; below 0 before it. */
  public int indexOf(LocalDate day) {
    return (int) ChronoUnit.DAYS.between(first, day);
  }

  LocalDate day(int index) {
    return first.plusDays(index);
  }

  /**
   * What the days from one up to another, left out, come to: their sum, or for levels that of the
   * last day.
   */
  public Amount over(int from, int to) {
    int begin = Math.clamp(from, 0, days);
    int end = Math.clamp(to, begin, days);
    return kind == Kind.LEVEL
        ? new Amount(numerators[end], 0)
        : new Amount(numerators[end] - numerators[begin], denominators[end] - denominators[begin]);
  }

  /** A value in the measure's unit, within its range; null where nothing was observed. */
  public @Nullable Double value(Amount amount) {
    if (kind == Kind.SHARE) {
      return amount.denominator() <= 0
          ? null
          : within(factor * amount.numerator() / amount.denominator());
    }
    return within(factor * amount.numerator());
  }

  /** The nearest value that the measure can have. */
  public double within(double value) {
    return Math.max(lowest, Math.min(highest, value));
  }
}
