package vn.thongmach.measure;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.Period;

/**
 * A recorded value of a measure for a subject and period.
 *
 * @param revision from 1; grows when a closed period is restated
 * @param value in {@code unit}; null where nothing was observed
 * @param asOf up to when events counted
 * @param evidence greatest id of the events that took part, null where none did
 * @param cause why this revision was made, null for the first
 */
public record MeasureValue(
    UUID id,
    String measure,
    Subject subject,
    Period period,
    int revision,
    long numerator,
    long denominator,
    @Nullable Double value,
    String unit,
    double completeness,
    Origin origin,
    @Nullable Long evidence,
    Instant asOf,
    Instant recordedAt,
    @Nullable MeasureCause cause) {}
