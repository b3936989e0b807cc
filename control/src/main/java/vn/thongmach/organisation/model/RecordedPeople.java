package vn.thongmach.organisation.model;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;
import vn.thongmach.kernel.VietnameseText;
import vn.thongmach.organisation.Mandate;
import vn.thongmach.organisation.MandateDraft;
import vn.thongmach.organisation.MandateEnd;
import vn.thongmach.organisation.MandatesChanged;
import vn.thongmach.organisation.OrganisationError;
import vn.thongmach.organisation.People;
import vn.thongmach.organisation.Person;
import vn.thongmach.organisation.PersonDraft;

/** The rules of people and mandates. */
@Service
class RecordedPeople implements People {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_CODE = 40;
  private static final int LONGEST_POST = 200;

  private final PersonRows rows;
  private final UnitRows units;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RecordedPeople(
      PersonRows rows,
      UnitRows units,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.units = units;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Person add(Scope scope, PersonDraft draft) {
    Person person = checked(UUID.randomUUID(), draft);
    if (!rows.insert(scope, person)) {
      throw new CodedException(OrganisationError.PERSON_CODE_TAKEN, String.valueOf(person.code()));
    }
    audit.record(scope, "PersonAdded", "person", person.id().toString(), person);
    return person;
  }

  @Override
  @Transactional
  public Person change(Scope scope, UUID id, PersonDraft draft) {
    if (find(scope, id).isEmpty()) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    Person person = checked(id, draft);
    if (!rows.update(scope, person)) {
      throw new CodedException(OrganisationError.PERSON_CODE_TAKEN, String.valueOf(person.code()));
    }
    audit.record(scope, "PersonChanged", "person", id.toString(), person);
    return person;
  }

  private static Person checked(UUID id, PersonDraft draft) {
    Problems problems = new Problems();
    Person person =
        new Person(
            id,
            problems.optionalText("code", draft.code(), LONGEST_CODE),
            problems.text("familyName", draft.familyName(), LONGEST_NAME),
            problems.optionalText("middleName", draft.middleName(), LONGEST_NAME),
            problems.text("givenName", draft.givenName(), LONGEST_NAME));
    problems.throwIfAny();
    return person;
  }

  @Override
  public PageOf<Person> list(Scope scope, @Nullable String q, PageRequest page) {
    return rows.page(scope, q == null || q.isBlank() ? null : VietnameseText.foldedLike(q), page);
  }

  @Override
  public Optional<Person> find(Scope scope, UUID person) {
    return rows.findAll(scope, List.of(person)).stream().findFirst();
  }

  @Override
  public Map<UUID, Person> findAll(Scope scope, Collection<UUID> people) {
    return rows.findAll(scope, people).stream()
        .collect(Collectors.toMap(Person::id, Function.identity()));
  }

  @Override
  @Transactional
  public Mandate mandate(Scope scope, MandateDraft draft) {
    Problems problems = new Problems();
    UUID person = problems.required("person", draft.person());
    UUID unit = problems.required("unit", draft.unit());
    String post = problems.text("post", draft.post(), LONGEST_POST);
    LocalDate from =
        draft.from() == null ? LocalDate.ofInstant(clock.instant(), Period.ZONE) : draft.from();
    LocalDate to = draft.to();
    if (person != null && rows.findAll(scope, List.of(person)).isEmpty()) {
      problems.add("person", OrganisationError.PERSON_UNKNOWN, person.toString());
    }
    if (unit != null && units.rowsOf(scope, unit).isEmpty()) {
      problems.add("unit", OrganisationError.UNIT_UNKNOWN, unit.toString());
    }
    if (to != null && !to.isAfter(from)) {
      problems.add("to", OrganisationError.DATES_REVERSED, to.toString(), from.toString());
    }
    problems.throwIfAny();
    if (person == null || unit == null) {
      throw new IllegalStateException("Absent values were refused above");
    }
    Mandate mandate = new Mandate(UUID.randomUUID(), person, unit, post, from, to);
    rows.insert(scope, mandate);
    audit.record(scope, "MandateGiven", "mandate", mandate.id().toString(), mandate);
    events.publishEvent(new MandatesChanged());
    return mandate;
  }

  @Override
  @Transactional
  public Mandate end(Scope scope, UUID id, MandateEnd end) {
    Mandate old =
        rows.locked(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    LocalDate to = end.to();
    Problems problems = new Problems();
    if (to != null && !to.isAfter(old.from())) {
      problems.add("to", OrganisationError.DATES_REVERSED, to.toString(), old.from().toString());
    }
    problems.throwIfAny();
    Mandate ended = new Mandate(id, old.person(), old.unit(), old.post(), old.from(), to);
    rows.update(scope, ended);
    audit.record(scope, "MandateEnded", "mandate", id.toString(), ended);
    events.publishEvent(new MandatesChanged());
    return ended;
  }

  @Override
  public List<Mandate> held(Scope scope, Collection<UUID> units, LocalDate day) {
    return units.isEmpty() ? List.of() : rows.held(scope, units, day);
  }

  @Override
  public List<Mandate> heldBetween(
      Scope scope, Collection<UUID> wanted, LocalDate from, LocalDate to) {
    return wanted.isEmpty() ? List.of() : rows.heldBetween(scope, wanted, null, from, to);
  }

  @Override
  public List<Mandate> heldBetween(
      Scope scope, Collection<UUID> wanted, Collection<UUID> by, LocalDate from, LocalDate to) {
    return wanted.isEmpty() || by.isEmpty()
        ? List.of()
        : rows.heldBetween(scope, wanted, by, from, to);
  }

  @Override
  public PageOf<Mandate> mandates(
      Scope scope, @Nullable UUID unit, @Nullable UUID person, PageRequest page) {
    return rows.mandates(scope, unit, person, page);
  }
}
