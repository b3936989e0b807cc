package vn.thongmach.supervision.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Problems;
import vn.thongmach.organisation.Mandate;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.References;
import vn.thongmach.regulation.Rules;
import vn.thongmach.supervision.SupervisionError;

/** Checks the people of a case: how many they are, and that none belongs to what is inspected. */
@Component
class TeamChecks {

  private static final int MOST = 50;

  private final References references;
  private final Rules rules;
  private final Independence independence;
  private final Naming naming;

  TeamChecks(References references, Rules rules, Independence independence, Naming naming) {
    this.references = references;
    this.rules = rules;
    this.independence = independence;
    this.naming = naming;
  }

  /**
   * The people of a team by the field that names them, the head first.
   *
   * @param decidedOn day whose rule of the size holds
   */
  Map<String, UUID> team(
      Scope scope,
      Problems problems,
      @Nullable UUID head,
      @Nullable List<@Nullable UUID> members,
      @Nullable LocalDate decidedOn) {
    List<@Nullable UUID> given = members == null ? List.of() : members;
    Map<String, UUID> team = new LinkedHashMap<>();
    if (given.size() > MOST) {
      problems.add("members", SupervisionError.TOO_MANY, given.size(), MOST);
      return team;
    }
    List<UUID> seen = new ArrayList<>();
    put(scope, problems, team, seen, "head", head);
    for (int at = 0; at < given.size(); at++) {
      put(scope, problems, team, seen, "members[" + at + "]", given.get(at));
    }
    if (decidedOn != null) {
      JsonNode size =
          rules.at(scope, Rules.INSPECTION_TEAM_SIZE, Days.start(decidedOn)).parameters();
      int least = size.required("least").intValue();
      int most = size.required("most").intValue();
      if (seen.size() < least || seen.size() > most) {
        problems.add(
            "members",
            SupervisionError.TEAM_SIZE,
            seen.size(),
            least,
            most,
            Days.DAY.format(decidedOn));
      }
    }
    return team;
  }

  private void put(
      Scope scope,
      Problems problems,
      Map<String, UUID> team,
      List<UUID> seen,
      String field,
      @Nullable UUID person) {
    if (references.person(scope, problems, field, person) == null || person == null) {
      return;
    }
    if (seen.contains(person)) {
      problems.add(field, SupervisionError.PERSON_REPEATED, references.personName(person));
    } else {
      seen.add(person);
      team.put(field, person);
    }
  }

  /** Tells of each of these people in which unit of what is inspected they hold what post when. */
  void independent(
      Problems problems, UUID subject, Map<String, UUID> people, LocalDate from, LocalDate to) {
    Set<UUID> named = new HashSet<>(people.values());
    List<Mandate> held = independence.conflicts(Set.of(subject), named, from, to);
    if (held.isEmpty()) {
      return;
    }
    NameBook names =
        naming.of(held.stream().map(Mandate::unit), held.stream().map(Mandate::person));
    people.forEach(
        (field, person) ->
            held.stream()
                .filter(mandate -> mandate.person().equals(person))
                .forEach(
                    mandate ->
                        problems.add(
                            field, SupervisionError.NOT_INDEPENDENT, told(names, mandate))));
  }

  private static Object[] told(NameBook names, Mandate mandate) {
    var person = names.person(mandate.person());
    var unit = names.unit(mandate.unit());
    LocalDate end = mandate.to();
    return Stream.of(
            person == null ? mandate.person().toString() : person.fullName(),
            mandate.post(),
            unit == null ? mandate.unit().toString() : unit.name(),
            Days.DAY.format(mandate.from()),
            end == null ? "–" : Days.DAY.format(end.minusDays(1)))
        .toArray();
  }
}
