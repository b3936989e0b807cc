package vn.thongmach.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a milestone was reached. Nothing in it is checked yet.
 *
 * @param reachedOn absent: today
 * @param by absent: reported
 * @param measure code of the measure that shows it, where one does
 * @param evidence where the proof lies
 */
public record MilestoneReach(
    @Nullable LocalDate reachedOn,
    Milestone.@Nullable Proof by,
    @Nullable String measure,
    @Nullable String evidence,
    @Nullable Integer version) {}
