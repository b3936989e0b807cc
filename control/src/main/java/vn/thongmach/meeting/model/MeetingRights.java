package vn.thongmach.meeting.model;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.meeting.Meeting;
import vn.thongmach.organisation.Mandate;
import vn.thongmach.organisation.People;
import vn.thongmach.regulation.UnitHeads;

/** Who keeps the meetings of which body: denied unless named here. */
@Component
class MeetingRights {

  private static final PageRequest MANDATES = new PageRequest(0, 1000);

  private final MeetingRows rows;
  private final People people;
  private final UnitHeads heads;
  private final Clock clock;

  MeetingRights(MeetingRows rows, People people, UnitHeads heads, Clock clock) {
    this.rows = rows;
    this.people = people;
    this.heads = heads;
    this.clock = clock;
  }

  boolean keepsBody(Scope scope, UUID body) {
    return (MeetingRoles.keeps(scope) && scope.reaches(body)) || heads(scope, body);
  }

  boolean keeps(Scope scope, Meeting meeting) {
    UUID me = scope.person();
    return !isMachine(scope)
        && (me != null && (me.equals(meeting.chair()) || me.equals(meeting.secretary()))
            || keepsBody(scope, meeting.body()));
  }

  private boolean heads(Scope scope, UUID body) {
    UUID me = scope.person();
    return me != null
        && !isMachine(scope)
        && heads.of(body, clock.instant()).filter(me::equals).isPresent();
  }

  private static boolean isMachine(Scope scope) {
    return scope.role() == Role.ADMINISTRATOR || scope.role() == Role.INTEGRATION;
  }

  /** Bodies that the person behind the scope heads today. */
  List<UUID> headed(Scope scope) {
    UUID me = scope.person();
    if (me == null || isMachine(scope)) {
      return List.of();
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
    return people.mandates(MeetingRoles.SYSTEM, null, me, MANDATES).items().stream()
        .filter(mandate -> mandate.heldOn(today))
        .map(Mandate::unit)
        .distinct()
        .filter(unit -> heads(scope, unit))
        .toList();
  }

  /** One that the scope keeps, held until the transaction ends; any other is not there. */
  Meeting kept(Scope scope, UUID meeting) {
    return rows.locked(scope, meeting)
        .filter(each -> keeps(scope, each))
        .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }

  void requireBody(Scope scope, UUID body) {
    if (!keepsBody(scope, body)) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
  }
}
