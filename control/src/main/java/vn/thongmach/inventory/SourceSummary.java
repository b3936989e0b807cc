package vn.thongmach.inventory;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A source of inventory files.
 *
 * @param objects how many objects it named, absent ones included, by type
 * @param absent how many of them its last file no longer names
 * @param lastImport when its last file was imported
 * @param notice what a reader must know of all that comes from it, for example that it is another
 *     network; null where nothing was said
 */
public record SourceSummary(
    String name,
    Map<String, Long> objects,
    long absent,
    Instant lastImport,
    @Nullable String notice) {}
