package vn.thongmach.dataplane.stage;

/**
 * An incident as a row, to be put in place of an older one of the same id.
 *
 * @param id the region and a number, given once
 * @param state {@code OPEN}, {@code CLOSED}, or {@code MERGED} where it is no more
 * @param root {@code type:id} of the object held to have failed
 * @param candidates the root first, {@code object score} each, separated by commas
 * @param alarms ids of the occurrences, by their stamp, separated by commas
 * @param first earliest stamp of its alarms, milliseconds since 1970
 * @param last latest stamp
 * @param unplaced whether its alarms are on objects that nobody has told of
 * @param sequence the tick, milliseconds since 1970, by which the row is as it is
 */
public record IncidentRow(
    String id,
    String region,
    String state,
    String root,
    String candidates,
    String alarms,
    long first,
    long last,
    boolean unplaced,
    long sequence) {}
