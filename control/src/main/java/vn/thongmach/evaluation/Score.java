package vn.thongmach.evaluation;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import vn.thongmach.target.Direction;

/**
 * How far a value keeps its plan, from 0 to 100. Higher or lower is better: {@code 100 ·
 * clamp((value − baseline) / (plan − baseline), 0, 1)}. Within: 100 in the band between baseline
 * and plan, outside it linear to 0 at the tolerance's distance. Without a value there is no score,
 * never 0.
 */
public final class Score {

  private static final double FULL = 100;

  private Score() {}

  /**
   * @param tolerance distance outside the band at which the score is 0; needed for {@code WITHIN}
   *     only
   * @return from 0 to 100; null without a value
   * @throws IllegalArgumentException when the plan equals the baseline, or a tolerance is wanting
   */
  public static @Nullable Double of(
      Direction direction,
      double baseline,
      double plan,
      @Nullable Double tolerance,
      @Nullable Double value) {
    if (plan == baseline) {
      throw new IllegalArgumentException("A plan equal to its baseline cannot be scored: " + plan);
    }
    if (value == null) {
      return null;
    }
    return switch (direction) {
      case HIGHER, LOWER -> FULL * clamp((value - baseline) / (plan - baseline));
      case WITHIN -> within(baseline, plan, tolerance, value);
    };
  }

  /**
   * How far the way from baseline to plan was gone, in percent: not limited, so that
   * over-fulfilment shows.
   *
   * @return null without value or plan, and for {@code WITHIN}
   */
  public static @Nullable Double attainment(
      Direction direction, double baseline, @Nullable Double plan, @Nullable Double value) {
    return plan == null || value == null || plan == baseline || direction == Direction.WITHIN
        ? null
        : FULL * (value - baseline) / (plan - baseline);
  }

  private static double within(
      double baseline, double plan, @Nullable Double tolerance, double value) {
    if (tolerance == null || tolerance <= 0) {
      throw new IllegalArgumentException("WITHIN needs a tolerance above 0: " + tolerance);
    }
    double outside =
        Math.max(0, Math.max(Math.min(baseline, plan) - value, value - Math.max(baseline, plan)));
    return FULL * clamp(1 - outside / tolerance);
  }

  private static double clamp(double share) {
    return Math.max(0, Math.min(1, share));
  }

  /**
   * A parent's score: {@code Σ weight · score / Σ weight} over the scored children.
   *
   * @return score null where no child is scored; coverage is the scored share of all weight, 0 to 1
   */
  public static RollUp rollUp(Collection<Weighted> children) {
    double sum = 0;
    double scoredWeight = 0;
    double allWeight = 0;
    int scored = 0;
    for (Weighted child : children) {
      allWeight += child.weight();
      Double score = child.score();
      if (score != null) {
        sum += child.weight() * score;
        scoredWeight += child.weight();
        scored++;
      }
    }
    return new RollUp(
        scored == 0 ? null : sum / scoredWeight,
        allWeight == 0 ? 0 : scoredWeight / allWeight,
        scored,
        children.size());
  }

  /** A child's score, null where it has none, and its weight above 0. */
  public record Weighted(@Nullable Double score, double weight) {}

  /**
   * A parent's score.
   *
   * @param coverage scored share of all weight, 0 to 1
   * @param scored children with a score
   * @param total all children
   */
  public record RollUp(@Nullable Double score, double coverage, int scored, int total) {}
}
