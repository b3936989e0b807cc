package vn.thongmach.evaluation;

import org.jspecify.annotations.Nullable;

/** For which period a scorecard is wanted. Nothing in it is checked yet. */
public record ScorecardDraft(@Nullable String period) {}
