package vn.thongmach.checkin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a target. Nothing in it is checked yet.
 *
 * @param likelihood per cent, 0 to 100
 * @param hindrance what stands in the way
 * @param raise whether an obstacle is raised from the hindrance, on the target; who must decide and
 *     by when follow from the rules
 * @param nextStep may be left out only where it is on the way
 * @param nextDue by when
 * @param on the day it was said, where that is entered later; absent: now
 */
public record CheckInDraft(
    CheckIn.@Nullable Confidence confidence,
    @Nullable Integer likelihood,
    @Nullable String hindrance,
    @Nullable Boolean raise,
    @Nullable String nextStep,
    @Nullable LocalDate nextDue,
    @Nullable LocalDate on) {}
