package vn.thongmach.evaluation.model;

import org.jspecify.annotations.Nullable;
import vn.thongmach.evaluation.TargetCauses.Lack;
import vn.thongmach.target.Direction;
import vn.thongmach.target.Target;

/**
 * How far a value lies from what was promised.
 *
 * @param sign 1 where more is wanted, -1 where less is
 * @param bound the plan, for {@code WITHIN} the nearer end of the band
 * @param amount above 0
 * @param points below 100
 * @param scores whether there is no plan of its own and only the parts' scores count
 */
record Gap(int sign, double bound, double amount, double points, boolean scores) {

  private static final double FULL = 100;

  /** Why an evaluation has no gap; null where it has one. */
  static @Nullable Lack lack(Evaluation evaluation) {
    Double score = evaluation.score();
    if (evaluation.figure().value() == null && evaluation.scoredParts() == 0) {
      return Lack.NO_VALUE;
    }
    if (score == null) {
      return Lack.NO_PLAN;
    }
    return score >= FULL ? Lack.KEPT : null;
  }

  /** Of an evaluation that is short. */
  static Gap of(Evaluation evaluation) {
    Target target = evaluation.target();
    Double score = evaluation.score();
    Double value = evaluation.figure().value();
    Double plan = evaluation.judging();
    double points = FULL - (score == null ? FULL : score);
    if (plan == null || value == null) {
      return new Gap(1, FULL, points, points, true);
    }
    if (target.direction() != Direction.WITHIN) {
      int sign = target.direction() == Direction.HIGHER ? 1 : -1;
      return new Gap(sign, plan, sign * (plan - value), points, false);
    }
    double baseline = evaluation.plan() == null ? plan : target.baselineOf(evaluation.plan());
    double low = Math.min(baseline, plan);
    double high = Math.max(baseline, plan);
    return value < low
        ? new Gap(1, low, low - value, points, false)
        : new Gap(-1, high, value - high, points, false);
  }
}
