package vn.thongmach.supervision.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.supervision.SupervisionCase;
import vn.thongmach.supervision.SupervisionCase.Member;
import vn.thongmach.supervision.SupervisionCase.Phase;
import vn.thongmach.supervision.SupervisionCases.FileRights;

/** Who may do what with a file that is open to them. */
@Component
class CaseRights {

  private final Independence independence;
  private final Days days;

  CaseRights(Independence independence, Days days) {
    this.independence = independence;
    this.days = days;
  }

  /** Whether the reader does not belong today to what is inspected: moved there, they stay out. */
  boolean independent(Scope scope, SupervisionCase one) {
    UUID person = SupervisionRoles.reader(scope);
    LocalDate today = days.today();
    return person != null
        && independence.conflicts(Set.of(one.subject()), Set.of(person), today, today).isEmpty();
  }

  /** Those of these units to which, or to one below which, the reader belongs today. */
  Set<UUID> own(Scope scope, Set<UUID> subjects) {
    UUID person = SupervisionRoles.reader(scope);
    return person == null ? Set.of() : independence.belonging(person, subjects, days.today());
  }

  /** Who decided, their delegate, and the inspector who heads the body. */
  boolean directs(Scope scope, SupervisionCase one, Set<UUID> headed) {
    UUID person = SupervisionRoles.reader(scope);
    return person != null
        && (person.equals(one.decidedBy())
            || person.equals(one.delegate())
            || (SupervisionRoles.inspects(scope) && headed.contains(one.body())));
  }

  FileRights may(Scope scope, SupervisionCase one, List<Member> team, Set<UUID> headed) {
    boolean running = one.phase() != Phase.CLOSED;
    boolean directs = directs(scope, one, headed);
    return new FileRights(
        running && (directs || belongs(scope, team, true)),
        directs,
        running && belongs(scope, team, false),
        one.phase() == Phase.CONDUCT && belongs(scope, team, false),
        directs || belongs(scope, team, true));
  }

  private static boolean belongs(Scope scope, List<Member> team, boolean asHead) {
    UUID person = SupervisionRoles.reader(scope);
    return team.stream()
        .anyMatch(
            member ->
                member.leftAt() == null
                    && member.person().equals(person)
                    && (member.head() || !asHead));
  }
}
