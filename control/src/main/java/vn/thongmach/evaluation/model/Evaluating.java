package vn.thongmach.evaluation.model;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.MeasureDefinition;
import vn.thongmach.measure.MeasureReading;
import vn.thongmach.measure.Measures;
import vn.thongmach.measure.Subject;
import vn.thongmach.target.Aggregation;
import vn.thongmach.target.Target;
import vn.thongmach.target.Targets;

/**
 * Evaluates targets with all their parts and their several measures as of one instant. What comes
 * out is the same for whoever reaches a target.
 */
@Component
class Evaluating {

  private static final Scope SCOPE = Scope.system("evaluation");

  /** Deeper than any cascade may be made; ends what somebody tied into a circle by hand. */
  private static final int MOST_LEVELS = 32;

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
    return evaluate(target, period, asOf, index::children, false, MOST_LEVELS);
  }

  /** With the parts that a target has now, and the evidence of a measured one. */
  Evaluation withEvidence(Target target, Period period, Instant asOf) {
    return evaluate(target, period, asOf, index::children, true, MOST_LEVELS);
  }

  /** With the parts that a target had at an instant, in their versions of then. */
  Evaluation at(Target target, Period period, Instant asOf, Instant cascadeAt) {
    return evaluate(
        target,
        period,
        asOf,
        parent -> targets.childrenAt(SCOPE, parent.code(), cascadeAt),
        false,
        MOST_LEVELS);
  }

  /** With the parts of another cascade, and where wanted the evidence of a measured target. */
  Evaluation within(Cascade cascade, Target target, Period period, Instant asOf, boolean evidence) {
    return evaluate(target, period, asOf, cascade::children, evidence, MOST_LEVELS);
  }

  private Evaluation evaluate(
      Target target,
      Period period,
      Instant asOf,
      Function<Target, List<Target>> children,
      boolean evidence,
      int levels) {
    String measure = target.measure();
    Subject subject = target.subject();
    if (measure != null && subject != null) {
      MeasureDefinition definition = measures.definition(SCOPE, measure);
      MeasureReading reading =
          evidence
              ? measures.read(SCOPE, measure, subject, period, asOf)
              : measures.figure(SCOPE, measure, subject, period, asOf);
      return Evaluation.of(
          target, Figure.of(reading, definition.reported()), List.of(), definition.accumulates());
    }
    List<Evaluation> parts =
        levels == 0
            ? List.of()
            : Stream.concat(target.components().stream(), children.apply(target).stream())
                .map(child -> evaluate(child, period, asOf, children, false, levels - 1))
                .toList();
    return Evaluation.of(
        target,
        Aggregating.figure(target, period, asOf, parts),
        parts,
        target.aggregation() == Aggregation.SUM);
  }
}
