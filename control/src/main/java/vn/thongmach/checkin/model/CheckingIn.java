package vn.thongmach.checkin.model;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Changed;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.checkin.CheckIn;
import vn.thongmach.checkin.CheckIn.Confidence;
import vn.thongmach.checkin.CheckIn.Disagreement;
import vn.thongmach.checkin.CheckInDraft;
import vn.thongmach.checkin.CheckInError;
import vn.thongmach.checkin.CheckInState;
import vn.thongmach.checkin.CheckIns;
import vn.thongmach.checkin.RhythmDraft;
import vn.thongmach.checkin.model.DueDays.Known;
import vn.thongmach.evaluation.Forecast;
import vn.thongmach.evaluation.Forecasts;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Moment;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.programme.Obstacle;
import vn.thongmach.programme.ObstacleDraft;
import vn.thongmach.programme.ObstacleSuggestion;
import vn.thongmach.programme.Obstacles;
import vn.thongmach.target.Target;
import vn.thongmach.target.Targets;

/** Takes check-ins down and tells how targets stand with them. */
@Service
class CheckingIn implements CheckIns {

  private static final String SUBJECT = CheckInHistory.SUBJECT;
  private static final int LONGEST_HINDRANCE = 300;
  private static final int LONGEST_STEP = 500;
  private static final int SOON_WORKING_DAYS = 2;
  private static final LocalTime NOON = LocalTime.NOON;

  /** Roles that speak for the units they reach; who answers for a target speaks for themselves. */
  private static final Set<Role> SPEAKING =
      EnumSet.of(Role.LEADER, Role.UNIT_HEAD, Role.ADMINISTRATOR);

