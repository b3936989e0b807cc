package vn.thongmach.inventory;

import org.jspecify.annotations.Nullable;

/**
 * Which objects are wanted; null = any.
 *
 * @param type exactly this type
 * @param text part of a name or alias, without regard to case and diacritics
 * @param source exactly this source
 */
public record ObjectFilter(@Nullable String type, @Nullable String text, @Nullable String source) {}
