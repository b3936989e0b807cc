package vn.thongmach.alarm.model;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;

/**
 * Storage of alarms and what they follow from, as the verifier reads them: in order of the alarm
 * key (unsigned), with cursors, inside one transaction. Streams are to be closed.
 */
public interface DerivingStorage {

  /** All events placed on an alarm, those of one alarm in the order of its timeline. */
  Stream<PlacedEvent> events(Scope scope);

  /** An event that claims something about an alarm, but is placed on none. */
  Optional<Long> eventWithoutAlarm(Scope scope);

  /** All occurrences. */
  Stream<AlarmRow> alarms(Scope scope);

  /** All spans. */
  Stream<SpanRow> spans(Scope scope);

  /** An event as accepted, with where it was placed. */
  record PlacedEvent(UUID alarmKey, @Nullable UUID objectId, UUID dedupKey, RecordedEvent event) {}
}
