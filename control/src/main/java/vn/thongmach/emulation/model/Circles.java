package vn.thongmach.emulation.model;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.access.UnitClosure;
import vn.thongmach.emulation.EmulationMovement.Area;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.Mandate;
import vn.thongmach.organisation.People;
import vn.thongmach.organisation.Units;
import vn.thongmach.regulation.UnitHeads;

/** Who stands where today: posts, heads, and units below others. */
@Component
class Circles {

  private static final Scope SCOPE = Scope.system("emulation");
  private static final PageRequest MANDATES = new PageRequest(0, 1000);

  private final People people;
  private final Units units;
  private final UnitHeads heads;
  private final UnitClosure closure;
  private final Clock clock;

  Circles(People people, Units units, UnitHeads heads, UnitClosure closure, Clock clock) {
    this.people = people;
    this.units = units;
    this.heads = heads;
    this.closure = closure;
    this.clock = clock;
  }

  /** Where a reader stands; nothing is looked up for whoever reaches everything. */
  Circle of(Scope scope) {
    UUID me = EmulationRoles.self(scope);
    if (scope.allUnits()) {
      return new Circle(Set.of(), Set.of(), Set.of(), me);
    }
    Set<UUID> around = new HashSet<>(scope.units());
    around.addAll(postsOf(me));
    Instant now = clock.instant();
    Set<UUID> above = units.above(around, now);
    Set<UUID> tops = new HashSet<>(above);
    tops.addAll(around);
    return new Circle(around, above, closure.below(tops, now), me);
  }

  /** The units in which a person holds a post today. */
  Set<UUID> postsOf(@Nullable UUID person) {
    if (person == null) {
      return Set.of();
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
    return people.mandates(SCOPE, null, person, MANDATES).items().stream()
        .filter(mandate -> mandate.heldOn(today))
        .map(Mandate::unit)
        .collect(Collectors.toSet());
  }

  /** The units that a person heads today. */
  Set<UUID> headedBy(@Nullable UUID person) {
    Instant now = clock.instant();
    return postsOf(person).stream()
        .filter(unit -> heads.of(unit, now).filter(head -> head.equals(person)).isPresent())
        .collect(Collectors.toSet());
  }

  /** Whether one of these units stands today in or below one of the others. */
  boolean standsBelow(Set<UUID> tops, Set<UUID> wanted) {
    if (wanted.isEmpty()) {
      return false;
    }
    Set<UUID> below = closure.below(tops, clock.instant());
    return wanted.stream().anyMatch(below::contains);
  }

  /** Who heads a unit today. */
  Optional<UUID> head(UUID unit) {
    return heads.of(unit, clock.instant());
  }

  /** Those of these units that stand in one of the areas today. */
  Set<UUID> invited(List<Area> areas, Set<UUID> wanted) {
    if (wanted.isEmpty()) {
      return Set.of();
    }
    Set<UUID> invited =
        new HashSet<>(
            closure.below(
                areas.stream().filter(Area::below).map(Area::unit).toList(), clock.instant()));
    areas.stream().map(Area::unit).forEach(invited::add);
    invited.retainAll(wanted);
    return invited;
  }
}
