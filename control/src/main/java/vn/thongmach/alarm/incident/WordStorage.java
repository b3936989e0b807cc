package vn.thongmach.alarm.incident;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;

/** Storage of what people said of incidents. Writes are in the caller's transaction. */
public interface WordStorage {

  /** Alarms told in these incidents, by incident, each with whether the scope reaches it. */
  Map<UUID, Map<UUID, Boolean>> alarms(Scope scope, Collection<UUID> incidents);

  /** When an incident was closed last; null where it never was. */
  @Nullable Instant closedAt(Scope scope, UUID incident);

  /** Adds an incident that only a word makes, without alarms yet, like another. */
  void open(Scope scope, UUID id, UUID like, Instant at);

  /**
   * Adds a word and lets it hold its alarms.
   *
   * @param places where it puts each alarm
   * @return the word with its id
   */
  IncidentWord add(Scope scope, IncidentWord word, Map<UUID, UUID> places);

  /** Lets the last words that stand hold the alarms of a word. */
  void release(Scope scope, long word);

  /** Counts a word on incidents. */
  void touch(Scope scope, Collection<UUID> incidents);

  Optional<IncidentWord> find(Scope scope, UUID incident, long word);

  /** The word that takes this one back. */
  boolean takenBack(Scope scope, long word);

  /** All incidents in which a word put alarms, or in which the correlator or readers have them. */
  Set<UUID> about(Scope scope, long word);

  /** The words that touch an incident which the scope reaches, the latest first, at most 200. */
  List<IncidentWord> words(Scope scope, UUID incident);

  /** Words by id, for lines of a history that the reader reaches. */
  Map<Long, IncidentWord> find(Scope scope, Collection<Long> words);
}
