package vn.thongmach.programme;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which milestones are wanted; null means all.
 *
 * @param open true for those not reached, false for those reached
 * @param dueBefore due before that day
 * @param q in code or name, without regard to diacritics
 */
public record MilestoneFilter(
    @Nullable UUID programme,
    @Nullable Boolean open,
    @Nullable LocalDate dueBefore,
    @Nullable String q) {}
