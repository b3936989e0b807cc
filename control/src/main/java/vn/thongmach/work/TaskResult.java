package vn.thongmach.work;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was handed over. Nothing in it is checked yet.
 *
 * @param doneOn absent: today
 * @param note what was handed over
 * @param version the version the writer has seen; absent means not checked
 */
public record TaskResult(
    @Nullable LocalDate doneOn, @Nullable String note, @Nullable Integer version) {}
