package vn.thongmach.membership.model;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.Mandate;
import vn.thongmach.organisation.People;
import vn.thongmach.regulation.UnitHeads;

/** Whose files a reader keeps: denied unless named here. */
@Component
class MembershipRights {

  private static final Scope SYSTEM = Scope.system("membership");
  private static final Set<Role> HEADS = EnumSet.of(Role.LEADER, Role.UNIT_HEAD);
  private static final PageRequest MANDATES = new PageRequest(0, 1000);

  private final People people;
  private final UnitHeads heads;
  private final Clock clock;

  MembershipRights(People people, UnitHeads heads, Clock clock) {
    this.people = people;
    this.heads = heads;
    this.clock = clock;
  }

  /**
   * Cells whose files the reader keeps.
   *
   * @param all every cell
   */
  record Kept(boolean all, Set<UUID> cells) {

    static final Kept NONE = new Kept(false, Set.of());

    boolean has(UUID cell) {
      return all || cells.contains(cell);
    }

    boolean any() {
      return all || !cells.isEmpty();
    }
  }

  /** The Party office keeps those of the units it reaches, who heads a cell those of that cell. */
  Kept of(Scope scope) {
    if (scope.role() == Role.OFFICE) {
      return new Kept(scope.allUnits(), scope.units());
    }
    UUID person = scope.person();
    if (person == null || !HEADS.contains(scope.role())) {
      return Kept.NONE;
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
    return new Kept(
        false,
        people.mandates(SYSTEM, null, person, MANDATES).items().stream()
            .filter(mandate -> mandate.heldOn(today))
            .map(Mandate::unit)
            .distinct()
            .filter(unit -> heads.of(unit, clock.instant()).filter(person::equals).isPresent())
            .collect(Collectors.toSet()));
  }
}