  private static final Comparator<CheckInState> LONGEST_DUE =
      Comparator.comparing(CheckInState::due, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(CheckInState::target);

  private static final Comparator<CheckInState> SAID_BETTER_FIRST =
      Comparator.comparing(
              CheckInState::disagreement, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(
              CheckInState::forecastScore, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(CheckInState::target);

  private final Targets targets;
  private final Forecasts forecasts;
  private final Obstacles obstacles;
  private final CheckInRows rows;
  private final DueDays dueDays;
  private final Naming naming;
  private final AuditTrail audit;
  private final Clock clock;

  CheckingIn(
      Targets targets,
      Forecasts forecasts,
      Obstacles obstacles,
      CheckInRows rows,
      DueDays dueDays,
      Naming naming,
      AuditTrail audit,
      Clock clock) {
    this.targets = targets;
    this.forecasts = forecasts;
    this.obstacles = obstacles;
    this.rows = rows;
    this.dueDays = dueDays;
    this.naming = naming;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional
  public CheckIn checkIn(Scope scope, String code, CheckInDraft draft) {
    Target target = found(scope, code);
    if (target.terms().closed()) {
      throw new CodedException(CheckInError.TARGET_CLOSED, code);
    }
    if (!mayCheckIn(scope, target)) {
      throw new CodedException(
          CheckInError.NOT_RESPONSIBLE, code, headName(target, names(List.of(target))));
    }
    Known known = dueDays.read(List.of(target.id()));
    Problems problems = new Problems();
    Confidence confidence = problems.required("confidence", draft.confidence());
    Integer likelihood = draft.likelihood();
    if (likelihood != null && (likelihood < 0 || likelihood > 100)) {
      problems.add("likelihood", KernelError.VALUE_MALFORMED, "likelihood", likelihood.toString());
    }
    boolean raise = Boolean.TRUE.equals(draft.raise());
    String hindrance =
        raise
            ? problems.text("hindrance", draft.hindrance(), LONGEST_HINDRANCE)
            : problems.optionalText("hindrance", draft.hindrance(), LONGEST_HINDRANCE);
    boolean stepped =
        draft.nextStep() != null && !draft.nextStep().isBlank() || draft.nextDue() != null;
    String step = null;
    LocalDate nextDue = null;
    if (stepped || (confidence != null && confidence != Confidence.ON_WAY)) {
      step = problems.text("nextStep", draft.nextStep(), LONGEST_STEP);
      nextDue = problems.required("nextDue", draft.nextDue());
    }
    Instant at = at(scope, problems, draft.on(), known.last().get(target.id()));
    LocalDate made = DueDays.day(at);
    if (nextDue != null && nextDue.isBefore(made)) {
      problems.add("nextDue", CheckInError.NEXT_DAY_PASSED, nextDue.toString());
    }
    problems.throwIfAny();
    Forecast forecast = draft.on() == null ? forecast(scope, code) : null;
    CheckInRow row =
        new CheckInRow(
            UUID.randomUUID(),
            target.id(),
            known.answered(target, made, madeAt(scope, target)),
            at,
            scope.name(),
            scope.person(),
            Problems.given(confidence),
            likelihood,
            hindrance,
            raise ? raised(scope, target, Problems.given(hindrance)) : null,
            step,
            nextDue,
            forecast == null ? null : forecast.outlook(),
            forecast == null ? null : forecast.score());
    rows.insert(scope, row);
    audit.record(scope, "CheckedIn", SUBJECT, code, row);
    return row.told(
        target, naming.of(Stream.<@Nullable UUID>of(), Stream.ofNullable(row.person())));
  }

  /** Now, or noon of the day it is entered for. */
  private Instant at(
      Scope scope, Problems problems, @Nullable LocalDate on, @Nullable CheckInRow before) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (on == null) {
      return now;
    }
    Instant at = on.atTime(NOON).atZone(Period.ZONE).toInstant();
    if (!scope.allUnits()) {
      problems.add("on", CheckInError.DAY_ALONE);
    } else if (at.isAfter(now) || (before != null && !at.isAfter(before.at()))) {
      problems.add("on", CheckInError.DAY_OUTSIDE, on.toString());
    }
    return at;
  }

  private UUID raised(Scope scope, Target target, String hindrance) {
    ObstacleSuggestion suggested =
        obstacles.suggest(scope, new Obstacle.Tie(Obstacle.Subject.TARGET, target.code()));
    if (suggested.mustDecide() == null) {
      throw new CodedException(CheckInError.NOBODY_DECIDES);
    }
    return obstacles
        .raise(
            scope,
            new ObstacleDraft(
                hindrance,
                suggested.unit(),
                Obstacle.Subject.TARGET,
                target.code(),
                List.of(),
                suggested.mustDecide(),
                suggested.due(),
                null,
                null,
                null))
        .id();
  }

  @Override
  @Transactional
  public CheckInState setRhythm(Scope scope, String code, RhythmDraft draft) {
    Target target = found(scope, code);
    if (!targets.maySet(scope, target.ownerUnit())) {
      throw new CodedException(CheckInError.RHYTHM_NOT_YOURS, code);
    }
    Problems problems = new Problems();
    String reason = problems.reason(draft.reason());
    problems.throwIfAny();
    rows.setRhythm(scope, target.id(), draft.every(), reason, clock.instant());
    audit.record(scope, "RhythmSet", SUBJECT, code, new Changed(reason, draft));
    return state(scope, code);
  }

  @Override
  public CheckInState state(Scope scope, String code) {
    Target target = found(scope, code);
    return state(
        scope,
        target,
        madeAt(scope, target),
        dueDays.read(List.of(target.id())),
        names(List.of(target)),
        forecast(scope, code));
  }

  @Override
  public PageOf<CheckIn> history(Scope scope, String code, PageRequest page) {
    Target target = found(scope, code);
    PageOf<CheckInRow> found = rows.page(scope, target.id(), page);
    NameBook names =
        naming.of(Stream.<@Nullable UUID>of(), found.items().stream().map(CheckInRow::person));
    return found.map(row -> row.told(target, names));
  }

  @Override
  public PageOf<CheckInState> due(
      Scope scope, @Nullable UUID head, boolean late, PageRequest page) {
    return PageOf.cut(dueWithin(scope, head, late, SOON_WORKING_DAYS), page);
  }

  @Override
  public List<CheckInState> next(Scope scope, UUID head) {
    return dueWithin(scope, head, false, null);
  }

  /** Those with a day due within so many working days, the longest due first; null for any day. */
  private List<CheckInState> dueWithin(
      Scope scope, @Nullable UUID head, boolean late, @Nullable Integer within) {
    List<Target> wanted =
        targets.all(scope).stream()
            .filter(target -> head == null || target.head().equals(head))
            .toList();
    Known known = dueDays.read(wanted.stream().map(Target::id).toList());
    LocalDate soon = within == null ? LocalDate.MAX : known.days().after(known.today(), within);
    Map<UUID, Instant> made = madeAt(scope);
    List<Target> due =
        wanted.stream()
            .filter(
                target -> {
                  DueDays.Due day = known.due(target, made(made, target));
                  LocalDate on = day.day();
                  return on != null && !on.isAfter(soon) && (!late || day.late());
                })
            .toList();
    NameBook names = names(due);
    return due.stream()
        .map(target -> state(scope, target, made(made, target), known, names, null))
        .sorted(LONGEST_DUE)
        .toList();
  }

  @Override
  public List<CheckInState> disagreeing(Scope scope) {
    List<Target> all = targets.all(scope);
    Known known = dueDays.read(all.stream().map(Target::id).toList());
    List<Target> said =
        all.stream().filter(target -> known.last().containsKey(target.id())).toList();
    if (said.isEmpty()) {
      return List.of();
    }
    Map<String, Forecast> foreseen =
        forecasts.standing(scope, Moment.NOW).stream()
            .collect(Collectors.toMap(Forecast::target, Function.identity(), (one, _) -> one));
    List<Target> apart =
        said.stream()
            .filter(
                target -> {
                  Forecast forecast = foreseen.get(target.code());
                  return forecast != null
                      && Disagreement.of(
                              Objects.requireNonNull(known.last().get(target.id())).confidence(),
                              forecast.outlook())
                          != null;
                })
            .toList();
    NameBook names = names(apart);
    Map<UUID, Instant> made = madeAt(scope);
    return apart.stream()
        .map(
            target ->
                state(scope, target, made(made, target), known, names, foreseen.get(target.code())))
        .sorted(SAID_BETTER_FIRST)
        .limit(MOST_DISAGREEING)
        .toList();
  }

  private CheckInState state(
      Scope scope,
      Target target,
      Instant madeAt,
      Known known,
      NameBook names,
      @Nullable Forecast forecast) {
    DueDays.Due due = known.due(target, madeAt);
    CheckInRow last = known.last().get(target.id());
    Forecast.Outlook outlook = forecast == null ? null : forecast.outlook();
    return new CheckInState(
        target.code(),
        target.name(),
        names.person(target.head()),
        names.unit(target.ownerUnit()),
        known.every(target.id()),
        !known.own().containsKey(target.id()),
        due.day(),
        due.late(),
        due.missed(),
        last == null ? null : last.told(target, names),
        outlook,
        forecast == null ? null : forecast.score(),
        last == null ? null : Disagreement.of(last.confidence(), outlook),
        !target.terms().closed() && mayCheckIn(scope, target),
        !target.terms().closed() && targets.maySet(scope, target.ownerUnit()));
  }

  private @Nullable Forecast forecast(Scope scope, String code) {
    Forecast found = forecasts.find(scope, code, Moment.NOW);
    return found.lack() == null ? found : null;
  }

  private NameBook names(List<Target> of) {
    return naming.of(of.stream().map(Target::ownerUnit), of.stream().map(Target::head));
  }

  private static String headName(Target target, NameBook names) {
    PersonName head = names.person(target.head());
    return head == null ? "" : head.fullName();
  }

  private Instant madeAt(Scope scope, Target target) {
    List<Target> versions = targets.versions(scope, target.code());
    return versions.isEmpty() ? target.validFrom() : versions.getFirst().validFrom();
  }

  /** When each target was first made: what stood then is its first version. */
  private Map<UUID, Instant> madeAt(Scope scope) {
    return targets.allAt(scope, Instant.EPOCH).stream()
        .collect(Collectors.toMap(Target::id, Target::validFrom));
  }

  private static Instant made(Map<UUID, Instant> made, Target target) {
    return made.getOrDefault(target.id(), target.validFrom());
  }

  private static boolean mayCheckIn(Scope scope, Target target) {
    return target.head().equals(scope.person())
        || (SPEAKING.contains(scope.role()) && scope.reaches(target.ownerUnit()));
  }

  private Target found(Scope scope, String code) {
    return targets
        .find(scope, code)
        .filter(target -> !target.isComponent())
        .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }
}
