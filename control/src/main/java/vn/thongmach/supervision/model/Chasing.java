package vn.thongmach.supervision.model;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.Scope;
import vn.thongmach.notice.NoticeKind;
import vn.thongmach.supervision.SupervisionCase;
import vn.thongmach.supervision.SupervisionCase.Member;
import vn.thongmach.supervision.SupervisionChasing;

/** Tells people of what falls due in cases: whoever owes it, then whoever waits for it. */
@Component
class Chasing implements SupervisionChasing {

  private static final Scope SCOPE = Scope.system("supervision");
  private static final int AT_ONCE = 100;

  private final ChaseRows chases;
  private final CaseRows cases;
  private final HeadedUnits headed;
  private final TellingCases telling;
  private final TellingCritiques critiques;
  private final Days days;

  Chasing(
      ChaseRows chases,
      CaseRows cases,
      HeadedUnits headed,
      TellingCases telling,
      TellingCritiques critiques,
      Days days) {
    this.chases = chases;
    this.cases = cases;
    this.headed = headed;
    this.telling = telling;
    this.critiques = critiques;
    this.days = days;
  }

  @Override
  @Transactional
  public boolean tellNext() {
    LocalDate today = days.today();
    List<Chase> due = chases.due(SCOPE, today, AT_ONCE);
    for (Chase chase : due) {
      UUID id = chase.supervisionCase();
      if (id == null) {
        critiques.chase(SCOPE, chase);
      } else {
        cases.recorded(SCOPE, id).ifPresent(one -> tell(one, chase));
      }
    }
    chases.told(SCOPE, due, days.now());
    return due.size() == AT_ONCE;
  }

  private void tell(SupervisionCase one, Chase chase) {
    telling.tell(
        SCOPE,
        one,
        NoticeKind.SUPERVISION_DUE,
        people(one, chase),
        "supervision.notice-"
            + (chase.about().name() + "-" + chase.step().name()).toLowerCase(Locale.ROOT),
        List.of(chase.number(), chase.due()));
  }

  private Set<UUID> people(SupervisionCase one, Chase chase) {
    boolean above = chase.step() == Chase.Step.ABOVE;
    Set<UUID> people = new HashSet<>();
    if (chase.about() != Chase.About.FILE && !above) {
      headed.head(one.subject()).ifPresent(people::add);
      return people;
    }
    boolean everybody = chase.about() == Chase.About.EVIDENCE;
    cases.team(SCOPE, one.id()).stream()
        .filter(member -> member.leftAt() == null && (everybody || member.head()))
        .map(Member::person)
        .forEach(people::add);
    if (above && !everybody) {
      people.add(one.decidedBy());
      headed.head(one.body()).ifPresent(people::add);
    }
    return people;
  }
}
