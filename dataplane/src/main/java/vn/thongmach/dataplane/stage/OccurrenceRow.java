package vn.thongmach.dataplane.stage;

import org.jspecify.annotations.Nullable;

/**
 * One raising of an alarm as a row, to be put in place of an older one of the same id.
 *
 * @param id the alarm's key and the event that raised it
 * @param region whose network the object belongs to
 * @param object {@code type:id} as its source names it
 * @param kind the alarm condition
 * @param raisedAt microseconds since 1970, by the source
 * @param clearedAt the same; null while it is open
 * @param severity X.733 name of the newest one raised
 * @param repeats raises after the first
 * @param lastEvent journal position of the newest event that touched it
 * @param gone whether a late event showed that there was no such raising
 * @param sequence journal position of the event by which the row is as it is
 */
public record OccurrenceRow(
    String id,
    String region,
    String object,
    String kind,
    long raisedAt,
    @Nullable Long clearedAt,
    String severity,
    int repeats,
    long lastEvent,
    boolean gone,
    long sequence) {}
