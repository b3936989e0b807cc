package vn.thongmach.evaluation;

import org.jspecify.annotations.Nullable;

/** Where a score stands against the plan, which is always 100 points. */
public enum ScoreState {
  ON_PLAN,
  SLOW,
  SHORT,
  SEVERE;

  private static final double PLAN = 100;

  /**
   * The one function that words a score.
   *
   * @return null without a score
   */
  public static @Nullable ScoreState of(@Nullable Double score, Limits limits) {
    if (score == null) {
      return null;
    }
    double distance = score - PLAN;
    if (distance >= limits.slow()) {
      return ON_PLAN;
    }
    if (distance > limits.shortOf()) {
      return SLOW;
    }
    return distance > limits.severe() ? SHORT : SEVERE;
  }

  /**
   * Limits in points below the plan, each lower than the one before; dated data.
   *
   * @param slow from here up on plan
   * @param shortOf above this slow
   * @param severe above this short, else severe
   */
  public record Limits(double slow, double shortOf, double severe) {}
}
