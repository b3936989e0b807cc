package vn.thongmach.alarm.availability;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;

/** Occurrences of alarms with their incidents, as causes of outages. */
public interface CauseStorage {

  /** Occurrences of these alarms that stood open within some time, those out of reach left out. */
  List<Occurred> occurred(Scope scope, Collection<UUID> alarmKeys, Instant from, Instant to);

  /** When these events were accepted. */
  Map<Long, Received> received(Scope scope, Collection<Long> events);

  /**
   * When a person first said something of an incident that these occurrences within reach were in
   * then; that never changes, whatever becomes of incidents.
   */
  Map<UUID, Instant> answered(Scope scope, Collection<UUID> alarms);

  /** The same of the alarms that these events raised. */
  Map<Long, Instant> answeredEvents(Scope scope, Collection<Long> events);

  /** On which objects these occurrences within reach lay, and when. */
  List<Lain> lain(Scope scope, Collection<UUID> alarms);

  /**
   * Where an occurrence lay.
   *
   * @param to null while it is open
   */
  record Lain(UUID object, Instant from, @Nullable Instant to) {}

  /** An event with the time of its reception. */
  record Received(long event, Instant receivedAt) {}

  /** One occurrence; without an incident where none was found yet. */
  record Occurred(
      UUID alarm,
      UUID alarmKey,
      Instant raisedAt,
      @Nullable Instant clearedAt,
      @Nullable UUID incident,
      @Nullable String incidentCode) {

    boolean stoodAt(Instant time) {
      return !raisedAt.isAfter(time) && (clearedAt == null || clearedAt.isAfter(time));
    }
  }
}
