package vn.thongmach.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to stand at the head of a document from now on, and why. Nothing in it is checked yet.
 *
 * @param inForceFrom absent: as it is
 * @param inForceTo absent: open
 * @param version the version the writer has seen; absent means not checked
 */
public record ResolutionChange(
    @Nullable String title,
    @Nullable LocalDate inForceFrom,
    @Nullable LocalDate inForceTo,
    @Nullable String reason,
    @Nullable Integer version) {}
