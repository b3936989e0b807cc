package vn.thongmach.alarm.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;
import vn.thongmach.dataplane.state.CurrentOccurrence;
import vn.thongmach.dataplane.state.TimelineEntry;

/**
 * One occurrence of an alarm as stored.
 *
 * @param id derived from the alarm and the event that raised it
 * @param placed the identity its last event used
 * @param additionalText the words of its last event; null while they have not been read
 * @param origin the weakest of its events
 * @param authenticated whether all of its events prove who sent them
 * @param last its last event
 * @param change journal position of the last raise, change of severity or clear
 */
public record AlarmRow(
    UUID id,
    PlacedIdentity placed,
    CurrentOccurrence occurrence,
    @Nullable String additionalText,
    Origin origin,
    boolean authenticated,
    TimelineEntry last,
    long change) {

  AlarmRow withText(String text) {
    return new AlarmRow(id, placed, occurrence, text, origin, authenticated, last, change);
  }
}
