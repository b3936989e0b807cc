package vn.thongmach.study;

import org.jspecify.annotations.Nullable;

/**
 * What a person says of how far they kept a commitment.
 *
 * @param version the latest the writer saw, 0 for none; null when not checked
 */
public record CommitmentReviewDraft(
    CommitmentReview.@Nullable Kept kept, @Nullable String text, @Nullable Integer version) {}
