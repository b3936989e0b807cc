package vn.thongmach.target;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thongmach.kernel.Period;

/**
 * What the parts of a target promise together for a period, beside what it promises itself.
 *
 * @param planned its own plan; null where it has none
 * @param promised what the parts' plans come to by the target's aggregation; null while a part has
 *     no plan, and where plans do not add up (a mean of scores)
 * @param isShort whether the parts promise less than the target
 * @param unplanned parts without a plan for the period
 * @param weights sum of the parts' weights
 * @param weightsTotal what they must add up to; null where they need not
 */
public record PartsPromise(
    @Nullable Double planned,
    @Nullable Double promised,
    boolean isShort,
    int unplanned,
    double weights,
    @Nullable Double weightsTotal) {

  private static final double ROUNDING = 1e-9;

  /**
   * Puts plans together as values are. A ratio of sums lies between its parts: where the best of
   * them promises less than the whole, they are short; where only some do, nothing is claimed.
   *
   * @return null without parts
   */
  public static @Nullable PartsPromise of(Target target, List<Target> parts, Period period) {
    if (parts.isEmpty()) {
      return null;
    }
    Double planned = target.planFor(period).map(PlanEntry::value).orElse(null);
    List<Double> plans =
        parts.stream()
            .map(part -> part.planFor(period).map(PlanEntry::value).orElse(null))
            .filter(Objects::nonNull)
            .toList();
    int unplanned = parts.size() - plans.size();
    Double promised = unplanned > 0 ? null : promised(target, parts, plans);
    return new PartsPromise(
        planned,
        promised,
        planned != null && promised != null && isShort(target.direction(), planned, promised),
        unplanned,
        parts.stream().mapToDouble(Target::weight).sum(),
        target.terms().weightsTotal());
  }

  private static @Nullable Double promised(Target target, List<Target> parts, List<Double> plans) {
    Aggregation aggregation = target.aggregation();
    if (aggregation == null || target.countsScores()) {
      return null;
    }
    return switch (aggregation) {
      case SUM -> plans.stream().mapToDouble(Double::doubleValue).sum();
      case MIN -> plans.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
      case MAX -> plans.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
      case WEIGHTED_MEAN -> mean(parts, plans);
      case RATIO_OF_SUMS ->
          target.direction() == Direction.LOWER
              ? plans.stream().mapToDouble(Double::doubleValue).min().orElseThrow()
              : plans.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    };
  }

  private static double mean(List<Target> parts, List<Double> plans) {
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < parts.size(); i++) {
      sum += parts.get(i).weight() * plans.get(i);
      weights += parts.get(i).weight();
    }
    return sum / weights;
  }

  private static boolean isShort(Direction direction, double planned, double promised) {
    double rounding = ROUNDING * Math.max(1, Math.abs(planned));
    return switch (direction) {
      case HIGHER -> promised < planned - rounding;
      case LOWER -> promised > planned + rounding;
      case WITHIN -> false;
    };
  }
}
