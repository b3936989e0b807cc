package vn.thongmach.alarm.protectedevent;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.NetworkParts;
import vn.thongmach.alarm.incident.WithheldStorage;
import vn.thongmach.alarm.incident.WithheldStorage.Standing;
import vn.thongmach.alarm.protectedevent.AfterReport.EventIncident;
import vn.thongmach.alarm.protectedevent.ProtectedEvent.Phase;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.inventory.NetworkObject;
import vn.thongmach.notice.NoticeDraft;
import vn.thongmach.notice.NoticeKind;
import vn.thongmach.notice.Notices;

/**
 * While a protected event goes on: finds the incidents that reach its scope, by an alarm on it or
 * by what they take down or weaken, and tells its watchers of each at once and once.
 */
@Component
@Profile("!command")
class WatchingIncidents {

  private static final Scope SYSTEM = Scope.system("protected events");
  private static final int LOOK_EVERY_MILLIS = 5_000;
  private static final int MOST_INCIDENTS = 2000;

  private final EventStorage storage;
  private final GuardedScope guarded;
  private final WithheldStorage incidents;
  private final NetworkParts parts;
  private final Inventory inventory;
  private final Notices notices;
  private final TransactionTemplate transaction;
  private final Clock clock;

  WatchingIncidents(
      EventStorage storage,
      GuardedScope guarded,
      WithheldStorage incidents,
      NetworkParts parts,
      Inventory inventory,
      Notices notices,
      TransactionTemplate transaction,
      Clock clock) {
    this.storage = storage;
    this.guarded = guarded;
    this.incidents = incidents;
    this.parts = parts;
    this.inventory = inventory;
    this.notices = notices;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(initialDelay = LOOK_EVERY_MILLIS, fixedDelay = LOOK_EVERY_MILLIS)
  void look() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<ProtectedEvent> running =
        storage.standing(SYSTEM, now, now.plusMillis(1)).stream()
            .filter(event -> event.phase(now) == Phase.RUNNING)
            .toList();
    if (running.isEmpty()) {
      return;
    }
    List<Standing> standing = incidents.standing(SYSTEM, Instant.EPOCH, MOST_INCIDENTS);
    Set<UUID> failed = parts.failedRoots();
    List<UUID> roots = standing.stream().map(Standing::root).filter(failed::contains).toList();
    for (ProtectedEvent event : running) {
      Set<UUID> scope = guarded.objects(event);
      Set<UUID> touching = parts.touching(roots, scope);
      Set<UUID> reached = new HashSet<>();
      for (Standing incident : standing) {
        if (incident.objects().stream().anyMatch(scope::contains)
            || touching.contains(incident.root())) {
          reached.add(incident.id());
        }
      }
      transaction.executeWithoutResult(_ -> note(event, reached, now));
    }
  }

  private void note(ProtectedEvent event, Set<UUID> reached, Instant now) {
    storage.guard(SYSTEM, event.id(), reached, now);
    List<EventIncident> untold = storage.untold(SYSTEM, event.id());
    for (EventIncident incident : untold) {
      notices.tell(SYSTEM, draft(event, incident));
    }
    storage.told(SYSTEM, event.id(), untold.stream().map(EventIncident::id).toList(), now);
  }

  private NoticeDraft draft(ProtectedEvent event, EventIncident incident) {
    UUID root = incident.root();
    String name =
        root == null ? "" : inventory.find(SYSTEM, root).map(NetworkObject::name).orElse("");
    return new NoticeDraft(
        NoticeKind.PROTECTED_EVENT_HIT,
        Set.copyOf(event.watchers()),
        new NoticeDraft.Subject("incident", incident.id().toString(), incident.code() + " " + name),
        "/network/incidents?incident=" + incident.id(),
        "alarm.notice-protected-event",
        List.of(event.name(), incident.code(), name),
        true);
  }
}
