package vn.thongmach.inventory;

import java.time.Instant;
import java.util.Map;

/**
 * A source of inventory files.
 *
 * @param objects how many objects it named, absent ones included, by type
 * @param absent how many of them its last file no longer names
 * @param lastImport when its last file was imported
 */
public record SourceSummary(
    String name, Map<String, Long> objects, long absent, Instant lastImport) {}
