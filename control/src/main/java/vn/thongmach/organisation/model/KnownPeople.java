package vn.thongmach.organisation.model;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thongmach.access.PeopleDirectory;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.Mandate;
import vn.thongmach.organisation.People;
import vn.thongmach.organisation.Person;
import vn.thongmach.organisation.Unit;
import vn.thongmach.organisation.Units;

/** Tells who signed in, and the posts held today. */
@Component
class KnownPeople implements PeopleDirectory {

  private static final Scope SCOPE = Scope.system("people directory");
  private static final PageRequest MANDATES = new PageRequest(0, 1000);

  private final People people;
  private final Units units;
  private final Clock clock;

  KnownPeople(People people, Units units, Clock clock) {
    this.people = people;
    this.units = units;
    this.clock = clock;
  }

  @Override
  public Optional<KnownPerson> find(UUID id) {
    return people.find(SCOPE, id).map(this::known);
  }

  private KnownPerson known(Person person) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
    List<Mandate> held =
        people.mandates(SCOPE, null, person.id(), MANDATES).items().stream()
            .filter(mandate -> mandate.heldOn(today))
            .toList();
    Map<UUID, Unit> named = units.findAll(SCOPE, held.stream().map(Mandate::unit).toList());
    List<HeldPost> posts = new ArrayList<>();
    for (Mandate mandate : held) {
      Unit unit = named.get(mandate.unit());
      if (unit != null) {
        posts.add(post(mandate, unit));
      }
    }
    posts.sort(Comparator.comparing(HeldPost::unitCode));
    return new KnownPerson(person.id(), person.fullName(), posts);
  }

  private static HeldPost post(Mandate mandate, Unit unit) {
    return new HeldPost(
        unit.id(),
        unit.code(),
        unit.name(),
        unit.tree().name(),
        mandate.post(),
        mandate.from(),
        mandate.to());
  }
}
