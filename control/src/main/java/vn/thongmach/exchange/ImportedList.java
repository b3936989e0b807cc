package vn.thongmach.exchange;

/**
 * What an import did, in rows of the file; for a dry run what it would do.
 *
 * @param created not known before
 * @param changed known before and now told differently
 * @param unchanged known before and told the same
 */
public record ImportedList(long created, long changed, long unchanged) {}
