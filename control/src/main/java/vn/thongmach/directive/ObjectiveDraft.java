package vn.thongmach.directive;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants an objective to be. Nothing in it is checked yet.
 *
 * @param to first day after its period
 * @param reason why an existing objective changes
 * @param version the version the writer has seen; absent means not checked
 */
public record ObjectiveDraft(
    @Nullable String code,
    @Nullable String name,
    @Nullable UUID focusArea,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable UUID person,
    @Nullable UUID clause,
    @Nullable String reason,
    @Nullable Integer version) {}
