package vn.thongmach.evaluation.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;
import vn.thongmach.evaluation.LiveScore;
import vn.thongmach.evaluation.Score;
import vn.thongmach.measure.MeasureReading;
import vn.thongmach.target.PlanEntry;
import vn.thongmach.target.Target;

/**
 * A reading judged by a target.
 *
 * @param plan what judges the period; null where no plan covers it
 * @param score null without value or plan
 */
record Evaluation(
    Target target, MeasureReading reading, @Nullable PlanEntry plan, @Nullable Double score) {

  static Evaluation of(Target target, MeasureReading reading) {
    PlanEntry plan = target.planFor(reading.period()).orElse(null);
    Double score =
        plan == null
            ? null
            : Score.of(
                target.direction(),
                target.baseline(),
                plan.value(),
                target.tolerance(),
                reading.value());
    return new Evaluation(target, reading, plan, score);
  }

  @Nullable Double planValue() {
    return plan == null ? null : plan.value();
  }

  @Nullable Origin origin() {
    return reading.value() == null ? null : reading.origin();
  }

  LiveScore live(Instant computedAt) {
    return new LiveScore(
        target.id(),
        target.version(),
        reading.period(),
        planValue(),
        reading.value(),
        score,
        origin(),
        reading.completeness(),
        reading.asOf(),
        reading.numerator(),
        reading.denominator(),
        computedAt);
  }
}
