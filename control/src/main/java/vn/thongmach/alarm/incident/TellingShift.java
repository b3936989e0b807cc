package vn.thongmach.alarm.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongmach.access.AccountScopes;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.incident.FoundIncident.State;
import vn.thongmach.alarm.incident.ShiftStorage.Pace;
import vn.thongmach.alarm.incident.ShiftStorage.ToTell;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.inventory.NetworkObject;
import vn.thongmach.notice.NoticeDraft;
import vn.thongmach.notice.NoticeKind;
import vn.thongmach.notice.Notices;

/**
 * Tells the shift of incidents, not of each alarm: once that there is one, again when it grows
 * worse or has another root, and when it is over. Whoever would get more than a few in ten minutes
 * gets one notice of all of them and then none until these are over. What announced work explains
 * is told only if it still stands afterwards.
 */
@Component
@Profile("!command")
class TellingShift {

  private static final Scope SCOPE = Scope.system("incidents");

  private static final int LOOK_EVERY_MILLIS = 15_000;

  /** What has not been heard of for so long is history when it comes in. */
  private static final Duration LIVELY = Duration.ofHours(2);

  /** In its first seconds an incident is still gathered. */
  private static final Duration SETTLED = Duration.ofSeconds(10);

  private static final Duration PACE = Duration.ofMinutes(10);
  private static final int MOST_SINGLE = 5;
  private static final int MOST_AT_ONCE = 500;

  private final ShiftStorage storage;
  private final ExplainedByWork byWork;
  private final WithheldStorage withheld;
  private final AccountScopes accounts;
  private final Inventory inventory;
  private final Notices notices;
  private final TransactionTemplate transaction;
  private final Clock clock;

  TellingShift(
      ShiftStorage storage,
      ExplainedByWork byWork,
      WithheldStorage withheld,
      AccountScopes accounts,
      Inventory inventory,
      Notices notices,
      TransactionTemplate transaction,
      Clock clock) {
    this.storage = storage;
    this.byWork = byWork;
    this.withheld = withheld;
    this.accounts = accounts;
    this.inventory = inventory;
    this.notices = notices;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Tells everybody of the shift what they were not told yet. */
  @Scheduled(initialDelay = LOOK_EVERY_MILLIS, fixedDelay = LOOK_EVERY_MILLIS)
  void look() {
    tell(clock.instant().truncatedTo(ChronoUnit.MICROS).minus(SETTLED));
  }

  /**
   * @param settled of what was found before this instant
   */
  void tell(Instant settled) {
    Map<UUID, UUID> explained =
        Objects.requireNonNullElse(
            transaction.execute(_ -> byWork.follow(clock.instant().truncatedTo(ChronoUnit.MICROS))),
            Map.of());
    for (Map.Entry<UUID, List<Scope>> each : accounts.ofRole(Role.NOC).entrySet()) {
      for (Scope scope : each.getValue()) {
        transaction.executeWithoutResult(_ -> tell(scope, each.getKey(), settled, explained));
      }
    }
  }

  private void tell(Scope scope, UUID person, Instant settled, Map<UUID, UUID> explained) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (!explained.isEmpty()) {
      withheld.withhold(scope, person, explained, now);
    }
    List<ToTell> wanted =
        storage.toTell(scope, person, now.minus(LIVELY), settled, explained.keySet(), MOST_AT_ONCE);
    if (wanted.isEmpty()) {
      return;
    }
    Pace pace = storage.pace(scope, person, now);
    if (!pace.since().plus(PACE).isAfter(now)) {
      pace = new Pace(now, 0, false);
    }
    List<NoticeDraft> drafts = new ArrayList<>();
    for (ToTell one : wanted) {
      if (one.state() != State.MERGED) {
        drafts.add(draft(scope, person, one));
      }
    }
    if (drafts.size() + pace.told() <= MOST_SINGLE && !pace.gathered()) {
      drafts.forEach(draft -> notices.tell(SCOPE, draft));
      storage.keep(scope, person, new Pace(pace.since(), pace.told() + drafts.size(), false));
      storage.told(scope, person, wanted, now);
    } else if (!pace.gathered()) {
      notices.tell(SCOPE, gathered(person, wanted));
      storage.keep(scope, person, new Pace(now, MOST_SINGLE, true));
      storage.told(scope, person, wanted, now);
    }
  }

  private NoticeDraft draft(Scope scope, UUID person, ToTell one) {
    String root = rootName(scope, one);
    NoticeDraft.Subject subject =
        new NoticeDraft.Subject("incident", one.id().toString(), one.code() + " " + root);
    NoticeKind kind;
    String line;
    if (one.toldState() == null) {
      kind = NoticeKind.INCIDENT_OPENED;
      line = (one.wasWithheld() ? "still." : "opened.") + one.severity();
    } else if (one.state() == State.OPEN) {
      kind = NoticeKind.INCIDENT_CHANGED;
      line = Objects.equals(one.root(), one.toldRoot()) ? "worse." + one.severity() : "rerooted";
    } else {
      kind = NoticeKind.INCIDENT_ENDED;
      line = one.state() == State.REJECTED ? "rejected" : "closed";
    }
    return new NoticeDraft(
        kind,
        Set.of(person),
        subject,
        "/network/incidents?incident=" + one.id(),
        "alarm.notice-incident-" + line,
        List.of(one.code(), root, one.alarms()),
        kind == NoticeKind.INCIDENT_OPENED && one.severity() == PerceivedSeverity.CRITICAL);
  }

  private static NoticeDraft gathered(UUID person, List<ToTell> wanted) {
    int opened = (int) wanted.stream().filter(one -> one.toldState() == null).count();
    int ended =
        (int)
            wanted.stream()
                .filter(one -> one.toldState() != null && one.state() != State.OPEN)
                .count();
    ToTell worst = wanted.getFirst();
    return new NoticeDraft(
        NoticeKind.INCIDENT_OPENED,
        Set.of(person),
        new NoticeDraft.Subject("incident", worst.id().toString(), worst.code()),
        "/network/incidents",
        "alarm.notice-incidents",
        List.of(opened, wanted.size() - opened - ended, ended, worst.code()),
        wanted.stream().anyMatch(one -> one.severity() == PerceivedSeverity.CRITICAL));
  }

  private String rootName(Scope scope, ToTell one) {
    UUID root = one.root();
    if (root == null) {
      return one.rootName() == null ? "" : one.rootName();
    }
    return inventory.find(scope, root).map(NetworkObject::name).orElse("");
  }
}
