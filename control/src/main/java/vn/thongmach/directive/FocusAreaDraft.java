package vn.thongmach.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a field of objectives to be. Nothing in it is checked yet.
 *
 * @param validFrom absent: today, or as it is
 * @param reason why an existing one changes
 * @param version the version the writer has seen; absent means not checked
 */
public record FocusAreaDraft(
    @Nullable String code,
    @Nullable String name,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable String reason,
    @Nullable Integer version) {}
