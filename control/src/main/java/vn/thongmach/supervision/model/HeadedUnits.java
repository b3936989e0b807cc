package vn.thongmach.supervision.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.organisation.Mandate;
import vn.thongmach.organisation.People;
import vn.thongmach.regulation.UnitHeads;

/** Which units the person behind a reader heads today. */
@Component
class HeadedUnits {

  private static final Scope SCOPE = Scope.system("supervision");
  private static final PageRequest MANDATES = new PageRequest(0, 1000);

  private final People people;
  private final UnitHeads heads;
  private final Days days;

  HeadedUnits(People people, UnitHeads heads, Days days) {
    this.people = people;
    this.heads = heads;
    this.days = days;
  }

  Set<UUID> of(Scope scope) {
    UUID person = SupervisionRoles.reader(scope);
    if (person == null) {
      return Set.of();
    }
    LocalDate today = days.today();
    Instant now = days.now();
    return people.mandates(SCOPE, null, person, MANDATES).items().stream()
        .filter(mandate -> mandate.heldOn(today))
        .map(Mandate::unit)
        .distinct()
        .filter(unit -> heads.of(unit, now).filter(person::equals).isPresent())
        .collect(Collectors.toSet());
  }

  /** Who heads a unit today. */
  Optional<UUID> head(UUID unit) {
    return heads.of(unit, days.now());
  }
}
