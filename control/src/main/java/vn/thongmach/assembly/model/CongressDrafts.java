package vn.thongmach.assembly.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.assembly.AssemblyError;
import vn.thongmach.assembly.Congress;
import vn.thongmach.assembly.Congress.Officer;
import vn.thongmach.assembly.Congress.Participant;
import vn.thongmach.assembly.Congress.Post;
import vn.thongmach.assembly.Congress.Standing;
import vn.thongmach.assembly.Congress.StandingChange;
import vn.thongmach.assembly.Congress.Whole;
import vn.thongmach.assembly.CongressDraft;
import vn.thongmach.assembly.CongressDraft.OfficerDraft;
import vn.thongmach.assembly.CongressDraft.ParticipantDraft;
import vn.thongmach.assembly.CongressDraft.StandingDraft;
import vn.thongmach.assembly.CongressKind;
import vn.thongmach.assembly.Electorate;
import vn.thongmach.kernel.Problems;
import vn.thongmach.organisation.References;
import vn.thongmach.organisation.Tree;
import vn.thongmach.organisation.Units;

/** Checks what is written of a congress. */
@Component
class CongressDrafts {

  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_DAYS = 31;
  private static final int MOST_PEOPLE = 3000;
  private static final int MOST_OFFICERS = 200;

  private final References references;
  private final Units units;

  CongressDrafts(References references, Units units) {
    this.references = references;
    this.units = units;
  }

  /**
   * @param old what it was; null for a new one. Body, kind and parent stay what they were.
   */
  Congress checked(Scope scope, CongressDraft draft, @Nullable Congress old) {
    Problems problems = new Problems();
    UUID unit = old == null ? body(scope, problems, draft.unit()) : old.unit();
    CongressKind kind = old == null ? problems.required("kind", draft.kind()) : old.kind();
    String name = problems.text("name", draft.name(), LONGEST_NAME);
    LocalDate termFrom = problems.required("termFrom", draft.termFrom());
    LocalDate termTo = problems.required("termTo", draft.termTo());
    problems.order("termTo", termFrom, termTo);
    LocalDate first = problems.required("first", draft.first());
    LocalDate last =
        first == null
            ? problems.required("last", draft.last())
            : AssemblyDays.between(
                problems, "last", draft.last(), first, first.plusDays(LONGEST_DAYS - 1L));
    String place = problems.text("place", draft.place(), LONGEST_NAME);
    problems.throwIfAny();
    return new Congress(
        old == null ? UUID.randomUUID() : old.id(),
        Problems.given(unit),
        old == null ? null : old.parent(),
        name,
        Problems.given(kind),
        Problems.given(termFrom),
        Problems.given(termTo),
        Problems.given(first),
        Problems.given(last),
        place,
        old == null ? Congress.State.PREPARED : old.state(),
        old == null ? null : old.credentials(),
        old == null ? 1 : old.version() + 1);
  }

  private @Nullable UUID body(Scope scope, Problems problems, @Nullable UUID unit) {
    references.unit(scope, problems, "unit", unit);
    if (unit != null) {
      units
          .find(scope, unit)
          .filter(found -> found.tree() != Tree.PARTY)
          .ifPresent(found -> problems.add("unit", AssemblyError.NOT_PARTY_UNIT, found.name()));
    }
    return unit;
  }

  List<Participant> participants(
      Scope scope, Whole old, @Nullable List<@Nullable ParticipantDraft> wanted) {
    Problems problems = new Problems();
    List<@Nullable ParticipantDraft> given = wanted == null ? List.of() : wanted;
    if (given.isEmpty()) {
      problems.add("participants", AssemblyError.NOBODY_CALLED);
    } else if (given.size() > MOST_PEOPLE) {
      problems.add("participants", AssemblyError.TOO_MANY, given.size(), MOST_PEOPLE);
      problems.throwIfAny();
    }
    boolean delegates = old.of().kind() == CongressKind.DELEGATES;
    List<Participant> people = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    for (int at = 0; at < given.size(); at++) {
      String field = "participants[" + at + "].";
      ParticipantDraft one = given.get(at);
      ParticipantDraft draft = one == null ? new ParticipantDraft(null, null, null, null) : one;
      UUID person = references.person(scope, problems, field + "person", draft.person());
      UUID unit = problems.required(field + "unit", draft.unit());
      if (unit != null) {
        references.anyUnit(problems, field + "unit", unit);
      }
      boolean alternate = Boolean.TRUE.equals(draft.alternate());
      boolean convener = Boolean.TRUE.equals(draft.convener());
      if (!delegates && (alternate || convener) || alternate && convener) {
        problems.add(field + "alternate", AssemblyError.NO_ALTERNATES);
      }
      if (person != null && !seen.add(person)) {
        problems.add(
            field + "person", AssemblyError.PERSON_REPEATED, references.personName(person));
      } else if (person != null && unit != null) {
        people.add(new Participant(person, unit, alternate, convener));
      }
    }
    old.participants().stream()
        .map(Participant::person)
        .filter(person -> !seen.contains(person))
        .filter(
            person ->
                old.officers().stream().anyMatch(one -> one.person().equals(person))
                    || old.changes().stream().anyMatch(one -> one.person().equals(person)))
        .forEach(
            person ->
                problems.add("participants", AssemblyError.IN_USE, references.personName(person)));
    problems.throwIfAny();
    return people;
  }

