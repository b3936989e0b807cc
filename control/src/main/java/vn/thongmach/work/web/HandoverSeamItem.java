package vn.thongmach.work.web;

import org.jspecify.annotations.Nullable;
import vn.thongmach.organisation.UnitName;
import vn.thongmach.work.HandoverSeam;

/** A seam with the names of its two units; hours are working hours. */
record HandoverSeamItem(
    @Nullable UnitName fromUnit,
    @Nullable UnitName toUnit,
    long handovers,
    long answered,
    @Nullable Double answerMedian,
    @Nullable Double answerMean,
    long delivered,
    @Nullable Double deliverMedian,
    @Nullable Double deliverMean,
    long refused,
    long waiting,
    long overdue) {

  static HandoverSeamItem of(
      HandoverSeam seam, @Nullable UnitName fromUnit, @Nullable UnitName toUnit) {
    return new HandoverSeamItem(
        fromUnit,
        toUnit,
        seam.handovers(),
        seam.answered(),
        seam.answerMedian(),
        seam.answerMean(),
        seam.delivered(),
        seam.deliverMedian(),
        seam.deliverMean(),
        seam.refused(),
        seam.waiting(),
        seam.overdue());
  }
}
