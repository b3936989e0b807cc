package vn.thongmach.study;

import org.jspecify.annotations.Nullable;

/**
 * What somebody commits themselves to.
 *
 * @param version the version the writer saw, 0 for none; null when not checked
 */
public record PersonalCommitmentDraft(@Nullable String text, @Nullable Integer version) {}
