package vn.thongmach.target;

import org.jspecify.annotations.Nullable;

/**
 * Whether a target is to be closed or open again. Nothing in it is checked yet.
 *
 * @param version the version the writer has seen; absent means not checked
 */
public record TargetStateDraft(
    @Nullable Boolean closed, @Nullable String reason, @Nullable Integer version) {}
