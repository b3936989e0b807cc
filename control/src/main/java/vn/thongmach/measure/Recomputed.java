package vn.thongmach.measure;

import org.jspecify.annotations.Nullable;

/**
 * A figure computed anew from what was accepted, byte by byte, and from nothing that was derived of
 * it before.
 *
 * @param reading without objects, intervals and events
 * @param events accepted events that were read
 * @param altered those of them whose content is not what its recorded hash was made of
 * @param firstAltered least id of those; null where there are none
 * @param late events received later than what counts as known, left out
 */
public record Recomputed(
    MeasureReading reading, long events, long altered, @Nullable Long firstAltered, long late) {}
