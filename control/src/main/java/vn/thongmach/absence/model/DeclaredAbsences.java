package vn.thongmach.absence.model;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.thongmach.absence.Absence;
import vn.thongmach.absence.AbsenceDraft;
import vn.thongmach.absence.AbsenceError;
import vn.thongmach.absence.Absences;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Desk;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;
import vn.thongmach.kernel.VietnameseText;
import vn.thongmach.notice.NoticeDraft;
import vn.thongmach.notice.NoticeKind;
import vn.thongmach.notice.Notices;
import vn.thongmach.organisation.People;
import vn.thongmach.organisation.Person;
import vn.thongmach.organisation.PersonName;

/** The rules of absences. */
@Service
class DeclaredAbsences implements Absences {

  private static final String SUBJECT = "absence";
  private static final int LONGEST_REASON = 300;
  private static final int MOST_DAYS = 366;
  private static final Scope NAMES = Scope.system("names of deputies");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final AbsenceRows rows;
  private final DeputyRule rule;
  private final StandingIn standing;
  private final People people;
  private final Notices notices;
  private final AuditTrail audit;
  private final Clock clock;

  DeclaredAbsences(
      AbsenceRows rows,
      DeputyRule rule,
      StandingIn standing,
      People people,
      Notices notices,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.rule = rule;
    this.standing = standing;
    this.people = people;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Absence declare(Scope scope, AbsenceDraft draft) {
    UUID person = person(scope);
    rows.holdDeclarations(scope);
    Problems problems = new Problems();
    LocalDate from = problems.required("from", draft.from());
    LocalDate to = problems.required("to", draft.to());
    UUID deputy = problems.required("deputy", draft.deputy());
    String reason = problems.text("reason", draft.reason(), LONGEST_REASON);
    if (from != null && from.isBefore(today())) {
      problems.add("from", AbsenceError.BEGINS_IN_PAST, DAY.format(from));
    }
    if (from != null && to != null && to.isBefore(from)) {
      problems.add("to", AbsenceError.ENDS_BEFORE_BEGINNING, DAY.format(to), DAY.format(from));
    } else if (from != null && to != null && to.isAfter(from.plusDays(MOST_DAYS - 1))) {
      problems.add("to", AbsenceError.TOO_LONG, MOST_DAYS);
    } else if (from != null && to != null) {
      check(scope, problems, person, deputy, from, to);
    }
    Set<Desk> desks = desks(problems, draft.desks());
    problems.throwIfAny();
    Absence absence =
        new Absence(
            UUID.randomUUID(),
            person,
            Problems.given(deputy),
            Problems.given(from),
            Problems.given(to),
            reason,
            desks,
            now(),
            null);
    rows.insert(scope, absence);
    audit.record(scope, "AbsenceDeclared", SUBJECT, absence.id().toString(), absence);
    tell(scope, absence, "absence.notice-deputy-named");
    forgetAfterCommit();
    return absence;
  }

  private static Set<Desk> desks(Problems problems, @Nullable Set<@Nullable Desk> wanted) {
    Set<Desk> desks = EnumSet.noneOf(Desk.class);
    for (Desk desk : wanted == null ? Set.<@Nullable Desk>of() : wanted) {
      if (problems.required("desks", desk) != null) {
        desks.add(desk);
      }
    }
    return desks;
  }

  private void check(
      Scope scope,
      Problems problems,
      UUID person,
      @Nullable UUID deputy,
      LocalDate from,
      LocalDate to) {
    for (Absence other : rows.between(scope, person, from, to)) {
      problems.add("from", AbsenceError.OVERLAPS, DAY.format(other.from()), DAY.format(other.to()));
    }
    if (deputy == null) {
      return;
    }
    if (!rule.allowed(person, from).contains(deputy)) {
      problems.add("deputy", AbsenceError.DEPUTY_ELSEWHERE, name(deputy));
    }
    for (Absence other : rows.between(scope, deputy, from, to)) {
      problems.add(
          "deputy",
          AbsenceError.DEPUTY_ABSENT,
          name(deputy),
          DAY.format(other.from()),
          DAY.format(other.to()));
    }
  }

  @Override
  @Transactional
  public Absence end(Scope scope, UUID id) {
    UUID person = person(scope);
    Absence old =
        rows.locked(scope, id)
            .filter(found -> found.person().equals(person))
            .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    if (old.endedAt() != null || old.to().isBefore(today())) {
      throw new CodedException(AbsenceError.OVER, DAY.format(old.to()));
    }
    Instant at = now();
    rows.end(scope, id, at);
    Absence ended =
        new Absence(
            old.id(),
            old.person(),
            old.deputy(),
            old.from(),
            old.to(),
            old.reason(),
            old.desks(),
            old.declaredAt(),
            at);
    audit.record(scope, "AbsenceEnded", SUBJECT, id.toString(), ended);
    tell(
        scope,
        ended,
        old.from().isAfter(today())
            ? "absence.notice-deputy-not-needed"
            : "absence.notice-deputy-released");
    forgetAfterCommit();
    return ended;
  }

  private void tell(Scope scope, Absence absence, String line) {
    notices.tell(
        scope,
        new NoticeDraft(
            NoticeKind.DEPUTY_NAMED,
            Set.of(absence.deputy()),
            new NoticeDraft.Subject(SUBJECT, absence.id().toString(), absence.reason()),
            "/notices/absence",
            line,
            List.of(absence.from(), absence.to()),
            false));
  }

  private void forgetAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            standing.forget();
          }
        });
  }

  @Override
  public PageOf<Absence> list(Scope scope, PageRequest page) {
    UUID person = scope.person();
    return person == null ? PageOf.of(List.of(), 0, page) : rows.page(scope, person, page);
  }

  @Override
  public PageOf<PersonName> candidates(Scope scope, @Nullable String q, PageRequest page) {
    UUID person = scope.person();
    if (person == null) {
      return PageOf.of(List.of(), 0, page);
    }
    String wanted = q == null ? "" : VietnameseText.folded(q);
    List<PersonName> found =
        people.findAll(NAMES, rule.allowed(person, today())).values().stream()
            .filter(each -> VietnameseText.folded(each.fullName()).contains(wanted))
            .map(each -> new PersonName(each.id(), each.fullName()))
            .sorted(
                Comparator.comparing((PersonName each) -> VietnameseText.folded(each.fullName()))
                    .thenComparing(PersonName::id))
            .toList();
    return PageOf.cut(found, page);
  }

  private static UUID person(Scope scope) {
    UUID person = scope.person();
    if (person == null) {
      throw new CodedException(AbsenceError.NO_PERSON, scope.name());
    }
    return person;
  }

  private String name(UUID person) {
    return people.find(NAMES, person).map(Person::fullName).orElse(person.toString());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Period.ZONE);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
