package vn.thongmach.organisation;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;

/**
 * Names of the units and people that something refers to. Whoever reaches a thing may read the
 * names that stand on it, whatever else they reach.
 */
@Component
public class Naming {

  private static final Scope SCOPE = Scope.system("names");

  private final Units units;
  private final People people;

  Naming(Units units, People people) {
    this.units = units;
    this.people = people;
  }

  /** The names of these, in two queries. */
  public NameBook of(Stream<@Nullable UUID> ofUnits, Stream<@Nullable UUID> ofPeople) {
    Map<UUID, UnitName> unitNames =
        units.findAll(SCOPE, ofUnits.filter(Objects::nonNull).distinct().toList()).values().stream()
            .map(unit -> new UnitName(unit.id(), unit.code(), unit.name()))
            .collect(Collectors.toMap(UnitName::id, name -> name));
    Map<UUID, PersonName> personNames =
        people
            .findAll(SCOPE, ofPeople.filter(Objects::nonNull).distinct().toList())
            .values()
            .stream()
            .map(person -> new PersonName(person.id(), person.fullName()))
            .collect(Collectors.toMap(PersonName::id, name -> name));
    return new NameBook(unitNames, personNames);
  }
}
