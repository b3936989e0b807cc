package vn.thongmach.study;

import org.jspecify.annotations.Nullable;

/**
 * Why something is closed or withdrawn.
 *
 * @param version the version the writer saw; null when not checked
 */
public record StudyStep(@Nullable String reason, @Nullable Integer version) {}
