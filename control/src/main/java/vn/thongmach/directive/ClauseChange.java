package vn.thongmach.directive;

import org.jspecify.annotations.Nullable;

/**
 * A clause's new text and why. Nothing in it is checked yet.
 *
 * @param version the version the writer has seen; absent means not checked
 */
public record ClauseChange(
    @Nullable String text, @Nullable String reason, @Nullable Integer version) {}
