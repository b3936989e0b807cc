package vn.thongmach.overview;

import java.util.Collection;
import vn.thongmach.contracts.Origin;
import vn.thongmach.evaluation.TargetItem;

/**
 * On what figures stand, by their origin.
 *
 * @param none targets without a figure
 */
public record OriginMix(int measured, int reported, int simulated, int none) {

  /** Of the figures of these targets. */
  public static OriginMix of(Collection<TargetItem> targets) {
    return new OriginMix(
        count(targets, Origin.MEASURED),
        count(targets, Origin.REPORTED),
        count(targets, Origin.SIMULATED),
        (int) targets.stream().filter(target -> target.value() == null).count());
  }

  private static int count(Collection<TargetItem> targets, Origin origin) {
    return (int)
        targets.stream()
            .filter(target -> target.value() != null && target.origin() == origin)
            .count();
  }
}
