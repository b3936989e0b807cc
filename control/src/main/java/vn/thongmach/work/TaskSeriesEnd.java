package vn.thongmach.work;

import org.jspecify.annotations.Nullable;

/** Why a series ends. Nothing in it is checked yet. */
public record TaskSeriesEnd(@Nullable String reason, @Nullable Integer version) {}
