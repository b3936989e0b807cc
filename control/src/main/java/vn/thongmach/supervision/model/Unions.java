package vn.thongmach.supervision.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.VietnameseText;
import vn.thongmach.organisation.Mandate;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.People;
import vn.thongmach.organisation.UnitName;
import vn.thongmach.regulation.Rules;

/**
 * Which units are unions: those whose name begins with words of rule {@code critique.unions}, of
 * either tree.
 */
@Component
class Unions {

  private static final Scope SCOPE = Scope.system("supervision");
  private static final PageRequest MANDATES = new PageRequest(0, 1000);

  private final Rules rules;
  private final People people;
  private final Naming naming;
  private final Independence independence;
  private final Days days;

  Unions(Rules rules, People people, Naming naming, Independence independence, Days days) {
    this.rules = rules;
    this.people = people;
    this.naming = naming;
    this.independence = independence;
    this.days = days;
  }

  /** Unions in which a person holds a post today. */
  Set<UUID> of(@Nullable UUID person) {
    if (person == null) {
      return Set.of();
    }
    LocalDate today = days.today();
    List<UUID> held =
        people.mandates(SCOPE, null, person, MANDATES).items().stream()
            .filter(mandate -> mandate.heldOn(today))
            .map(Mandate::unit)
            .distinct()
            .toList();
    List<String> begins =
        rules.at(SCOPE, Rules.CRITIQUE_UNIONS, days.now()).words().stream()
            .map(VietnameseText::folded)
            .toList();
    NameBook names = naming.of(held.stream().map(unit -> unit), Stream.of());
    return held.stream()
        .filter(
            unit -> {
              UnitName name = names.unit(unit);
              return name != null && begins.stream().anyMatch(startOf(name));
            })
        .collect(Collectors.toSet());
  }

  private static java.util.function.Predicate<String> startOf(UnitName name) {
    String folded = VietnameseText.folded(name.name()) + " ";
    return words -> folded.startsWith(words + " ");
  }

  /** Those of these unions to which, or to a unit below which, a person belongs today. */
  Set<UUID> belonging(UUID person, Set<UUID> unions) {
    return independence.belonging(person, unions, days.today());
  }
}
