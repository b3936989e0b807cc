package vn.thongmach.programme;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a key task to be. Nothing in it is checked yet.
 *
 * @param leadUnit the unit that leads it, or
 * @param leadName the body outside the operator's units that does
 * @param reason why an existing key task changes
 * @param version the version the writer has seen; absent means not checked
 */
public record KeyTaskDraft(
    @Nullable String code,
    @Nullable String name,
    @Nullable UUID theme,
    @Nullable UUID leadUnit,
    @Nullable String leadName,
    @Nullable Integer year,
    @Nullable String receivedFrom,
    @Nullable String reason,
    @Nullable Integer version) {}
