package vn.thongmach.alarm.incident;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.incident.FoundIncident.State;

/**
 * Storage of incidents as they are told: what the correlator holds, except where people's words
 * hold an alarm or a root. All of it in the caller's transaction.
 */
public interface ToldStorage {

  /** Keeps steps of the correlator and other words out until the transaction ends. */
  void lock(Scope scope);

  /** Those of these incidents that people's words bear on. */
  Set<UUID> worded(Scope scope, Collection<UUID> incidents);

  /**
   * Tells as the correlator holds it: what these incidents are, and where these alarms are.
   *
   * @param except alarms that the correlator has in one of these are left where they are
   */
  void follow(Scope scope, Collection<UUID> incidents, Collection<UUID> alarms, Set<UUID> except);

  /** Alarms that are told in these incidents, or that the correlator has in them. */
  List<PlacedAlarm> alarms(Scope scope, Collection<UUID> incidents);

  /** These incidents as they are told, and those that take their later alarms. */
  Map<UUID, ToldRow> rows(Scope scope, Collection<UUID> incidents);

  /** Puts alarms into incidents. */
  void place(Scope scope, Map<UUID, UUID> incidentOf);

  /** Adds an incident that takes the later alarms of a rejected one. */
  void insert(Scope scope, ToldRow row, UUID like, Instant at);

  /** Writes root, state and where it merged. */
  void update(Scope scope, ToldRow row);

  /** Counts alarms, severity, origin and stamps of incidents anew. */
  void sumUp(Scope scope, Collection<UUID> incidents);

  /** Adds lines to the history, in order. */
  void add(Scope scope, List<IncidentRow.Change> changes, Instant at);

  /**
   * An alarm and where it is.
   *
   * @param machine the incident in which the correlator has it
   * @param told the incident in which it is told
   * @param place the incident in which a word holds it, null where none does
   * @param rejected whether that word rejected the incident
   */
  record PlacedAlarm(
      UUID id, UUID machine, UUID told, @Nullable UUID place, boolean rejected, boolean open) {}

  /**
   * An incident as it is told, with what the correlator holds it for.
   *
   * @param foundState null where only people's words made it
   * @param follows the rejected incident whose later alarms it takes
   * @param wordRoot the root by the last word that stands
   */
  record ToldRow(
      UUID id,
      @Nullable UUID root,
      @Nullable String rootName,
      State state,
      @Nullable UUID mergedInto,
      @Nullable UUID foundRoot,
      @Nullable String foundName,
      @Nullable State foundState,
      @Nullable UUID foundInto,
      @Nullable UUID follows,
      @Nullable UUID wordRoot) {

    ToldRow told(
        @Nullable UUID root, @Nullable String rootName, State state, @Nullable UUID mergedInto) {
      return new ToldRow(
          id,
          root,
          rootName,
          state,
          mergedInto,
          foundRoot,
          foundName,
          foundState,
          foundInto,
          follows,
          wordRoot);
    }
  }
}
