package vn.thongmach.membership.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.membership.model.Clocking.Found;
import vn.thongmach.membership.model.MembershipClockRows.Stage;
import vn.thongmach.notice.NoticeDraft;
import vn.thongmach.notice.NoticeKind;
import vn.thongmach.notice.Notices;
import vn.thongmach.organisation.Units;
import vn.thongmach.regulation.UnitHeads;

/** Tells of clocks. A notice may become a letter: it names the cell and never the member. */
@Component
class TellingClocks {

  private final Notices notices;
  private final UnitHeads heads;
  private final PartyOffice office;
  private final Units units;
  private final MembershipChecks checks;

  TellingClocks(
      Notices notices, UnitHeads heads, PartyOffice office, Units units, MembershipChecks checks) {
    this.notices = notices;
    this.heads = heads;
    this.office = office;
    this.units = units;
    this.checks = checks;
  }

  void tell(Scope scope, List<Found> found) {
    Set<UUID> cells = Clocking.cells(found);
    Map<UUID, Set<UUID>> people = new HashMap<>();
    office.reaching(cells).forEach((cell, reaching) -> people.put(cell, new HashSet<>(reaching)));
    for (UUID cell : cells) {
      Set<UUID> of = people.computeIfAbsent(cell, _ -> new HashSet<>());
      heads.of(cell, checks.now()).ifPresent(of::add);
    }
    for (Found each : found) {
      Set<UUID> told = people.getOrDefault(each.cell(), Set.of());
      if (!told.isEmpty()) {
        tell(scope, each, told);
      }
    }
  }

  private void tell(Scope scope, Found found, Set<UUID> people) {
    String cell = units.find(scope, found.cell()).map(unit -> unit.name()).orElse("–");
    boolean fees = found.clock().stage() == Stage.FEES_OWED;
    notices.tell(
        scope,
        new NoticeDraft(
            NoticeKind.MEMBERSHIP_CLOCK,
            people,
            new NoticeDraft.Subject(KeptFiles.SUBJECT, found.clock().file().toString(), cell),
            "/organisation/members/" + found.clock().file(),
            Clocking.line(found.clock().stage()),
            fees ? List.of(cell, found.months()) : List.of(cell, found.clock().due()),
            false));
  }
}
