package vn.thongmach.alarm.incident;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.availability.MaintenanceWindow;
import vn.thongmach.alarm.availability.RunningWork;
import vn.thongmach.alarm.incident.Reaching.Announced;
import vn.thongmach.alarm.incident.WithheldStorage.Standing;

/**
 * Which incidents announced work explains: begun while it goes on, their root is what is worked on
 * or what that takes down, and all of their alarms lie on such things or on what ends there. An
 * incident with anything besides is told like any other.
 */
@Component
class ExplainedByWork {

  private static final Scope SYSTEM = Scope.system("announced work");
  private static final int MOST = 2000;

  private final RunningWork running;
  private final Reaching reaching;
  private final WithheldStorage storage;

  ExplainedByWork(RunningWork running, Reaching reaching, WithheldStorage storage) {
    this.running = running;
    this.reaching = reaching;
    this.storage = storage;
  }

  /** The work by the id of the incident that it explains; keeps what is not told in step. */
  Map<UUID, UUID> follow(Instant now) {
    Map<UUID, UUID> explained = at(now);
    storage.follow(SYSTEM, explained, now);
    return explained;
  }

  private Map<UUID, UUID> at(Instant now) {
    List<MaintenanceWindow> works = running.at(now);
    if (works.isEmpty()) {
      return Map.of();
    }
    Set<UUID> objects = Set.copyOf(works.stream().map(MaintenanceWindow::object).toList());
    Map<UUID, Announced> reach = new HashMap<>(reaching.announced(objects));
    Instant earliest =
        works.stream().map(MaintenanceWindow::from).min(Comparator.naturalOrder()).orElse(now);
    Map<UUID, UUID> explained = new LinkedHashMap<>();
    for (Standing incident : storage.standing(SYSTEM, earliest, MOST)) {
      if (!incident.unplaced()) {
        works.stream()
            .filter(work -> !incident.first().isBefore(work.from()))
            .filter(
                work ->
                    Optional.ofNullable(reach.get(work.object()))
                        .filter(one -> one.explains(incident.root(), incident.objects()))
                        .isPresent())
            .findFirst()
            .ifPresent(work -> explained.put(incident.id(), work.id()));
      }
    }
    return explained;
  }
}
