package vn.thongmach.evaluation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An objection to a figure. Nothing in it is checked yet.
 *
 * @param reported the reported value in question; null for the figure itself
 * @param due by when it is to be explained; null for five days from now
 */
public record DisputeDraft(
    @Nullable String period,
    @Nullable String wrong,
    @Nullable UUID reported,
    @Nullable LocalDate due) {}
