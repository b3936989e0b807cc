package vn.thongmach.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Problems;

/** Checks the units and people that a draft refers to. */
@Component
public class References {

  private static final Scope EVERYWHERE = Scope.system("references");

  private final Units units;
  private final People people;

  References(Units units, People people) {
    this.units = units;
    this.people = people;
  }

  /** Whether a unit stands within the scope. */
  public boolean reaches(Scope scope, UUID unit) {
    return units.find(scope, unit).isPresent();
  }

  /** A unit within the scope; required. */
  public @Nullable UUID unit(Scope scope, Problems problems, String field, @Nullable UUID unit) {
    problems.required(field, unit);
    return optionalUnit(scope, problems, field, unit);
  }

  /** A unit within the scope, or none. */
  public @Nullable UUID optionalUnit(
      Scope scope, Problems problems, String field, @Nullable UUID unit) {
    if (unit != null && units.find(scope, unit).isEmpty()) {
      problems.add(field, OrganisationError.UNIT_UNKNOWN, unit.toString());
    }
    return unit;
  }

  /** A unit wherever it stands: one that others ask to take part. */
  public void anyUnit(Problems problems, String field, UUID unit) {
    optionalUnit(EVERYWHERE, problems, field, unit);
  }

  /** A person; required. */
  public @Nullable UUID person(
      Scope scope, Problems problems, String field, @Nullable UUID person) {
    problems.required(field, person);
    return optionalPerson(scope, problems, field, person);
  }

  /** Full name of a person; the id where there is none. */
  public String personName(UUID person) {
    return people.find(EVERYWHERE, person).map(Person::fullName).orElse(person.toString());
  }

  /** A person, or none. */
  public @Nullable UUID optionalPerson(
      Scope scope, Problems problems, String field, @Nullable UUID person) {
    if (person != null && people.find(scope, person).isEmpty()) {
      problems.add(field, OrganisationError.PERSON_UNKNOWN, person.toString());
    }
    return person;
  }
}
