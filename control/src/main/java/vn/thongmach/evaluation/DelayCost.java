package vn.thongmach.evaluation;

import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;

/**
 * What one more day of delay costs a target, by a declared rule over its figures.
 *
 * @param target code
 * @param points of the target's score, above 0; null where {@code why} says why not
 * @param clausePoints the same by the target's weight on its clause
 * @param rule how it was computed; null where it was not
 * @param why why it was not computed; null where it was
 * @param origin always {@code SIMULATED}
 */
public record DelayCost(
    String target,
    @Nullable Double points,
    @Nullable Double clausePoints,
    @Nullable Rule rule,
    @Nullable Why why,
    Origin origin) {

  /** How a day is priced. */
  public enum Rule {
    /** What adds up or falls due: the plan's share of one day is not gained. */
    PLAN_OF_A_DAY,
    /** Availability: the objects out of service now stay so for one more day. */
    OUTAGE_OF_A_DAY,
    /** A level: what the forecast is short of, over the days that are left to make it up. */
    FORECAST_SLOPE
  }

  /** Why a day has no price. */
  public enum Why {
    NO_PLAN,
    NOT_RUNNING,
    NOTHING_DOWN,
    ON_COURSE,
    NO_FORECAST,
    OF_PARTS,
    OTHER_DIRECTION
  }
}
