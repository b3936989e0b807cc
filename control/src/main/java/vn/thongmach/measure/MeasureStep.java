package vn.thongmach.measure;

import java.time.LocalDate;

/**
 * What one whole day in Asia/Ho_Chi_Minh adds to a measure.
 *
 * @param numerator as in {@link MeasureReading}; for measures of the kind {@code LAST} not an
 *     addition but the level at the end of the day, in millionths
 * @param denominator as in {@link MeasureReading}
 */
public record MeasureStep(LocalDate day, long numerator, long denominator) {}
