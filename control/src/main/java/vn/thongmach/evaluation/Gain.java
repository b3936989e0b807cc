package vn.thongmach.evaluation;

import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;

/**
 * What a change would move a target by: its score as kept against the same figure with the change
 * in it, judged by the same plan.
 *
 * @param target code
 * @param points of the target's score, from -100 to 100; 0 where the plan is kept either way; null
 *     without a score before or after
 * @param before the score as it stands, 0 to 100
 * @param after the score with the change
 * @param origin always {@code SIMULATED}: it has not happened
 */
public record Gain(
    String target,
    @Nullable Double points,
    @Nullable Double before,
    @Nullable Double after,
    Origin origin) {}
