package vn.thongmach.organisation;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thongmach.access.AccountScopes;
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

  /** Absent where the program keeps no accounts. */
  private final ObjectProvider<AccountScopes> accounts;

  Naming(Units units, People people, ObjectProvider<AccountScopes> accounts) {
    this.units = units;
    this.people = people;
    this.accounts = accounts;
  }

  /**
   * How to call whoever did something under an account, by the name of the account: the person
   * behind it, else the account itself. In two queries.
   */
  public Map<String, String> ofAccounts(Collection<String> accountNames) {
    AccountScopes kept = accounts.getIfAvailable();
    Map<String, UUID> behind = kept == null ? Map.of() : kept.people(Set.copyOf(accountNames));
    Map<UUID, Person> known = people.findAll(SCOPE, Set.copyOf(behind.values()));
    return accountNames.stream()
        .distinct()
        .collect(
            Collectors.toMap(
                Function.identity(),
                name -> {
                  Person person = known.get(behind.get(name));
                  return person == null ? name : person.fullName();
                }));
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
