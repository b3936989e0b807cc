package vn.thongmach.alarm.model;

import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;
import vn.thongmach.dataplane.state.TimelineEntry;

/**
 * One claim about an alarm on its way into the alarm's state.
 *
 * @param authenticated false when its protocol does not prove who sent it
 * @param additionalText the source's words; null where they have not been read from the event
 */
public record Report(
    TimelineEntry entry,
    PlacedIdentity placed,
    Origin origin,
    boolean authenticated,
    @Nullable String additionalText) {}
