package vn.thongmach.evaluation.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.contracts.Origin;
import vn.thongmach.evaluation.Forecast;
import vn.thongmach.evaluation.forecast.Amount;
import vn.thongmach.evaluation.forecast.BackTest;
import vn.thongmach.evaluation.forecast.History;
import vn.thongmach.evaluation.forecast.Margin;
import vn.thongmach.evaluation.forecast.Trial;
import vn.thongmach.evaluation.model.Projection.Tried;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.Subject;
import vn.thongmach.target.Target;

/**
 * Carries targets on to the end of a period. A measured one by its measure's history; one that is
 * brought together from parts by theirs, the same way as its figure is.
 */
@Component
class Projecting {

  private static final double DAY_SECONDS = Duration.ofDays(1).toSeconds();
  private static final int WEEK = 7;

  private final Histories histories;

  Projecting(Histories histories) {
    this.histories = histories;
  }

  /** From an evaluation with those of its parts. */
  Projection project(Evaluation now, Period period, Instant asOf) {
    if (!asOf.isBefore(period.end())) {
      return Projection.lacking(Forecast.Lack.ENDED, null);
    }
    if (asOf.isBefore(period.start())) {
      return Projection.lacking(Forecast.Lack.NOT_BEGUN, null);
    }
    Target target = now.target();
    String measure = target.measure();
    Subject subject = target.subject();
    return measure == null || subject == null
        ? together(now, period, asOf)
        : measured(now, histories.before(measure, subject, asOf), period, asOf);
  }

  private Projection measured(Evaluation now, History history, Period period, Instant asOf) {
    LocalDate from = history.days() == 0 ? null : history.first();
    if (now.figure().value() == null) {
      return Projection.lacking(Forecast.Lack.NO_VALUE, from);
    }
    double elapsed = Math.max(days(period.start(), asOf), 1 / DAY_SECONDS);
    double ahead = days(asOf, period.end());
    BackTest test = BackTest.of(history, elapsed, ahead);
    List<Trial> trials = test.trials();
    if (trials.size() < Margin.ENOUGH) {
      return Projection.lacking(Forecast.Lack.SHORT_HISTORY, from);
    }
    Amount soFar = new Amount(now.figure().numerator(), now.figure().denominator());
    BackTest.Chosen chosen = test.now(elapsed, ahead, soFar);
    SortedMap<LocalDate, Tried> tried = new TreeMap<>();
    for (Trial trial : trials) {
      tried.put(
          trial.origin(),
          new Tried(
              judged(now, history, trial.forecast(), period.end()),
              judged(now, history, trial.naive(), period.end()),
              judged(now, history, trial.actual(), period.end())));
    }
    return new Projection(
        judged(now, history, chosen.end(), period.end()),
        judged(now, history, chosen.pace(), period.end()),
        Forecast.Method.valueOf(chosen.method().name()),
        null,
        from,
        tried);
  }

  private Projection together(Evaluation now, Period period, Instant asOf) {
    List<Projection> parts = new ArrayList<>();
    LocalDate from = null;
    for (Evaluation part : now.parts()) {
      Projection projection = project(part, period, asOf);
      LocalDate begun = projection.historyFrom();
      from = from == null || (begun != null && begun.isAfter(from)) ? begun : from;
      if (projection.lack() == Forecast.Lack.SHORT_HISTORY) {
        return Projection.lacking(Forecast.Lack.SHORT_HISTORY, begun);
      }
      if (projection.end() != null) {
        parts.add(projection);
      }
    }
    if (parts.isEmpty()) {
      return Projection.lacking(Forecast.Lack.NO_VALUE, from);
    }
    SortedMap<LocalDate, Tried> tried = new TreeMap<>();
    for (LocalDate day : parts.getFirst().trials().keySet()) {
      if (parts.stream().allMatch(part -> part.trials().containsKey(day))) {
        tried.put(
            day,
            new Tried(
                wholeOf(now.target(), period, parts, part -> tried(part, day).forecast()),
                wholeOf(now.target(), period, parts, part -> tried(part, day).naive()),
                wholeOf(now.target(), period, parts, part -> tried(part, day).actual())));
      }
    }
    if (tried.size() < Margin.ENOUGH) {
      return Projection.lacking(Forecast.Lack.SHORT_HISTORY, from);
    }
    return new Projection(
        wholeOf(now.target(), period, parts, part -> Objects.requireNonNull(part.end())),
        wholeOf(now.target(), period, parts, part -> Objects.requireNonNull(part.pace())),
        null,
        null,
        from,
        tried);
  }

