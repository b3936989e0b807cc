package vn.thongmach.evaluation.model;

import vn.thongmach.kernel.Period;
import vn.thongmach.target.Target;

/** Which live score: a target in its current version, and a period. */
record LiveKey(Target target, Period period) {

  /** Whether two keys name the same row, whatever the version. */
  @Override
  public boolean equals(Object other) {
    return other instanceof LiveKey key
        && key.target.id().equals(target.id())
        && key.period.equals(period);
  }

  @Override
  public int hashCode() {
    return 31 * target.id().hashCode() + period.hashCode();
  }
}
