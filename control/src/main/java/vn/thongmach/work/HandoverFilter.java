package vn.thongmach.work;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which handovers are wanted; null means all.
 *
 * @param side given or taken by the units within reach, or by the reader
 * @param open whether a side still has to act
 * @param unit the unit on that side; on either where no side is named
 * @param from the unit that passed it
 * @param to the unit it was passed to
 * @param q in what is passed, without regard to diacritics
 */
public record HandoverFilter(
    Handover.@Nullable Side side,
    @Nullable Boolean open,
    @Nullable UUID unit,
    @Nullable UUID from,
    @Nullable UUID to,
    @Nullable String q) {}
