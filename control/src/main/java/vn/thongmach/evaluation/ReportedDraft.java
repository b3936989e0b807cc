package vn.thongmach.evaluation;

import org.jspecify.annotations.Nullable;

/** What somebody reports. Nothing in it is checked yet. */
public record ReportedDraft(
    @Nullable String period, @Nullable Double value, @Nullable String note) {}
