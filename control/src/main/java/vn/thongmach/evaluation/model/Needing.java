package vn.thongmach.evaluation.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.TargetCauses.Needed;
import vn.thongmach.evaluation.TargetCauses.Want;
import vn.thongmach.evaluation.forecast.Amount;
import vn.thongmach.evaluation.forecast.History;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.MeasureDefinition;
import vn.thongmach.measure.Measures;
import vn.thongmach.measure.Subject;
import vn.thongmach.target.Direction;
import vn.thongmach.target.Target;

/** What the days to come must bring for a measured target to reach the plan of its period. */
@Component
class Needing {

  private static final Scope SCOPE = Scope.system("what it would take");
  private static final double PERCENT = 100;
  private static final double MILLIONTHS = 1e6;
  private static final double MONTH_DAYS = 30;
  private static final double DAY_SECONDS = Duration.ofDays(1).toSeconds();

  private final Measures measures;
  private final Histories histories;

  Needing(Measures measures, Histories histories) {
    this.measures = measures;
    this.histories = histories;
  }

  /** How long a period runs and has run, in days. */
  private record Time(double gone, double left) {

    double perMonth(double amount) {
      return amount * MONTH_DAYS / left;
    }

    double soFarPerMonth(double amount) {
      return amount * MONTH_DAYS / gone;
    }
  }

  /** Null for a period that does not run, without plan or value, and where no one figure tells. */
  @Nullable Needed needed(Evaluation evaluation, Instant asOf) {
    Target target = evaluation.target();
    Figure figure = evaluation.figure();
    String measure = target.measure();
    Subject subject = target.subject();
    Period period = figure.period();
    Double value = figure.value();
    Double plan = target.planFor(period).map(entry -> entry.value()).orElse(null);
    if (measure == null
        || subject == null
        || plan == null
        || value == null
        || target.direction() == Direction.WITHIN
        || !period.contains(asOf)) {
      return null;
    }
    MeasureDefinition definition = measures.definition(SCOPE, measure);
    Time time = new Time(days(period.start(), asOf), days(asOf, period.end()));
    if (target.direction() == Direction.LOWER) {
      return definition.kind().isRatio() ? null : ceiling(plan - value, value, time);
    }
    History history = histories.before(measure, subject, asOf);
    return switch (definition.kind()) {
      case MEAN -> null;
      case AVAILABILITY -> outageBudget(figure, plan, time);
      case RATIO -> share(definition, figure, plan, time);
      case SUM, COUNT ->
          new Needed(
              Want.AMOUNT,
              true,
              plan - value,
              time.perMonth(plan - value),
              time.soFarPerMonth(value),
              mostOver(history, time),
              time.left());
      case LAST ->
          new Needed(
              Want.LEVEL,
              true,
              plan - value,
              time.perMonth(plan - value),
              time.soFarPerMonth(value - levelBefore(history, period)),
              mostOver(history, time),
              time.left());
    };
  }

  private static Needed ceiling(double room, double value, Time time) {
    return new Needed(
        Want.CEILING,
        room >= 0,
        room,
        time.perMonth(room),
        time.soFarPerMonth(value),
        null,
        time.left());
  }

  /** Seconds that objects may still be out of service, all together. */
  private static Needed outageBudget(Figure figure, double plan, Time time) {
    double up = figure.numerator() / MILLIONTHS;
    double observed = figure.denominator() / MILLIONTHS;
    double ahead = figure.objectCount() * time.left() * DAY_SECONDS;
    double budget = up + ahead - plan / PERCENT * (observed + ahead);
    return new Needed(
        Want.OUTAGE_BUDGET,
        budget >= 0,
        budget,
        time.perMonth(budget),
        time.soFarPerMonth(observed - up),
        PERCENT * (up + ahead) / (observed + ahead),
        time.left());
  }

  /** The share that must be kept, if as much falls due a day as so far. */
  private static @Nullable Needed share(
      MeasureDefinition definition, Figure figure, double plan, Time time) {
    if (!MeasureDefinition.PERCENT.equals(definition.unit()) || figure.denominator() == 0) {
      return null;
    }
    double part = figure.numerator();
    double all = figure.denominator();
    double ahead = all * time.left() / time.gone();
    double share = PERCENT * (plan / PERCENT * (all + ahead) - part) / ahead;
    return new Needed(
        Want.SHARE,
        share <= PERCENT,
        share,
        null,
        PERCENT * part / all,
        PERCENT * (part + ahead) / (all + ahead),
        time.left());
  }

  private static double levelBefore(History history, Period period) {
    int at = history.indexOf(period.first());
    return history.over(0, Math.max(1, at)).numerator() / MILLIONTHS;
  }

  /** The most that as many days ever brought; null where the history is shorter. */
  private static @Nullable Double mostOver(History history, Time time) {
    int length = (int) Math.max(1, Math.round(time.left()));
    boolean level = history.kind() == History.Kind.LEVEL;
    Double most = null;
    for (int from = level ? 1 : 0; from + length <= history.days(); from++) {
      Amount over = history.over(from, from + length);
      double amount =
          (level ? over.numerator() - history.over(0, from).numerator() : over.numerator())
              / MILLIONTHS;
      most = most == null || amount > most ? amount : most;
    }
    return most;
  }

  private static double days(Instant from, Instant to) {
    return Math.max(1, Duration.between(from, to).toSeconds()) / DAY_SECONDS;
  }
}
