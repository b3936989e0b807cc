package vn.thongmach.grading.model;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.access.UnitClosure;
import vn.thongmach.grading.GradingError;
import vn.thongmach.grading.GradingRound;
import vn.thongmach.grading.GradingRound.Missing;
import vn.thongmach.grading.GradingRoundDraft.GradingSubjectDraft;
import vn.thongmach.grading.GradingRoundDraft.SubjectGroupDraft;
import vn.thongmach.grading.GradingSubject;
import vn.thongmach.grading.SubjectGroup;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;
import vn.thongmach.kernel.VietnameseText;
import vn.thongmach.organisation.Mandate;
import vn.thongmach.organisation.People;
import vn.thongmach.organisation.References;
import vn.thongmach.organisation.Unit;
import vn.thongmach.organisation.Units;

/** Checks groups against the tree and the posts of the round's last day, or of today before it. */
@Component
class GroupDrafts {

  private static final Scope SCOPE = Scope.system("grading");
  private static final int MOST_GROUPS = 100;
  private static final int MOST_SUBJECTS = 1000;
  private static final int LONGEST_NAME = 200;

  private final UnitClosure closure;
  private final Units units;
  private final People people;
  private final References references;
  private final Clock clock;

  GroupDrafts(UnitClosure closure, Units units, People people, References references, Clock clock) {
    this.closure = closure;
    this.units = units;
    this.people = people;
    this.references = references;
    this.clock = clock;
  }

  /** The day whose tree and posts count. */
  LocalDate day(GradingRound round) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
    return round.last().isBefore(today) ? round.last() : today;
  }

  private Set<UUID> within(GradingRound round) {
    Instant at = day(round).atStartOfDay(Period.ZONE).toInstant();
    return closure.closure(round.unit(), at);
  }

  List<SubjectGroup> checked(
      Problems problems,
      GradingRound round,
      @Nullable List<@Nullable SubjectGroupDraft> wanted,
      List<SubjectGroup> old) {
    List<@Nullable SubjectGroupDraft> given = wanted == null ? List.of() : wanted;
    int subjects =
        given.stream()
            .mapToInt(
                group -> group == null || group.subjects() == null ? 0 : group.subjects().size())
            .sum();
    if (given.size() > MOST_GROUPS || subjects > MOST_SUBJECTS) {
      problems.add(
          "groups", GradingError.TOO_MANY, given.size(), subjects, MOST_GROUPS, MOST_SUBJECTS);
      return List.of();
    }
    Set<UUID> within = within(round);
    Map<UUID, List<Mandate>> held =
        people.held(SCOPE, within, day(round)).stream()
            .collect(Collectors.groupingBy(Mandate::person));
    Map<UUID, GradingSubject> known =
        old.stream()
            .flatMap(group -> group.subjects().stream())
            .collect(Collectors.toMap(GroupDrafts::whose, Function.identity()));
    List<SubjectGroup> groups = new ArrayList<>();
    Map<String, Integer> names = new HashMap<>();
    Map<UUID, Integer> seen = new HashMap<>();
    for (int at = 0; at < given.size(); at++) {
      String field = "groups[" + at + "]";
      SubjectGroupDraft draft = given.get(at);
      SubjectGroup.Kind kind =
          problems.required(field + ".kind", draft == null ? null : draft.kind());
      String name =
          problems.text(field + ".name", draft == null ? null : draft.name(), LONGEST_NAME);
      if (draft == null || kind == null) {
        continue;
      }
      Integer before = names.putIfAbsent(kind + " " + VietnameseText.folded(name), at + 1);
      if (before != null) {
        problems.add(field + ".name", GradingError.GROUP_REPEATED, name, before);
      }
      UUID id = UUID.randomUUID();
      List<GradingSubject> of = new ArrayList<>();
      List<@Nullable GradingSubjectDraft> listed =
          draft.subjects() == null ? List.of() : draft.subjects();
      for (int place = 0; place < listed.size(); place++) {
        String where = field + ".subjects[" + place + "]";
        GradingSubject subject =
            subject(problems, where, round, id, kind, listed.get(place), within, held, known);
        if (subject == null) {
          continue;
        }
        Integer other = seen.putIfAbsent(whose(subject), at + 1);
        if (other != null) {
          problems.add(where, GradingError.SUBJECT_REPEATED, named(subject), other);
        }
        of.add(subject);
      }
      groups.add(new SubjectGroup(id, kind, name, of));
    }
    return groups;
  }

  /** A person and a unit never share an id. */
  static UUID whose(GradingSubject subject) {
    UUID person = subject.person();
    return person == null ? subject.unit() : person;
  }

  String named(GradingSubject subject) {
    UUID person = subject.person();
    return person == null
        ? units.find(SCOPE, subject.unit()).map(Unit::name).orElse(subject.unit().toString())
        : references.personName(person);
  }

  private @Nullable GradingSubject subject(
      Problems problems,
      String field,
      GradingRound round,
      UUID group,
      SubjectGroup.Kind kind,
      @Nullable GradingSubjectDraft draft,
      Set<UUID> within,
      Map<UUID, List<Mandate>> held,
      Map<UUID, GradingSubject> known) {
    UUID unit = problems.required(field + ".unit", draft == null ? null : draft.unit());
    UUID person =
        kind == SubjectGroup.Kind.COLLECTIVE
            ? null
            : problems.required(field + ".person", draft == null ? null : draft.person());
    if (unit == null || (kind == SubjectGroup.Kind.INDIVIDUAL && person == null)) {
      return null;
    }
    if (!within.contains(unit)) {
      problems.add(
          field + ".unit",
          GradingError.OUTSIDE_ROUND,
          unit.toString(),
          StepChecks.DAY.format(day(round)));
      return null;
    }
    String post = person == null ? null : post(held, person, unit);
    if (person != null && post == null) {
      problems.add(
          field + ".person",
          GradingError.NO_POST,
          references.personName(person),
          StepChecks.DAY.format(day(round)));
      return null;
    }
    GradingSubject before = known.get(person == null ? unit : person);
    return new GradingSubject(
        before == null ? UUID.randomUUID() : before.id(),
        round.id(),
        group,
        kind,
        unit,
        person,
        post,
        before == null ? null : before.leftOut());
  }

  private static @Nullable String post(Map<UUID, List<Mandate>> held, UUID person, UUID unit) {
    return held.getOrDefault(person, List.of()).stream()
        .filter(mandate -> mandate.unit().equals(unit))
        .map(Mandate::post)
        .findFirst()
        .orElse(null);
  }

  /** Who stands in no group: units in the order of their codes, people by unit. */
  List<Missing> missing(GradingRound round, SubjectGroup.Kind kind, List<SubjectGroup> groups) {
    Set<UUID> there =
        groups.stream()
            .flatMap(group -> group.subjects().stream())
            .map(GroupDrafts::whose)
            .collect(Collectors.toSet());
    Set<UUID> within = within(round);
    if (kind == SubjectGroup.Kind.COLLECTIVE) {
      return units.findAll(SCOPE, within).values().stream()
          .sorted(Comparator.comparing(Unit::code))
          .filter(unit -> !there.contains(unit.id()))
          .map(unit -> new Missing(kind, unit.id(), null, null))
          .toList();
    }
    Set<UUID> told = new HashSet<>(there);
    return people.held(SCOPE, within, day(round)).stream()
        .filter(mandate -> told.add(mandate.person()))
        .map(mandate -> new Missing(kind, mandate.unit(), mandate.person(), mandate.post()))
        .toList();
  }
}
