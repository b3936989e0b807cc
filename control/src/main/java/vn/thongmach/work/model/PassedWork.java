package vn.thongmach.work.model;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Changed;
import vn.thongmach.access.Desk;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;
import vn.thongmach.organisation.References;
import vn.thongmach.programme.ActionPrograms;
import vn.thongmach.regulation.WorkingCalendar;
import vn.thongmach.work.Handover;
import vn.thongmach.work.Handover.State;
import vn.thongmach.work.HandoverDraft;
import vn.thongmach.work.HandoverFilter;
import vn.thongmach.work.HandoverSeam;
import vn.thongmach.work.HandoverStep;
import vn.thongmach.work.Handovers;
import vn.thongmach.work.Tasks;
import vn.thongmach.work.WorkError;

/** The rules of handovers. */
@Service
class PassedWork implements Handovers {

  private static final String SUBJECT = "handover";
  private static final int LONGEST_WHAT = 500;
  private static final int LONGEST_WORDS = 2000;
  private static final int LONGEST_CODE = 40;
  private static final int MOST_WORKING_DAYS = 250;

  /** Roles that act for the units they reach; the people named act for themselves. */
  private static final Set<Role> ACTING =
      EnumSet.of(Role.LEADER, Role.UNIT_HEAD, Role.PROGRAMME, Role.ADMINISTRATOR);

  private final HandoverRows rows;
  private final References references;
  private final Tasks tasks;
  private final ActionPrograms programmes;
  private final WorkingCalendar calendar;
  private final HandoverMeasure measure;
  private final TellingWork telling;
  private final AuditTrail audit;
  private final Clock clock;

