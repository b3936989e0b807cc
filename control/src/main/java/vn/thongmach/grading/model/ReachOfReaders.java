package vn.thongmach.grading.model;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.access.UnitClosure;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.Mandate;
import vn.thongmach.organisation.People;
import vn.thongmach.regulation.UnitHeads;

/** Finds what somebody reaches: by their role, and by the posts they hold today. */
@Component
class ReachOfReaders {

  private static final Scope SCOPE = Scope.system("grading");
  private static final PageRequest MANDATES = new PageRequest(0, 1000);
  private static final Set<Role> HOLDERS = EnumSet.of(Role.LEADER, Role.OFFICE);
  private static final Set<Role> NOBODY = EnumSet.of(Role.ADMINISTRATOR, Role.INTEGRATION);

  private final People people;
  private final UnitHeads heads;
  private final UnitClosure closure;
  private final Clock clock;

  ReachOfReaders(People people, UnitHeads heads, UnitClosure closure, Clock clock) {
    this.people = people;
    this.heads = heads;
    this.closure = closure;
    this.clock = clock;
  }

  /** No administrator and no machine reads of people, whoever stands behind. */
  Reach of(Scope scope) {
    Role role = scope.role();
    UUID me = NOBODY.contains(role) ? null : scope.person();
    Instant now = clock.instant();
    Set<UUID> belongs = me == null ? Set.of() : belongs(me);
    Set<UUID> headed =
        belongs.stream()
            .filter(unit -> heads.of(unit, now).filter(head -> head.equals(me)).isPresent())
            .collect(Collectors.toSet());
    return new Reach(
        false,
        me,
        HOLDERS.contains(role),
        role == Role.INSPECTOR,
        role == Role.LEADER,
        scope.allUnits(),
        scope.units(),
        headed,
        headed.isEmpty() ? Set.of() : closure.below(headed, now),
        belongs);
  }

  /** Units in which a person holds a post today. */
  Set<UUID> belongs(UUID person) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
    return people.mandates(SCOPE, null, person, MANDATES).items().stream()
        .filter(mandate -> mandate.heldOn(today))
        .map(Mandate::unit)
        .collect(Collectors.toSet());
  }

  /** Who heads a unit today. */
  @Nullable UUID head(UUID unit) {
    return heads.of(unit, clock.instant()).orElse(null);
  }

  /** Who heads the nearest unit above that has a head today. */
  @Nullable UUID headAbove(UUID unit) {
    return heads.above(unit, clock.instant()).orElse(null);
  }

  /** The unit above today; null at the top of a tree. */
  @Nullable UUID parent(UUID unit) {
    return heads.parent(unit, clock.instant());
  }
}
