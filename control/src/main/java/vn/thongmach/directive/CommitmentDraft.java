package vn.thongmach.directive;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a commitment to say. Nothing in it is checked yet.
 *
 * @param reason why an existing commitment changes
 * @param version the version the writer has seen; absent means not checked
 */
public record CommitmentDraft(
    @Nullable String code,
    @Nullable String text,
    @Nullable UUID clause,
    @Nullable UUID unit,
    @Nullable UUID person,
    @Nullable LocalDate due,
    @Nullable String reason,
    @Nullable Integer version) {}
