package vn.thongmach.absence.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Scope;
import vn.thongmach.access.UnitClosure;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.Mandate;
import vn.thongmach.organisation.People;
import vn.thongmach.regulation.Rules;
import vn.thongmach.regulation.UnitHeads;

/**
 * Who may stand in for whom by rule {@code absence.deputies}: who holds a post in the same unit, or
 * in one so many levels above or below, on the first day away. Nobody else may.
 */
@Component
class DeputyRule {

  private static final Scope SCOPE = Scope.system("deputies");
  private static final PageRequest MANDATES = new PageRequest(0, 1000);

  private final People people;
  private final UnitHeads heads;
  private final UnitClosure closure;
  private final Rules rules;

  DeputyRule(People people, UnitHeads heads, UnitClosure closure, Rules rules) {
    this.people = people;
    this.heads = heads;
    this.closure = closure;
    this.rules = rules;
  }

  /** All who may stand in for a person from a day on; not the person. */
  Set<UUID> allowed(UUID person, LocalDate day) {
    Set<UUID> own = held(null, person, day).stream().map(Mandate::unit).collect(Collectors.toSet());
    Set<UUID> found = new LinkedHashSet<>(around(own, day).keySet());
    found.remove(person);
    return found;
  }

  /** All who may stand in for somebody of these units on a day, with where they hold a post. */
  Map<UUID, Set<UUID>> around(Set<UUID> own, LocalDate day) {
    Instant at = day.atStartOfDay(Period.ZONE).toInstant();
    Map<UUID, Set<UUID>> found = new LinkedHashMap<>();
    for (UUID unit : units(own, at)) {
      for (Mandate mandate : held(unit, null, day)) {
        found.computeIfAbsent(mandate.person(), each -> new HashSet<>()).add(unit);
      }
    }
    return found;
  }

  private List<Mandate> held(@Nullable UUID unit, @Nullable UUID person, LocalDate day) {
    return people.mandates(SCOPE, unit, person, MANDATES).items().stream()
        .filter(mandate -> mandate.heldOn(day))
        .toList();
  }

  private Set<UUID> units(Set<UUID> own, Instant at) {
    JsonNode rule = rules.at(SCOPE, Rules.DEPUTIES, at).parameters();
    Set<UUID> units = new HashSet<>();
    if (rule.required("same").booleanValue()) {
      units.addAll(own);
    }
    Set<UUID> above = own;
    for (int level = 0; level < rule.required("above").intValue(); level++) {
      above = parents(above, at);
      units.addAll(above);
    }
    Set<UUID> below = own;
    for (int level = 0; level < rule.required("below").intValue(); level++) {
      below = children(below, at);
      units.addAll(below);
    }
    return units;
  }

  private Set<UUID> parents(Set<UUID> units, Instant at) {
    Set<UUID> parents = new HashSet<>();
    for (UUID unit : units) {
      UUID parent = heads.parent(unit, at);
      if (parent != null) {
        parents.add(parent);
      }
    }
    return parents;
  }

  private Set<UUID> children(Set<UUID> units, Instant at) {
    return closure.below(units, at).stream()
        .filter(
            unit -> {
              UUID parent = heads.parent(unit, at);
              return parent != null && units.contains(parent);
            })
        .collect(Collectors.toSet());
  }
}
