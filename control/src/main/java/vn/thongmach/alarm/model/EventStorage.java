package vn.thongmach.alarm.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.thongmach.access.Scope;

/** Storage of events, as the recorder writes them. */
public interface EventStorage {

  /** Makes sure that events received on this day (UTC) have a partition. */
  void makeDay(Scope scope, LocalDate day);

  /** Those of the keys that are recorded already, received at or after an instant. */
  Set<UUID> recorded(Scope scope, Collection<UUID> dedupKeys, Instant receivedFrom);

  /** Those of the keys that are recorded already with a source time far ahead. */
  Set<UUID> recordedFarAhead(Scope scope, Collection<UUID> dedupKeys);

  /** Adds events, each with the hash of its evidence. */
  void add(Scope scope, List<EventRow> rows);

  /** All reports of these alarms, by alarm key, without their words. */
  Map<UUID, List<Report>> timelines(Scope scope, Collection<UUID> alarmKeys);

  /** The accepted records behind these events. */
  List<RecordedEvent> records(Scope scope, Collection<Long> ids);

  /** Moves the events of identities whose alarm has changed. */
  void place(Scope scope, Collection<Replacement> replacements);

  /** An identity whose alarm or object has changed. */
  record Replacement(PlacedIdentity before, PlacedIdentity after) {}
}
