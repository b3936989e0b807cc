package vn.thongmach.capability.model;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.access.UnitClosure;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.Mandate;
import vn.thongmach.organisation.People;
import vn.thongmach.organisation.References;
import vn.thongmach.organisation.Tree;
import vn.thongmach.organisation.Units;
import vn.thongmach.regulation.UnitHeads;

/** Who holds a post where on a day, by the trees and mandates of that day. */
@Component
class Staff {

  private static final Scope SCOPE = Scope.system("capability");
  private static final PageRequest MANDATES = new PageRequest(0, 1000);

  private final People people;
  private final Units units;
  private final UnitClosure closure;
  private final UnitHeads heads;
  private final References references;
  private final Clock clock;

  Staff(
      People people,
      Units units,
      UnitClosure closure,
      UnitHeads heads,
      References references,
      Clock clock) {
    this.people = people;
    this.units = units;
    this.closure = closure;
    this.heads = heads;
    this.references = references;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Period.ZONE);
  }

  /** The unit asked for, else the reader's own, else the one at the head; empty outside reach. */
  Optional<UUID> unit(Scope scope, @Nullable UUID asked) {
    UUID unit = asked == null ? scope.unit() : asked;
    if (unit == null) {
      return units.heads(Tree.MANAGEMENT, clock.instant()).stream()
          .filter(scope::reaches)
          .sorted()
          .findFirst();
    }
    return references.reaches(scope, unit) ? Optional.of(unit) : Optional.empty();
  }

  /** A unit and those below it on a day, as far as they are within reach. */
  Set<UUID> below(Scope scope, UUID unit, LocalDate day) {
    Set<UUID> found = new HashSet<>(closure.below(List.of(unit), start(day)));
    found.removeIf(each -> !scope.reaches(each));
    return found;
  }

  /** The units in which each person holds a post on a day, among these units. */
  Map<UUID, Set<UUID>> in(Set<UUID> among, LocalDate day) {
    Map<UUID, Set<UUID>> found = new HashMap<>();
    for (Mandate mandate : people.held(SCOPE, among, day)) {
      found.computeIfAbsent(mandate.person(), each -> new HashSet<>()).add(mandate.unit());
    }
    return found;
  }

  /** The units in which a person holds a post on a day. */
  Set<UUID> postsOf(UUID person, LocalDate day) {
    Set<UUID> found = new HashSet<>();
    for (Mandate mandate : people.mandates(SCOPE, null, person, MANDATES).items()) {
      if (mandate.heldOn(day)) {
        found.add(mandate.unit());
      }
    }
    return found;
  }

  /** Whether a person holds a post today in a unit within reach. */
  boolean reaches(Scope scope, UUID person) {
    return postsOf(person, today()).stream().anyMatch(scope::reaches);
  }

  /** Units of the whole reach as they stand today. */
  Set<UUID> reached(Scope scope) {
    if (!scope.allUnits()) {
      return scope.units();
    }
    Instant now = clock.instant();
    Set<UUID> tops = new HashSet<>(units.heads(Tree.MANAGEMENT, now));
    tops.addAll(units.heads(Tree.PARTY, now));
    return closure.below(tops, now);
  }

  /** Who heads the units a person stands in; the nearest head above where they do so themselves. */
  Set<UUID> headsOf(UUID person) {
    Instant now = clock.instant();
    Set<UUID> found = new HashSet<>();
    for (UUID unit : postsOf(person, today())) {
      heads
          .of(unit, now)
          .filter(head -> !head.equals(person))
          .or(() -> heads.above(unit, now).filter(head -> !head.equals(person)))
          .ifPresent(found::add);
    }
    return found;
  }

  /** Who heads a unit today. */
  Optional<UUID> headOf(UUID unit) {
    return heads.of(unit, clock.instant());
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(Period.ZONE).toInstant();
  }
}
