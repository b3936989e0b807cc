package vn.thongmach.alarm.availability;

import java.time.Instant;
import java.util.List;
import vn.thongmach.contracts.Origin;
import vn.thongmach.measure.AppliedRule;

/**
 * How much of a province stood how, within the reader's scope.
 *
 * @param sites how many sites it has within the scope
 * @param weighedBy by what its parts weigh at the end of the time: {@code CUSTOMERS} or {@code
 *     SITES}
 * @param weight how many of those there are
 * @param stretches in order of time, without gaps; at most the last {@value #LISTED}
 * @param stretchesTotal how many there are
 * @param figure weighted means of the times of its parts
 * @param complete false when its parts need more objects than are followed
 * @param rules the wordings that took part
 */
public record ProvinceTimeline(
    String province,
    Instant from,
    Instant to,
    Instant asOf,
    int sites,
    String weighedBy,
    long weight,
    List<ShareStretch> stretches,
    int stretchesTotal,
    AvailabilityFigure figure,
    Origin origin,
    boolean complete,
    List<AppliedRule> rules) {

  /** Most stretches in one answer. */
  public static final int LISTED = 2_000;

  /** A stretch in which the same shares stood the same; shares from 0 to 1, together 1. */
  public record ShareStretch(
      Instant from,
      Instant to,
      double up,
      double weakened,
      double unknown,
      double planned,
      double down) {}
}
