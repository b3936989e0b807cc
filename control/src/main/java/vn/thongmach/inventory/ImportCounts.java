package vn.thongmach.inventory;

/**
 * What an import did, in objects.
 *
 * @param created first named by this file
 * @param changed known before and now told differently
 * @param unchanged known before and told the same
 * @param absent of this source, not in this file; kept
 */
public record ImportCounts(long created, long changed, long unchanged, long absent) {}
