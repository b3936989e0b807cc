package vn.thongmach.evaluation;

import org.jspecify.annotations.Nullable;

/** How a dispute ends and why. Nothing in it is checked yet. */
public record DisputeSettlement(
    Dispute.@Nullable Outcome outcome, @Nullable String reason, @Nullable Integer version) {}
