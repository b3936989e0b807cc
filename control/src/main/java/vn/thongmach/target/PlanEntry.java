package vn.thongmach.target;

import org.jspecify.annotations.Nullable;
import vn.thongmach.kernel.Period;

/**
 * What was promised for one period.
 *
 * @param value in the measure's unit
 * @param baseline value from which the way is counted in this period, in the measure's unit; null
 *     for the target's own
 */
public record PlanEntry(Period period, double value, @Nullable Double baseline) {

  /** From the target's own baseline. */
  public PlanEntry(Period period, double value) {
    this(period, value, null);
  }
}
