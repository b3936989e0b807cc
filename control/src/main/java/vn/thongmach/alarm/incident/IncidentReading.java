package vn.thongmach.alarm.incident;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.incident.FoundIncident.Change;
import vn.thongmach.alarm.incident.FoundIncident.State;
import vn.thongmach.alarm.model.AlarmRow;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/**
 * Incidents as people read them: one is reached by whoever reaches at least one of its alarms; the
 * others are counted only.
 */
public interface IncidentReading {

  /**
   * A page of incidents, the latest stamp first; merged ones are left out.
   *
   * @param state null for all but merged ones
   * @param root only with this root; null for any
   */
  PageOf<FoundIncident> search(
      Scope scope, @Nullable State state, @Nullable UUID root, PageRequest page);

  /** One incident, also a merged one. */
  Optional<FoundIncident> find(Scope scope, UUID id);

  /** Its history, the latest first, at most 200 lines. */
  List<Change> changes(Scope scope, UUID id);

  /** Its alarms that the scope reaches, by the time they were raised. */
  PageOf<AlarmRow> alarms(Scope scope, UUID id, PageRequest page);

  /** What these incidents are called, those out of reach left out. */
  Map<UUID, String> codes(Scope scope, Collection<UUID> incidents);

  /**
   * The roots of all open incidents that are held to be out of service, whoever may read them: an
   * alarm of such a severity is in the incident, or one on another object.
   */
  Set<UUID> failedRoots(Scope system, Set<PerceivedSeverity> severities);
}
