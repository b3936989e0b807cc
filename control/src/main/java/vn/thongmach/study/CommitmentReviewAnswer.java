package vn.thongmach.study;

import org.jspecify.annotations.Nullable;

/**
 * What a head answers.
 *
 * @param confirmed required
 * @param reason required where it is returned
 * @param version the one answered
 */
public record CommitmentReviewAnswer(
    @Nullable Boolean confirmed, @Nullable String reason, @Nullable Integer version) {}
