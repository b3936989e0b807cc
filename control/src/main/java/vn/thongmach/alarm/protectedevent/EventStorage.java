package vn.thongmach.alarm.protectedevent;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.GuardedIncidents.Guard;
import vn.thongmach.alarm.protectedevent.AfterReport.EventIncident;

/** Storage of protected events and of what belongs to them. */
public interface EventStorage {

  void insert(Scope scope, ProtectedEvent event);

  /** False when it was cancelled already. */
  boolean cancel(Scope scope, UUID id, Instant at);

  Optional<ProtectedEvent> find(Scope scope, UUID id);

  /** The latest begin first. */
  List<ProtectedEvent> list(Scope scope, int most);

  /** Those that stand and touch the time, by their begin. */
  List<ProtectedEvent> standing(Scope scope, Instant from, Instant to);

  void insert(Scope scope, FreezeException exception);

  /** False when it was decided already. */
  boolean decide(Scope scope, FreezeException decided);

  Optional<FreezeException> exception(Scope scope, UUID id);

  /** The latest asked first. */
  List<FreezeException> exceptions(Scope scope, UUID event);

  /** Notes incidents that reach the scope of an event; those it has already stay as they are. */
  void guard(Scope scope, UUID event, Collection<UUID> incidents, Instant at);

  /** Of whom the watchers of an event are still to be told: what stands and no work explains. */
  List<EventIncident> untold(Scope scope, UUID event);

  void told(Scope scope, UUID event, Collection<UUID> incidents, Instant at);

  /** Open incidents that events which go on guard, by incident. */
  Map<UUID, List<Guard>> guards(Scope scope, Instant now);

  /** How many open incidents an event guards now. */
  int open(Scope scope, UUID event);

  /**
   * Incidents that were noted for an event, or have an alarm on these objects within its time; the
   * earliest first.
   */
  List<EventIncident> incidents(Scope scope, ProtectedEvent event, Set<UUID> objects, int most);

  void insert(Scope scope, KeptReport report);

  Optional<KeptReport> report(Scope scope, UUID id);

  /** Without their content, the latest first. */
  List<KeptReport> reports(Scope scope, UUID event);

  /**
   * A report as it was made.
   *
   * @param asOf what it tells of is what was known then
   * @param content as JSON; null where only the list was asked for
   */
  record KeptReport(
      UUID id, UUID event, Kind kind, Instant asOf, String madeBy, @Nullable String content) {}

  /** What is reported. */
  enum Kind {
    READINESS,
    AFTERWARDS
  }
}
