package vn.thongmach.evaluation.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;
import vn.thongmach.evaluation.LiveScore;
import vn.thongmach.evaluation.Score;
import vn.thongmach.target.PlanEntry;
import vn.thongmach.target.Target;

/**
 * A figure judged by a target: by the target's own plan, or, where it is brought together from
 * parts and no plan of its own covers the period, by the parts' scores.
 *
 * @param plan what judges the period; null where no plan covers it
 * @param score null without value, or without plan and scored parts
 * @param parts evaluations of the parts of a target that is brought together from them
 */
record Evaluation(
    Target target,
    Figure figure,
    @Nullable PlanEntry plan,
    @Nullable Double score,
    List<Evaluation> parts) {

  static Evaluation of(Target target, Figure figure, List<Evaluation> parts) {
    PlanEntry plan = target.planFor(figure.period()).orElse(null);
    return new Evaluation(target, figure, plan, score(target, figure, plan, parts), parts);
  }

  private static @Nullable Double score(
      Target target, Figure figure, @Nullable PlanEntry plan, List<Evaluation> parts) {
    if (plan != null) {
      return Score.of(
          target.direction(), target.baseline(), plan.value(), target.tolerance(), figure.value());
    }
    return target.aggregation() == null ? null : rollUp(parts).score();
  }

  private static Score.RollUp rollUp(List<Evaluation> parts) {
    return Score.rollUp(
        parts.stream()
            .map(part -> new Score.Weighted(part.score(), part.target().weight()))
            .toList());
  }

  @Nullable Double planValue() {
    return plan == null ? null : plan.value();
  }

  @Nullable Origin origin() {
    return figure.origin();
  }

  int scoredParts() {
    return rollUp(parts).scored();
  }

  LiveScore live(Instant computedAt) {
    return new LiveScore(
        target.id(),
        target.version(),
        figure.period(),
        planValue(),
        figure.value(),
        score,
        origin(),
        figure.completeness(),
        figure.asOf(),
        figure.numerator(),
        figure.denominator(),
        parts.size(),
        scoredParts(),
        computedAt);
  }
}
