package vn.thongmach.evaluation.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.FigureAsked;
import vn.thongmach.measure.MeasuresUncertain;
import vn.thongmach.measure.SteadyFigure;
import vn.thongmach.measure.SubjectsChanged;
import vn.thongmach.regulation.RuleChanged;
import vn.thongmach.target.Target;

/**
 * Evaluates targets with the parts they have now, and keeps what holds until something touches it:
 * after one event only what stands on it is read and brought together anew.
 */
@Component
class SteadyScores {

  private static final int MOST_TARGETS = 100_000;

  private final SubjectIndex index;
  private final Evaluating evaluating;
  private final SteadyFigures figures;
  private final Forgetful<String, Period, SteadyEvaluation> kept = new Forgetful<>(MOST_TARGETS);

  SteadyScores(SubjectIndex index, Evaluating evaluating, SteadyFigures figures) {
    this.index = index;
    this.evaluating = evaluating;
    this.figures = figures;
  }

  /**
   * A target in a period as of an instant.
   *
   * @param cascade whose parts count; only what is made of the present ones is kept
   */
  record Wanted(Target target, Period period, Instant asOf, Cascade cascade) {

    Wanted part(Target other) {
      return new Wanted(other, period, asOf, cascade);
    }

    List<Target> parts() {
      return Stream.concat(target.components().stream(), cascade.children(target).stream())
          .toList();
    }
  }

  /** Reads the figures that these stand on together. */
  void prepare(Collection<Wanted> wanted) {
    List<FigureAsked> asked = new ArrayList<>();
    wanted.forEach(one -> ask(one, asked, Evaluating.MOST_LEVELS));
    figures.prepare(asked);
  }

  private void ask(Wanted wanted, List<FigureAsked> asked, int levels) {
    FigureAsked own = Evaluating.asked(wanted.target(), wanted.period(), wanted.asOf());
    if (own != null) {
      asked.add(own);
    } else if (levels > 0 && known(wanted) == null) {
      wanted.parts().forEach(part -> ask(wanted.part(part), asked, levels - 1));
    }
  }

  Evaluation evaluate(Wanted wanted) {
    return evaluate(wanted, Evaluating.MOST_LEVELS).evaluation();
  }

  /** Whether a figure read as of an instant is still that as of a later one. */
  boolean holds(Target target, Period period, Instant read, Instant asOf) {
    SteadyEvaluation known = known(new Wanted(target, period, asOf, index));
    return known != null && !known.evaluation().figure().asOf().isAfter(read);
  }

  private @Nullable SteadyEvaluation known(Wanted wanted) {
    SteadyEvaluation known =
        wanted.cascade() == index ? kept.get(wanted.target().code(), wanted.period()) : null;
    return known != null
            && known.evaluation().target().version() == wanted.target().version()
            && known.holds(wanted.asOf())
        ? known
        : null;
  }

  private SteadyEvaluation evaluate(Wanted wanted, int levels) {
    SteadyEvaluation known = known(wanted);
    if (known != null) {
      return known.at(wanted.asOf());
    }
    long begun = kept.now();
    SteadyEvaluation found = read(wanted, levels);
    if (wanted.cascade() == index && found.until().isAfter(wanted.asOf())) {
      kept.put(wanted.target().code(), wanted.period(), found, begun);
    }
    return found;
  }

  private SteadyEvaluation read(Wanted wanted, int levels) {
    Target target = wanted.target();
    Period period = wanted.period();
    Instant asOf = wanted.asOf();
    FigureAsked own = Evaluating.asked(target, period, asOf);
    if (own != null) {
      SteadyFigure figure = figures.figure(own);
      return new SteadyEvaluation(
          evaluating.measured(target, figure.at(own.asOf())), until(wanted, figure.until()));
    }
    List<SteadyEvaluation> parts =
        levels == 0
            ? List.of()
            : wanted.parts().stream().map(part -> evaluate(wanted.part(part), levels - 1)).toList();
    return new SteadyEvaluation(
        Evaluating.together(
            target, period, asOf, parts.stream().map(SteadyEvaluation::evaluation).toList()),
        parts.stream()
            .map(SteadyEvaluation::until)
            .reduce(until(wanted, Instant.MAX), SteadyScores::earlier));
  }

  /** What is due by a curve moves with time. */
  private static Instant until(Wanted wanted, Instant steady) {
    return wanted.target().terms().curve() != null && wanted.asOf().isBefore(wanted.period().end())
        ? wanted.asOf()
        : steady;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** Something touched what these measure, or of which parts they are made. */
  void forget(Collection<Target> touched) {
    for (Target target : touched) {
      figures.forget(target);
      forgetParts(target);
      index.above(target).forEach(this::forgetParts);
    }
  }

  private void forgetParts(Target target) {
    kept.forget(target.code());
    target.components().forEach(part -> kept.forget(Objects.requireNonNull(part.code())));
  }

  @EventListener
  void on(MeasuresUncertain change) {
    kept.forgetAll();
  }

  @EventListener
  void on(SubjectsChanged change) {
    kept.forgetAll();
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(RuleChanged change) {
    kept.forgetAll();
  }
}
