package vn.thongmach.work;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does with a handover. Nothing in it is checked yet.
 *
 * @param state what it comes to
 * @param words reason or result
 * @param on the day it happened, where that is entered later; absent: now
 * @param version the version the writer has seen; absent means not checked
 */
public record HandoverStep(
    Handover.@Nullable State state,
    @Nullable String words,
    @Nullable LocalDate on,
    @Nullable Integer version) {}
