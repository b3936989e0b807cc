package vn.thongmach.evaluation;

import org.jspecify.annotations.Nullable;

/** What the respondent says. Nothing in it is checked yet. */
public record DisputeExplanation(@Nullable String text, @Nullable Integer version) {}
