package vn.thongmach.evaluation.model;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.directive.ClausePlace;
import vn.thongmach.directive.Resolutions;
import vn.thongmach.evaluation.TargetItem.ClauseReference;
import vn.thongmach.evaluation.TargetItem.PersonReference;
import vn.thongmach.evaluation.TargetItem.UnitReference;
import vn.thongmach.organisation.People;
import vn.thongmach.organisation.Person;
import vn.thongmach.organisation.Unit;
import vn.thongmach.organisation.Units;
import vn.thongmach.target.Target;
import vn.thongmach.target.UnitShare;

/**
 * Names of what targets refer to. Whoever reaches a target may read the names of its owner, its
 * head and its clause, whatever else they reach.
 */
@Component
class Names {

  private static final Scope SCOPE = Scope.system("names on targets");

  private final Units units;
  private final People people;
  private final Resolutions resolutions;

  Names(Units units, People people, Resolutions resolutions) {
    this.units = units;
    this.people = people;
    this.resolutions = resolutions;
  }

  /** The names that these targets need, in three queries. */
  Book of(Collection<Target> targets) {
    return new Book(
        units.findAll(SCOPE, targets.stream().flatMap(Names::units).distinct().toList()),
        people.findAll(SCOPE, targets.stream().map(Target::head).distinct().toList()),
        resolutions.places(SCOPE, targets.stream().flatMap(Names::clauses).distinct().toList()));
  }

  private static Stream<UUID> units(Target target) {
    return Stream.concat(
        Stream.of(target.ownerUnit()), target.sharedWith().stream().map(UnitShare::unit));
  }

  private static Stream<UUID> clauses(Target target) {
    return Stream.concat(Stream.of(target.clause()), target.terms().alsoServes().stream());
  }

  /** The names of these units. */
  Book ofUnits(Collection<UUID> wanted) {
    return new Book(units.findAll(SCOPE, wanted), Map.of(), Map.of());
  }

  /** Names by id. Units, people and clauses are never removed, so each is found. */
  record Book(Map<UUID, Unit> units, Map<UUID, Person> people, Map<UUID, ClausePlace> clauses) {

    UnitReference unit(UUID id) {
      Unit unit = found(units.get(id), id);
      return new UnitReference(id, unit.code(), unit.name());
    }

    PersonReference person(UUID id) {
      return new PersonReference(id, found(people.get(id), id).fullName());
    }

    ClauseReference clause(UUID id) {
      ClausePlace place = found(clauses.get(id), id);
      return new ClauseReference(id, place.clause().code(), place.resolution(), place.symbol());
    }

    private static <T> T found(@Nullable T named, UUID id) {
      if (named == null) {
        throw new IllegalStateException("A target refers to what is not there: " + id);
      }
      return named;
    }
  }
}
