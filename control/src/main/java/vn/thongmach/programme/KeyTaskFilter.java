package vn.thongmach.programme;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which key tasks are wanted; null means all.
 *
 * @param q in code or name, without regard to diacritics
 */
public record KeyTaskFilter(
    @Nullable UUID theme, @Nullable Integer year, @Nullable UUID leadUnit, @Nullable String q) {}
