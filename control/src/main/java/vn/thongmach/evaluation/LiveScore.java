package vn.thongmach.evaluation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.Period;

/**
 * The running score of a target in a period; one row, replaced at most four times a second.
 *
 * @param plan what judged it; null where no plan covers the period
 * @param due what of the plan was due by then; null where the whole plan counts
 * @param value in the measure's unit; null where nothing was observed
 * @param score 0 to 100; null without value or plan
 * @param origin null without a value
 * @param completeness observed share of the elapsed period, 0 to 1
 * @param asOf up to when events counted
 * @param children parts of a target that is brought together from them, else 0
 * @param childrenScored how many of them have a score
 */
public record LiveScore(
    UUID target,
    int version,
    Period period,
    @Nullable Double plan,
    @Nullable Double due,
    @Nullable Double value,
    @Nullable Double score,
    @Nullable Origin origin,
    double completeness,
    Instant asOf,
    long numerator,
    long denominator,
    int children,
    int childrenScored,
    Instant computedAt) {

  /** The same as of another instant. */
  public LiveScore at(Instant other) {
    return new LiveScore(
        target,
        version,
        period,
        plan,
        due,
        value,
        score,
        origin,
        completeness,
        other,
        numerator,
        denominator,
        children,
        childrenScored,
        computedAt);
  }
}
