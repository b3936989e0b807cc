package vn.thongmach.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;
import vn.thongmach.evaluation.Forecast;
import vn.thongmach.evaluation.TargetCauses;
import vn.thongmach.evaluation.TargetItem;
import vn.thongmach.kernel.Period;

/**
 * Which targets are forecast to miss their plan by the end of the period, and why most.
 *
 * @param targets at most {@value #MOST}, those that miss it surely first, then by forecast score
 */
public record Foresight(Period period, OutlookSums sums, List<Foreseen> targets) {

  /** Most targets named. */
  public static final int MOST = 12;

  public Foresight {
    targets = List.copyOf(targets);
  }

  /**
   * How many targets stand where.
   *
   * @param without those without a forecast or without plan
   */
  public record OutlookSums(int reach, int likely, int doubtful, int miss, int without) {}

  /**
   * A target forecast to miss its plan.
   *
   * @param forecast without its path; its origin is always {@code SIMULATED}
   * @param cause what it is short by most now, days to come left out; null where there is none
   * @param causeOrigin what that cause counts as
   */
  public record Foreseen(
      TargetItem target,
      Forecast forecast,
      TargetCauses.@Nullable TargetCause cause,
      @Nullable Origin causeOrigin) {}
}
