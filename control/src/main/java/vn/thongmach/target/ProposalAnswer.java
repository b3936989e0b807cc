package vn.thongmach.target;

import org.jspecify.annotations.Nullable;

/**
 * How somebody answers a proposal. Nothing in it is checked yet.
 *
 * @param reason required unless it is agreed
 * @param draft what is proposed instead, whole; for {@code COUNTERED} only
 */
public record ProposalAnswer(
    TargetProposal.@Nullable State state, @Nullable String reason, @Nullable TargetDraft draft) {}
