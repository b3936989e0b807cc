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
 * @param due what of the plan is due by the figure's instant; null where the whole plan counts
 * @param score null without value, or without plan and scored parts
 * @param parts evaluations of the parts of a target that is brought together from them
 */
record Evaluation(
    Target target,
    Figure figure,
    @Nullable PlanEntry plan,
    @Nullable Double due,
    @Nullable Double score,
    List<Evaluation> parts) {

  /** For the period of the plan itself, or values that are no sums over it. */
  static Evaluation of(Target target, Figure figure, List<Evaluation> parts) {
    return of(target, figure, parts, false);
  }

  /**
   * @param accumulates whether values are sums over the period
   */
  static Evaluation of(Target target, Figure figure, List<Evaluation> parts, boolean accumulates) {
    PlanEntry plan = target.planFor(figure.period()).orElse(null);
    Double due =
        plan == null ? null : target.due(plan, figure.period(), figure.asOf(), accumulates);
    return new Evaluation(
        target, figure, plan, due, score(target, figure, plan, due, parts), parts);
  }

  /** While nothing of the way to the plan is due yet there is nothing to judge by. */
  private static @Nullable Double score(
      Target target,
      Figure figure,
      @Nullable PlanEntry plan,
      @Nullable Double due,
      List<Evaluation> parts) {
    if (plan == null) {
      return target.aggregation() == null ? null : rollUp(parts).score();
    }
    double baseline = target.baselineOf(plan);
    double judging = due == null ? plan.value() : due;
    return judging == baseline
        ? null
        : Score.of(target.direction(), baseline, judging, target.tolerance(), figure.value());
  }

  /** The same as of another instant. */
  Evaluation at(Instant asOf) {
    return new Evaluation(target, figure.at(asOf), plan, due, score, parts);
  }

  /** What the figure is judged against: what is due, else the whole plan; null without a plan. */
  @Nullable Double judging() {
    return due == null ? planValue() : due;
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
        due,
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
