package vn.thongmach.work;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was passed from one unit to another.
 *
 * @param handovers all but those taken back
 * @param answered accepted or refused
 * @param answerMedian working hours until answered; null where nothing was
 * @param answerMean the same as a mean
 * @param delivered delivered at least once
 * @param deliverMedian working hours of the receiving unit from accepting to delivering; null where
 *     nothing was delivered
 * @param deliverMean the same as a mean
 * @param waiting open with the receiving unit
 * @param overdue of these, past their day
 */
public record HandoverSeam(
    UUID fromUnit,
    UUID toUnit,
    long handovers,
    long answered,
    @Nullable Double answerMedian,
    @Nullable Double answerMean,
    long delivered,
    @Nullable Double deliverMedian,
    @Nullable Double deliverMean,
    long refused,
    long waiting,
    long overdue) {}