  PassedWork(
      HandoverRows rows,
      References references,
      Tasks tasks,
      ActionPrograms programmes,
      WorkingCalendar calendar,
      HandoverMeasure measure,
      TellingWork telling,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.references = references;
    this.tasks = tasks;
    this.programmes = programmes;
    this.calendar = calendar;
    this.measure = measure;
    this.telling = telling;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Handover ask(Scope scope, HandoverDraft draft) {
    Problems problems = new Problems();
    String what = problems.text("what", draft.what(), LONGEST_WHAT);
    UUID from = draft.fromUnit() == null ? scope.unit() : draft.fromUnit();
    references.unit(scope, problems, "fromUnit", from);
    UUID to = problems.required("toUnit", draft.toUnit());
    if (to != null) {
      references.anyUnit(problems, "toUnit", to);
      if (to.equals(from)) {
        problems.add("toUnit", WorkError.HANDOVER_SAME_UNIT);
      }
    }
    UUID fromPerson =
        references.optionalPerson(
            scope,
            problems,
            "fromPerson",
            draft.fromPerson() == null ? scope.person() : draft.fromPerson());
    UUID toPerson = references.optionalPerson(scope, problems, "toPerson", draft.toPerson());
    String code = subject(scope, problems, draft);
    Instant askedAt = instant(scope, problems, "askedOn", draft.askedOn(), null, from, to);
    LocalDate due = due(problems, draft, day(askedAt));
    problems.throwIfAny();
    Handover handover =
        new Handover(
            UUID.randomUUID(),
            what,
            draft.onType(),
            code,
            Problems.given(from),
            fromPerson,
            Problems.given(to),
            toPerson,
            Problems.given(due),
            List.of(
                new Handover.Step(
                    State.ASKED, askedAt, scope.name(), scope.person(), null, null, null)),
            1);
    rows.insert(scope, handover);
    audit.record(scope, "HandoverAsked", SUBJECT, handover.id().toString(), handover);
    telling.passed(scope, handover);
    return handover;
  }

  /** The code of what it belongs to; both its kind and its code, or neither. */
  private @Nullable String subject(Scope scope, Problems problems, HandoverDraft draft) {
    Handover.Subject type = draft.onType();
    String code = problems.optionalText("onCode", draft.onCode(), LONGEST_CODE);
    if (type == null && code == null) {
      return null;
    }
    if (type == null || code == null) {
      problems.required("onType", type);
      problems.required("onCode", code);
      return code;
    }
    boolean known =
        type == Handover.Subject.TASK
            ? tasks.find(scope, code).isPresent()
            : programmes.find(scope, code).isPresent();
    if (!known) {
      problems.add("onCode", WorkError.HANDOVER_SUBJECT_UNKNOWN, code);
    }
    return code;
  }

  private @Nullable LocalDate due(Problems problems, HandoverDraft draft, LocalDate asked) {
    LocalDate due = draft.due();
    Integer days = draft.workingDays();
    if (due == null && days != null) {
      if (days < 1 || days > MOST_WORKING_DAYS) {
        problems.add("workingDays", KernelError.VALUE_MALFORMED, "workingDays", days.toString());
        return null;
      }
      return calendar.days(Scope.system(SUBJECT)).after(asked, days);
    }
    problems.required("due", due);
    if (due != null && due.isBefore(asked)) {
      problems.add("due", WorkError.HANDOVER_DUE_PASSED, due.toString(), asked.toString());
    }
    return due;
  }

  @Override
  @Transactional
  public Handover answer(Scope scope, UUID id, HandoverStep step) {
    Handover old = receiving(scope, id, step);
    boolean refused = step.state() == State.REFUSED;
    Handover handover =
        further(
            scope,
            old,
            step,
            EnumSet.of(State.ASKED),
            EnumSet.of(State.ACCEPTED, State.REFUSED),
            refused);
    measure.answered(handover);
    return handover;
  }

  @Override
  @Transactional
  public Handover deliver(Scope scope, UUID id, HandoverStep step) {
    Handover old = receiving(scope, id, step);
    return further(
        scope,
        old,
        new HandoverStep(
            step.state() == null ? State.DELIVERED : step.state(),
            step.words(),
            step.on(),
            step.version()),
        EnumSet.of(State.ACCEPTED, State.RETURNED),
        EnumSet.of(State.DELIVERED),
        true);
  }

  @Override
  @Transactional
  public Handover confirm(Scope scope, UUID id, HandoverStep step) {
    Handover old = reached(scope, id, step);
    if (!gives(scope, old)) {
      throw new CodedException(WorkError.NOT_GIVING_SIDE, old.what());
    }
    boolean withdrawn = step.state() == State.WITHDRAWN;
    return further(
        scope,
        old,
        step,
        withdrawn
            ? EnumSet.of(State.ASKED, State.ACCEPTED, State.DELIVERED, State.RETURNED)
            : EnumSet.of(State.DELIVERED),
        EnumSet.of(State.CONFIRMED, State.RETURNED, State.WITHDRAWN),
        step.state() != State.CONFIRMED);
  }

  private Handover receiving(Scope scope, UUID id, HandoverStep step) {
    Handover old = reached(scope, id, step);
    if (!takes(scope, old)) {
      throw new CodedException(WorkError.NOT_RECEIVING_SIDE, old.what());
    }
    return old;
  }

  private Handover reached(Scope scope, UUID id, HandoverStep step) {
    Handover old =
        rows.locked(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    Problems.requireCurrent(step.version(), old.version(), old.what());
    return old;
  }

  @Override
  public boolean gives(Scope scope, Handover handover) {
    return acts(scope, handover.fromUnit(), handover.fromPerson());
  }

  @Override
  public boolean takes(Scope scope, Handover handover) {
    return acts(scope, handover.toUnit(), handover.toPerson());
  }

  private static boolean acts(Scope scope, UUID unit, @Nullable UUID person) {
    return person != null && scope.people(Desk.HANDOVERS).contains(person)
        || ACTING.contains(scope.role()) && scope.reaches(unit);
  }

  private Handover further(
      Scope scope,
      Handover old,
      HandoverStep draft,
      Set<State> standing,
      Set<State> wanted,
      boolean worded) {
    if (!standing.contains(old.state())) {
      throw new CodedException(WorkError.HANDOVER_MOVED_ON, old.what());
    }
    Problems problems = new Problems();
    State state = problems.required("state", draft.state());
    if (state != null && !wanted.contains(state)) {
      problems.add("state", KernelError.VALUE_MALFORMED, "state", state.name());
    }
    String words =
        worded
            ? problems.text("words", draft.words(), LONGEST_WORDS)
            : problems.optionalText("words", draft.words(), LONGEST_WORDS);
    Instant last = old.steps().getLast().at();
    Instant at = instant(scope, problems, "on", draft.on(), last, old.fromUnit(), old.toUnit());
    problems.throwIfAny();
    State reached = Problems.given(state);
    UUID side =
        reached == State.ACCEPTED || reached == State.REFUSED || reached == State.DELIVERED
            ? old.toPerson()
            : old.fromPerson();
    UUID absent = scope.standsFor(Desk.HANDOVERS, side) ? side : null;
    int minutes =
        Math.toIntExact(calendar.days(Scope.system(SUBJECT)).workingTime(last, at).toMinutes());
    Handover handover =
        old.next(
            new Handover.Step(reached, at, scope.name(), scope.person(), absent, words, null),
            minutes);
    rows.update(scope, handover);
    audit.record(
        scope,
        action(reached),
        SUBJECT,
        old.id().toString(),
        new Changed(
            words == null ? "" : words,
            handover,
            absent == null ? null : references.personName(absent)));
    telling.passed(scope, handover);
    return handover;
  }

  private static String action(State state) {
    return switch (state) {
      case ASKED -> "HandoverAsked";
      case ACCEPTED -> "HandoverAccepted";
      case REFUSED -> "HandoverRefused";
      case DELIVERED -> "HandoverDelivered";
      case RETURNED -> "HandoverReturned";
      case CONFIRMED -> "HandoverConfirmed";
      case WITHDRAWN -> "HandoverWithdrawn";
    };
  }

  /**
   * Now, or the first instant of an earlier day on which it happened. An earlier day may only be
   * given by whoever reaches both units: neither side alone shortens its own time.
   */
  private Instant instant(
      Scope scope,
      Problems problems,
      String field,
      @Nullable LocalDate wanted,
      @Nullable Instant last,
      @Nullable UUID from,
      @Nullable UUID to) {
    Instant now = now();
    LocalDate today = day(now);
    if (wanted == null || wanted.equals(today)) {
      return last != null && now.isBefore(last) ? last : now;
    }
    LocalDate first = last == null ? LocalDate.EPOCH : day(last);
    if (wanted.isAfter(today) || wanted.isBefore(first)) {
      problems.add(field, WorkError.HANDOVER_DAY_OUTSIDE, wanted.toString(), first.toString());
      return now;
    }
    if (from == null || to == null || !scope.reaches(from) || !scope.reaches(to)) {
      problems.add(field, WorkError.HANDOVER_DAY_ALONE);
    }
    Instant start = wanted.atStartOfDay(Period.ZONE).toInstant();
    return last != null && start.isBefore(last) ? last : start;
  }

  @Override
  public PageOf<Handover> list(Scope scope, HandoverFilter filter, PageRequest page) {
    return rows.page(scope, filter, page);
  }

  @Override
  public List<Handover> ofTasks(Scope scope, Collection<String> codes) {
    return codes.isEmpty() ? List.of() : rows.ofTasks(scope, codes);
  }

  @Override
  public Optional<Handover> find(Scope scope, UUID handover) {
    return rows.find(scope, handover);
  }

  @Override
  public List<HandoverSeam> seams(Scope scope, @Nullable LocalDate from, @Nullable LocalDate to) {
    return rows.seams(
        scope,
        from == null ? null : from.atStartOfDay(Period.ZONE).toInstant(),
        to == null ? null : to.plusDays(1).atStartOfDay(Period.ZONE).toInstant(),
        day(now()));
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, Period.ZONE);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
