package vn.thongmach.evaluation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.kernel.Period;

/**
 * What somebody says a target's measure was. It stands beside the measured value and never replaces
 * it.
 *
 * @param value in the measure's unit
 * @param cutOff when it was reported, not beyond the period's end
 */
public record ReportedValue(
    UUID id,
    UUID target,
    Period period,
    double value,
    @Nullable String note,
    String reportedBy,
    Instant reportedAt,
    Instant cutOff) {}
