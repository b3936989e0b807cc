package vn.thongmach.alarm.incident;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thongmach.access.Scope;

/** Storage of incidents as the correlator holds them, whatever people said. */
public interface IncidentStorage {

  /** Up to which change of alarms incidents have been found. */
  long position(Scope scope);

  /** Occurrences changed after a position, in order of their changes; about so many. */
  List<ChangedAlarm> changedAfter(Scope scope, long position, int most);

  /** Incidents that stand open or whose last stamp is after this instant. */
  List<FoundIncident> lively(Scope scope, Instant after);

  /**
   * The occurrences of these incidents by incident, changed up to this position: those that stand
   * open or had their last event after this instant.
   */
  Map<UUID, List<ChangedAlarm>> alarmsOf(
      Scope scope, List<UUID> incidents, long position, Instant after);

  /** Open occurrences changed up to this position that no incident has; at most so many. */
  List<ChangedAlarm> missed(Scope scope, long position, int most);

  /** The latest stamp of all incidents; the epoch when there is none. */
  Instant latest(Scope scope);

  /**
   * Writes what a step found and moves the position, in the caller's transaction. What is told of
   * it follows by {@link ToldStorage}.
   *
   * @param at when it was found
   */
  void write(Scope scope, IncidentRow.Step step, long from, long to, Instant at);
}
