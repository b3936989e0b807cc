package vn.thongmach.programme;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a theme to be. Nothing in it is checked yet.
 *
 * @param reason why an existing theme changes
 * @param version the version the writer has seen; absent means not checked
 */
public record ThemeDraft(
    @Nullable String code,
    @Nullable String name,
    @Nullable String reason,
    @Nullable Integer version) {}
