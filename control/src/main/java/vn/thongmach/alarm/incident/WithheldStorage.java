package vn.thongmach.alarm.incident;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;

/** Storage of what nobody is told of because announced work explains it. */
public interface WithheldStorage {

  /**
   * Incidents that stand, with a known root, and began at an instant or later; the latest first.
   */
  List<Standing> standing(Scope scope, Instant from, int most);

  /** Ends what does not last and begins what does: of the alarms of these incidents. */
  void follow(Scope scope, Map<UUID, UUID> workByIncident, Instant at);

  /**
   * Notes whom of these incidents a person, who would be told of them, is not told.
   *
   * @param scope of the person
   */
  void withhold(Scope scope, UUID person, Map<UUID, UUID> workByIncident, Instant at);

  /** From whom this incident was withheld, and because of what; the latest first, at most 50. */
  List<Withheld> ofIncident(Scope scope, UUID incident);

  /** What was withheld because of these works; the latest first, at most 200. */
  List<Withheld> ofWork(Scope scope, Collection<UUID> works);

  /**
   * An incident that stands.
   *
   * @param objects on which its alarms lie
   * @param unplaced whether one lies on an object that nobody has told of
   */
  record Standing(UUID id, UUID root, Instant first, Set<UUID> objects, boolean unplaced) {}

  /**
   * A time for which people were not told of an incident.
   *
   * @param code of the incident
   * @param until null while it lasts for somebody
   */
  record Withheld(
      UUID incident,
      String code,
      UUID work,
      Instant from,
      @Nullable Instant until,
      List<UUID> people) {}
}
