package vn.thongmach.evaluation.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.FigureAsked;
import vn.thongmach.measure.MeasureDefinition;
import vn.thongmach.measure.MeasureReading;
import vn.thongmach.measure.Measures;
import vn.thongmach.measure.SteadyFigure;
import vn.thongmach.measure.Subject;
import vn.thongmach.target.Aggregation;
import vn.thongmach.target.Target;
import vn.thongmach.target.Targets;

/**
 * Evaluates targets with all their parts and their several measures as of one instant, each time
 * from what was recorded. What comes out is the same for whoever reaches a target.
 */
@Component
class Evaluating {

  private static final Scope SCOPE = Scope.system("evaluation");

  /** Deeper than any cascade may be made; ends what somebody tied into a circle by hand. */
  static final int MOST_LEVELS = 32;

  private final SubjectIndex index;
  private final Targets targets;
  private final Measures measures;

  Evaluating(SubjectIndex index, Targets targets, Measures measures) {
    this.index = index;
    this.targets = targets;
    this.measures = measures;
  }

  /** With the parts that a target has now. */
  Evaluation now(Target target, Period period, Instant asOf) {
    return evaluate(target, period, asOf, index::children, false);
  }

  /** With the parts that a target has now, and the evidence of a measured one. */
  Evaluation withEvidence(Target target, Period period, Instant asOf) {
    return evaluate(target, period, asOf, index::children, true);
  }

  /** With the parts that a target had at an instant, in their versions of then. */
  Evaluation at(Target target, Period period, Instant asOf, Instant cascadeAt) {
    return evaluate(
        target, period, asOf, parent -> targets.childrenAt(SCOPE, parent.code(), cascadeAt), false);
  }

  /** With the parts of another cascade, and where wanted the evidence of a measured target. */
  Evaluation within(Cascade cascade, Target target, Period period, Instant asOf, boolean evidence) {
    return evaluate(target, period, asOf, cascade::children, evidence);
  }

  private Evaluation evaluate(
      Target target,
      Period period,
      Instant asOf,
      Function<Target, List<Target>> children,
      boolean evidence) {
    FigureAsked own = asked(target, period, asOf);
    if (own != null) {
      return measured(
          target,
          evidence
              ? measures.read(SCOPE, own.measure(), own.subject(), period, own.asOf())
              : measures.figure(SCOPE, own.measure(), own.subject(), period, own.asOf()));
    }
    Tree tree = Tree.of(target, children, MOST_LEVELS);
    List<FigureAsked> wanted = new ArrayList<>();
    tree.ask(period, asOf, wanted);
    Map<FigureAsked, SteadyFigure> figures = measures.figures(SCOPE, wanted);
    return tree.evaluate(
        this, period, asOf, one -> Objects.requireNonNull(figures.get(one)).reading());
  }

  /** With the parts that a target had at an instant, by figures that come in some other way. */
  Evaluation by(
      Function<FigureAsked, MeasureReading> figures,
      Target target,
      Period period,
      Instant asOf,
      Instant cascadeAt) {
    return Tree.of(
            target, parent -> targets.childrenAt(SCOPE, parent.code(), cascadeAt), MOST_LEVELS)
        .evaluate(this, period, asOf, figures);
  }

  /** A target with the parts it had, read once. */
  private record Tree(Target target, List<Tree> parts) {

    static Tree of(Target target, Function<Target, List<Target>> children, int levels) {
      return target.measure() != null || levels == 0
          ? new Tree(target, List.of())
          : new Tree(
              target,
              Stream.concat(target.components().stream(), children.apply(target).stream())
                  .map(part -> of(part, children, levels - 1))
                  .toList());
    }

    void ask(Period period, Instant asOf, Collection<FigureAsked> wanted) {
      FigureAsked own = asked(target, period, asOf);
      if (own != null) {
        wanted.add(own);
      }
      parts.forEach(part -> part.ask(period, asOf, wanted));
    }

    Evaluation evaluate(
        Evaluating by, Period period, Instant asOf, Function<FigureAsked, MeasureReading> figures) {
      FigureAsked own = asked(target, period, asOf);
      return own != null
          ? by.measured(target, figures.apply(own))
          : together(
              target,
              period,
              asOf,
              parts.stream().map(part -> part.evaluate(by, period, asOf, figures)).toList());
    }
  }

  /** The figure a measured target stands on; null for one brought together from its parts. */
  static @Nullable FigureAsked asked(Target target, Period period, Instant asOf) {
    String measure = target.measure();
    Subject subject = target.subject();
    return measure == null || subject == null
        ? null
        : new FigureAsked(measure, subject, period, asOf);
  }

  /** A measured target by its figure. */
  Evaluation measured(Target target, MeasureReading reading) {
    MeasureDefinition definition = measures.definition(SCOPE, reading.measure());
    return Evaluation.of(
        target, Figure.of(reading, definition.reported()), List.of(), definition.accumulates());
  }

  /** A target brought together from the evaluations of its parts. */
  static Evaluation together(Target target, Period period, Instant asOf, List<Evaluation> parts) {
    return Evaluation.of(
        target,
        Aggregating.figure(target, period, asOf, parts),
        parts,
        target.aggregation() == Aggregation.SUM);
  }
}