  StandingChange standing(Whole whole, UUID person, StandingDraft draft, StandingChange recorded) {
    Problems problems = new Problems();
    Congress congress = whole.of();
    boolean delegates = congress.kind() == CongressKind.DELEGATES;
    Participant one =
        whole.participants().stream()
            .filter(each -> each.person().equals(person))
            .findFirst()
            .orElse(null);
    if (one == null) {
      problems.add("person", AssemblyError.NOT_CALLED, references.personName(person));
    }
    Standing standing = problems.required("standing", draft.standing());
    if (standing != null
        && (delegates
            ? standing == Standing.ELSEWHERE || standing == Standing.EXEMPT
            : standing == Standing.REJECTED)) {
      problems.add("standing", AssemblyError.STANDING_UNFIT);
    }
    LocalDate day = AssemblyDays.within(problems, "day", draft.day(), congress);
    String reason = problems.reason(draft.reason());
    UUID alternate = draft.alternate();
    if (alternate != null
        && day != null
        && one != null
        && !fits(whole, one, standing, alternate, day)) {
      problems.add("alternate", AssemblyError.ALTERNATE_UNFIT, references.personName(alternate));
    }
    problems.throwIfAny();
    return new StandingChange(
        person,
        Problems.given(standing),
        Problems.given(day),
        alternate,
        reason,
        recorded.at(),
        recorded.account());
  }

  /** Whether an alternate may stand in: for a delegate absent throughout who is no convener. */
  private static boolean fits(
      Whole whole, Participant absent, @Nullable Standing standing, UUID alternate, LocalDate day) {
    boolean throughout =
        standing == Standing.ABSENT
            || standing == Standing.ABSENT_EXCUSED
            || standing == Standing.SUSPENDED;
    return throughout
        && !absent.alternate()
        && !absent.convener()
        && whole.participants().stream()
            .anyMatch(one -> one.alternate() && one.person().equals(alternate))
        && whole.electorate(day).people().stream()
            .filter(one -> one.person().equals(alternate))
            .allMatch(
                one ->
                    one.standing() == Standing.ATTENDING
                        && (one.standsInFor() == null
                            || one.standsInFor().equals(absent.person())));
  }

  /**
   * @param onLists people who stand in elections that are not counted yet
   */
  List<Officer> officers(
      Whole whole, @Nullable List<@Nullable OfficerDraft> wanted, Set<UUID> onLists) {
    Problems problems = new Problems();
    List<@Nullable OfficerDraft> given = wanted == null ? List.of() : wanted;
    if (given.size() > MOST_OFFICERS) {
      problems.add("officers", AssemblyError.TOO_MANY, given.size(), MOST_OFFICERS);
      problems.throwIfAny();
    }
    Electorate electorate = whole.electorate(whole.of().last());
    List<Officer> officers = new ArrayList<>();
    for (int at = 0; at < given.size(); at++) {
      String field = "officers[" + at + "].";
      OfficerDraft one = given.get(at);
      OfficerDraft draft = one == null ? new OfficerDraft(null, null, null) : one;
      Post post = problems.required(field + "post", draft.post());
      UUID person = problems.required(field + "person", draft.person());
      if (post == null || person == null) {
        continue;
      }
      String name = references.personName(person);
      if (!electorate.isOfficial(person)) {
        problems.add(field + "person", AssemblyError.NOT_CALLED, name);
      }
      if (post == Post.TELLERS && onLists.contains(person)) {
        problems.add(field + "person", AssemblyError.TELLER_ON_LIST, name);
      }
      if (officers.stream().anyMatch(had -> had.post() == post && had.person().equals(person))) {
        problems.add(field + "person", AssemblyError.PERSON_REPEATED, name);
      } else {
        officers.add(new Officer(post, person, Boolean.TRUE.equals(draft.head())));
      }
    }
    for (Post post : Post.values()) {
      long heads = officers.stream().filter(one -> one.post() == post && one.head()).count();
      boolean any = officers.stream().anyMatch(one -> one.post() == post);
      if (any && heads != 1) {
        problems.add("officers", AssemblyError.HEADS, heads, post.ordinal());
      }
    }
    problems.throwIfAny();
    return officers;
  }
}