  private static Tried tried(Projection part, LocalDate day) {
    return Objects.requireNonNull(part.trials().get(day));
  }

  private Evaluation wholeOf(
      Target target,
      Period period,
      List<Projection> parts,
      Function<Projection, Evaluation> which) {
    List<Evaluation> evaluations = parts.stream().map(which).toList();
    return judge(
        target,
        simulated(Aggregating.figure(target, period, period.end(), evaluations)),
        evaluations);
  }

  /** Judged as at an instant of the period. */
  private Evaluation judged(Evaluation now, History history, @Nullable Amount amount, Instant at) {
    Figure figure = now.figure();
    return judge(
        now.target(),
        new Figure(
            figure.period(),
            at,
            amount == null ? 0 : Math.round(amount.numerator()),
            amount == null ? 0 : Math.round(amount.denominator()),
            amount == null ? null : history.value(amount),
            figure.completeness(),
            Origin.SIMULATED,
            0,
            0,
            Map.of(),
            List.of(),
            figure.objectCount(),
            null),
        List.of());
  }

  /** By the target's plan, as an evaluation judges it. */
  Evaluation judge(Target target, Figure figure, List<Evaluation> parts) {
    return Evaluation.of(target, figure, parts, histories.accumulates(target));
  }

  private static Figure simulated(Figure figure) {
    return valued(figure, figure.value());
  }

  /** The same figure with another value. */
  static Figure valued(Figure figure, @Nullable Double value) {
    return new Figure(
        figure.period(),
        figure.asOf(),
        figure.numerator(),
        figure.denominator(),
        value,
        figure.completeness(),
        Origin.SIMULATED,
        0,
        0,
        figure.inputs(),
        figure.rules(),
        figure.objectCount(),
        null);
  }

  /** A value within what the target's measure can be. */
  double within(Target target, Instant asOf, double value) {
    String measure = target.measure();
    Subject subject = target.subject();
    return measure == null || subject == null
        ? value
        : histories.before(measure, subject, asOf).within(value);
  }

  /** The period by weeks. */
  List<Forecast.PathPoint> path(Evaluation now, Period period, Instant asOf) {
    LocalDate today = LocalDate.ofInstant(asOf, Period.ZONE);
    LocalDate last = LocalDate.ofInstant(period.end(), Period.ZONE).minusDays(1);
    int apart = days(period.start(), period.end()) > 2 * 31 ? WEEK : 1;
    List<Forecast.PathPoint> path = new ArrayList<>();
    for (LocalDate day = period.first(); !day.isAfter(last); day = day.plusDays(apart)) {
      Evaluation then =
          day.isBefore(today)
              ? at(now, period, asOf, day)
              : judge(
                  now.target(),
                  valued(atEndOf(now.figure(), day), now.figure().value()),
                  List.of());
      path.add(
          new Forecast.PathPoint(
              day, day.isBefore(today) ? then.figure().value() : null, then.judging()));
    }
    return path;
  }

  private Evaluation at(Evaluation now, Period period, Instant asOf, LocalDate day) {
    Target target = now.target();
    String measure = target.measure();
    Subject subject = target.subject();
    if (measure == null || subject == null) {
      List<Evaluation> parts =
          now.parts().stream().map(part -> at(part, period, asOf, day)).toList();
      Instant end = new Period(Period.Kind.DAY, day).end();
      return judge(target, Aggregating.figure(target, period, end, parts), parts);
    }
    History history = histories.before(measure, subject, asOf);
    int to = history.indexOf(day) + 1;
    return judged(
        now,
        history,
        to <= 0 ? null : history.over(history.indexOf(period.first()), to),
        new Period(Period.Kind.DAY, day).end());
  }

  private static Figure atEndOf(Figure figure, LocalDate day) {
    return new Figure(
        figure.period(),
        new Period(Period.Kind.DAY, day).end(),
        figure.numerator(),
        figure.denominator(),
        figure.value(),
        figure.completeness(),
        figure.origin(),
        0,
        0,
        figure.inputs(),
        figure.rules(),
        figure.objectCount(),
        null);
  }

  private static double days(Instant from, Instant to) {
    return Duration.between(from, to).toSeconds() / DAY_SECONDS;
  }
}
