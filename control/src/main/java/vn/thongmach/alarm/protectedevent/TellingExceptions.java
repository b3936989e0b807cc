package vn.thongmach.alarm.protectedevent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thongmach.access.AccountScopes;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.protectedevent.FreezeException.Decision;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.inventory.NetworkObject;
import vn.thongmach.kernel.Period;
import vn.thongmach.notice.NoticeDraft;
import vn.thongmach.notice.NoticeKind;
import vn.thongmach.notice.Notices;

/** Tells those who may decide of an exception that is asked for, and its asker of the decision. */
@Component
class TellingExceptions {

  private static final Scope SYSTEM = Scope.system("protected events");
  private static final List<Role> DECIDING = List.of(Role.LEADER, Role.ADMINISTRATOR);
  private static final Duration SOON = Duration.ofDays(1);
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

  private final Notices notices;
  private final AccountScopes accounts;
  private final Inventory inventory;
  private final Clock clock;

  TellingExceptions(Notices notices, AccountScopes accounts, Inventory inventory, Clock clock) {
    this.notices = notices;
    this.accounts = accounts;
    this.inventory = inventory;
    this.clock = clock;
  }

  /** Within the caller's transaction; of those who reach the object. */
  void asked(Scope by, ProtectedEvent event, FreezeException asked) {
    Set<UUID> people = new HashSet<>();
    for (Role role : DECIDING) {
      people.addAll(reaching(accounts.ofRole(role), asked.object()));
    }
    notices.tell(
        by,
        new NoticeDraft(
            NoticeKind.FREEZE_EXCEPTION_ASKED,
            people,
            subject(event, asked),
            address(asked),
            "alarm.notice-exception-asked",
            List.of(
                Long.toString(asked.number()),
                name(asked),
                local(asked.work().from()),
                event.name(),
                asked.reason()),
            asked.from().isBefore(clock.instant().plus(SOON))));
  }

  /** Within the caller's transaction; the asker, as long as they still reach the object. */
  void decided(Scope by, ProtectedEvent event, FreezeException decided) {
    UUID asker = decided.askerPerson();
    if (asker == null) {
      return;
    }
    boolean approved = decided.decision() == Decision.APPROVED;
    String reason = decided.decisionReason();
    notices.tell(
        by,
        new NoticeDraft(
            NoticeKind.FREEZE_EXCEPTION_DECIDED,
            reaching(accounts.ofPeople(List.of(asker)), decided.object()),
            subject(event, decided),
            address(decided),
            approved ? "alarm.notice-exception-approved" : "alarm.notice-exception-refused",
            List.of(Long.toString(decided.number()), name(decided), reason == null ? "" : reason),
            decided.from().isBefore(clock.instant().plus(SOON))));
  }

  private Set<UUID> reaching(Map<UUID, List<Scope>> people, UUID object) {
    Set<UUID> found = new HashSet<>();
    people.forEach(
        (person, scopes) -> {
          if (scopes.stream().anyMatch(scope -> inventory.find(scope, object).isPresent())) {
            found.add(person);
          }
        });
    return found;
  }

  private static NoticeDraft.Subject subject(ProtectedEvent event, FreezeException exception) {
    return new NoticeDraft.Subject(
        FreezeExceptions.SUBJECT, exception.id().toString(), event.name());
  }

  private static String address(FreezeException exception) {
    return "/network/protection/" + exception.event() + "?exception=" + exception.id();
  }

  private String name(FreezeException exception) {
    return inventory.find(SYSTEM, exception.object()).map(NetworkObject::name).orElse("");
  }

  private static String local(Instant instant) {
    return LOCAL.format(instant.atZone(Period.ZONE));
  }
}
