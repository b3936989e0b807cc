package vn.thongmach.programme;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task on the priority list of one year.
 *
 * @param leadUnit the unit that leads it; null where a body outside the operator's units does
 * @param leadName that body; null for a unit
 * @param receivedFrom the upper body that gave it; null where the operator set it itself
 * @param version grows with every change
 */
public record KeyTask(
    UUID id,
    String code,
    String name,
    UUID theme,
    @Nullable UUID leadUnit,
    @Nullable String leadName,
    int year,
    @Nullable String receivedFrom,
    int version) {}
