package vn.thongmach.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A relation's new end and note, and why. Nothing in it is checked yet.
 *
 * @param until absent: open
 * @param version the version the writer has seen; absent means not checked
 */
public record RelationChange(
    @Nullable LocalDate until,
    @Nullable String note,
    @Nullable String reason,
    @Nullable Integer version) {}
