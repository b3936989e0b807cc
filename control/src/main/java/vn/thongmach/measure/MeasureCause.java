package vn.thongmach.measure;

import org.jspecify.annotations.Nullable;

/**
 * Why a value of a closed period changed.
 *
 * @param event the event that changed it, null where none did
 * @param words the cause in words
 */
public record MeasureCause(@Nullable Long event, String words) {}
