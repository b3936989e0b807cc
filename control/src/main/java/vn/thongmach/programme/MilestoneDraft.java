package vn.thongmach.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a milestone to be. Nothing in it is checked yet.
 *
 * @param reason why an existing milestone changes
 * @param version the version the writer has seen; absent means not checked
 */
public record MilestoneDraft(
    @Nullable String code,
    @Nullable String name,
    @Nullable LocalDate due,
    @Nullable String reason,
    @Nullable Integer version) {}
