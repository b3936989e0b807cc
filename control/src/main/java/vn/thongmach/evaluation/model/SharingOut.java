package vn.thongmach.evaluation.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.TargetCauses.Kind;
import vn.thongmach.evaluation.TargetCauses.Rule;
import vn.thongmach.evaluation.forecast.Amount;
import vn.thongmach.evaluation.forecast.History;
import vn.thongmach.evaluation.model.Shares.Share;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.MeasureDefinition;
import vn.thongmach.measure.MeasurePart;
import vn.thongmach.measure.Measures;
import vn.thongmach.measure.Subject;
import vn.thongmach.target.PlanEntry;
import vn.thongmach.target.Target;

/** Shares the gap of a measured target out over objects, reporters or time. */
@Component
class SharingOut {

  private static final Scope SCOPE = Scope.system("causes");
  private static final double PERCENT = 100;
  private static final double MILLIONTHS = 1e6;
  private static final int DAYS_OF_A_MONTH = 31;

  private final Measures measures;
  private final Histories histories;

  SharingOut(Measures measures, Histories histories) {
    this.measures = measures;
    this.histories = histories;
  }

  /** Shares that sum to the gap. */
  record Shared(Rule rule, List<Share<Blame>> shares) {}

  Shared share(Evaluation evaluation, Gap gap) {
    Target target = evaluation.target();
    String measure = Objects.requireNonNull(target.measure());
    Subject subject = Objects.requireNonNull(target.subject());
    MeasureDefinition definition = measures.definition(SCOPE, measure);
    Figure figure = evaluation.figure();
    if (!definition.kind().isRatio()) {
      return new Shared(
          Rule.TIME,
          time(
              evaluation,
              gap,
              histories.before(measure, subject, figure.asOf()),
              definition.kind() == MeasureDefinition.Kind.LAST));
    }
    List<MeasurePart> parts =
        measures.parts(SCOPE, measure, subject, figure.period(), figure.asOf());
    double factor = MeasureDefinition.PERCENT.equals(definition.unit()) ? PERCENT : 1;
    return shares(parts, gap, factor, !definition.reported());
  }

  private static Shared shares(List<MeasurePart> parts, Gap gap, double factor, boolean outages) {
    double missed = parts.stream().mapToDouble(part -> part.denominator() - part.numerator()).sum();
    boolean countable =
        factor == PERCENT
            && gap.sign() == 1
            && missed > 0
            && parts.stream().allMatch(part -> part.numerator() <= part.denominator());
    if (countable) {
      List<Share<Blame>> weights =
          parts.stream()
              .map(
                  part ->
                      new Share<>(
                          Blame.of(part, outages),
                          (double) (part.denominator() - part.numerator())))
              .toList();
      return new Shared(
          outages ? Rule.OUTAGE : Rule.MISSED, Shares.proportional(weights, gap.amount()));
    }
    double whole = parts.stream().mapToDouble(MeasurePart::denominator).sum();
    return new Shared(
        Rule.AGAINST_PLAN,
        parts.stream()
            .map(
                part ->
                    new Share<>(
                        Blame.of(part, outages),
                        gap.sign()
                            * (gap.bound() * part.denominator() - factor * part.numerator())
                            / whole))
            .toList());
  }

  /** Each month, or in a month each day, against its share of the plan by its length. */
  private static List<Share<Blame>> time(
      Evaluation evaluation, Gap gap, History history, boolean levels) {
    Figure figure = evaluation.figure();
    Period period = figure.period();
    LocalDate last = LocalDate.ofInstant(period.end(), Period.ZONE).minusDays(1);
    LocalDate today = LocalDate.ofInstant(figure.asOf().minusNanos(1), Period.ZONE);
    boolean whole = judgedByTheEnd(evaluation);
    LocalDate due = whole ? last : today;
    double begun = levels ? level(history, period.first()) : 0;
    double days = ChronoUnit.DAYS.between(period.first(), due) + 1.0;
    double perDay = (gap.bound() - begun) / days;
    Period.Kind step =
        ChronoUnit.DAYS.between(period.first(), last) < DAYS_OF_A_MONTH
            ? Period.Kind.DAY
            : Period.Kind.MONTH;
    List<Share<Blame>> shares = new ArrayList<>();
    double told = begun;
    LocalDate from = period.first();
    while (!from.isAfter(today)) {
      Period part = Period.of(step, from.atStartOfDay(Period.ZONE).toInstant());
      LocalDate next = LocalDate.ofInstant(part.end(), Period.ZONE);
      boolean current = next.isAfter(today);
      double reached =
          current
              ? Objects.requireNonNullElse(figure.value(), 0.0)
              : reached(history, period.first(), next, begun);
      LocalDate end = current ? today.plusDays(1) : next;
      double share = perDay * ChronoUnit.DAYS.between(from, end) - (reached - told);
      shares.add(
          new Share<>(
              Blame.simple(Kind.TIME, part.toString(), part.toString(), null), gap.sign() * share));
      told = reached;
      from = next;
    }
    if (today.isBefore(due)) {
      shares.add(
          new Share<>(
              Blame.simple(Kind.NOT_DUE, null, today.plusDays(1).toString(), null),
              gap.sign() * perDay * ChronoUnit.DAYS.between(today, due)));
    }
    return shares;
  }

  /** Whether a period that runs is judged by the plan of its end. */
  private static boolean judgedByTheEnd(Evaluation evaluation) {
    PlanEntry entry = evaluation.target().planFor(evaluation.figure().period()).orElse(null);
    Double plan = evaluation.judging();
    return entry != null && plan != null && entry.value() == plan;
  }

  private static double reached(History history, LocalDate first, LocalDate end, double begun) {
    int to = history.indexOf(end);
    if (to <= 0) {
      return begun;
    }
    Amount amount = history.over(history.indexOf(first), to);
    return amount.numerator() / MILLIONTHS;
  }

  private static double level(History history, LocalDate day) {
    int at = history.indexOf(day);
    return at <= 0 ? 0 : history.over(0, at).numerator() / MILLIONTHS;
  }
}
