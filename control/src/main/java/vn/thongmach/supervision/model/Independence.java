package vn.thongmach.supervision.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.access.UnitClosure;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.Mandate;
import vn.thongmach.organisation.People;

/**
 * Who of some people belongs to a unit or to one below it on any of some days: nobody inspects
 * their own unit. Trees and mandates are read by their dates, those ahead included.
 */
@Component
class Independence {

  private static final Scope SCOPE = Scope.system("independence");

  private final UnitClosure closure;
  private final People people;

  Independence(UnitClosure closure, People people) {
    this.closure = closure;
    this.people = people;
  }

  /** Those of these units to which, or to one below which, a person belongs on a day. */
  Set<UUID> belonging(UUID person, Set<UUID> subjects, LocalDate day) {
    Set<UUID> of = Set.of(person);
    if (subjects.isEmpty() || conflicts(subjects, of, day, day).isEmpty()) {
      return Set.of();
    }
    return subjects.stream()
        .filter(subject -> !conflicts(Set.of(subject), of, day, day).isEmpty())
        .collect(Collectors.toSet());
  }

  /** Posts held there by these people, each once, by person and day. */
  List<Mandate> conflicts(Set<UUID> subjects, Set<UUID> of, LocalDate from, LocalDate to) {
    TreeSet<LocalDate> begins = new TreeSet<>(Set.of(from));
    for (Instant move : closure.moves(Days.start(from), Days.start(to.plusDays(1)))) {
      begins.add(LocalDate.ofInstant(move, Period.ZONE));
    }
    List<Mandate> held = new ArrayList<>();
    for (LocalDate begin : begins) {
      LocalDate next = begins.higher(begin);
      people
          .heldBetween(
              SCOPE,
              closure.below(subjects, Days.start(begin)),
              of,
              begin,
              next == null ? to : next.minusDays(1))
          .stream()
          .filter(mandate -> !held.contains(mandate))
          .forEach(held::add);
    }
    return held;
  }
}
