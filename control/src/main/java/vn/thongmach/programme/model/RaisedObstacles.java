package vn.thongmach.programme.model;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Changed;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;
import vn.thongmach.organisation.References;
import vn.thongmach.programme.Obstacle;
import vn.thongmach.programme.ObstacleDecision;
import vn.thongmach.programme.ObstacleDraft;
import vn.thongmach.programme.ObstacleFilter;
import vn.thongmach.programme.ObstacleOption;
import vn.thongmach.programme.ObstacleStage;
import vn.thongmach.programme.ObstacleSuggestion;
import vn.thongmach.programme.Obstacles;
import vn.thongmach.programme.ProgrammeError;

/** The rules of obstacles. */
@Service
class RaisedObstacles implements Obstacles {

  private static final String SUBJECT = "obstacle";
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_CODE = 100;
  private static final int LONGEST_DECISION = 2000;

  /** Roles that may decide in the units they reach, besides the person named. */
  private static final Set<Role> DECIDERS =
      EnumSet.of(Role.LEADER, Role.UNIT_HEAD, Role.ADMINISTRATOR);

  private final ObstacleRows rows;
  private final SharingRows sharing;
  private final OwnersOfThings owners;
  private final Suggesting suggesting;
  private final References references;
  private final AuditTrail audit;
  private final ProgrammeMeasures told;
  private final Escalation escalation;
  private final TellingObstacles telling;
  private final Clock clock;

  RaisedObstacles(
      ObstacleRows rows,
      SharingRows sharing,
      OwnersOfThings owners,
      Suggesting suggesting,
      References references,
      AuditTrail audit,
      ProgrammeMeasures told,
      Escalation escalation,
      TellingObstacles telling,
      Clock clock) {
    this.rows = rows;
    this.sharing = sharing;
    this.owners = owners;
    this.suggesting = suggesting;
    this.references = references;
    this.audit = audit;
    this.told = told;
    this.escalation = escalation;
    this.telling = telling;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Obstacle raise(Scope scope, ObstacleDraft draft) {
    Problems problems = new Problems();
    Obstacle.Tie tie = tie(scope, problems, "", draft.onType(), draft.onCode());
    List<Obstacle.Tie> ties = ties(scope, problems, draft.ties(), tie);
    String title = problems.text("title", draft.title(), LONGEST_TITLE);
    UUID raisedIn = draft.unit() == null ? scope.unit() : draft.unit();
    ObstacleSuggestion suggestion = suggesting.suggest(scope, tie, raisedIn);
    UUID unit =
        references.unit(scope, problems, "unit", raisedIn == null ? suggestion.unit() : raisedIn);
    UUID decider =
        references.person(
            scope,
            problems,
            "mustDecide",
            draft.mustDecide() == null ? suggestion.mustDecide() : draft.mustDecide());
    LocalDate due = draft.due() == null ? suggestion.due() : draft.due();
    Instant raisedAt = instant(problems, "raisedOn", draft.raisedOn());
    problems.throwIfAny();
    Obstacle obstacle =
        new Obstacle(
            UUID.randomUUID(),
            title,
            Problems.given(unit),
            scope.name(),
            scope.person(),
            raisedAt,
            Problems.given(tie).onType(),
            Problems.given(tie).onCode(),
            ties,
            Problems.given(decider),
            due,
            null,
            null,
            null,
            null,
            null,
            false,
            1);
    rows.insert(scope, obstacle);
    escalation.begin(scope, obstacle, raisedAt);
    recorded(scope, "ObstacleRaised", obstacle, obstacle);
    telling.toDecide(scope, obstacle);
    return obstacle;
  }

  /** What it stands in the way of; null where that is refused. */
  private Obstacle.@Nullable Tie tie(
      Scope scope,
      Problems problems,
      String path,
      Obstacle.@Nullable Subject onType,
      @Nullable String onCode) {
    Obstacle.Subject type = problems.required(path + "onType", onType);
    String code = problems.text(path + "onCode", onCode, LONGEST_CODE);
    if (type == null || code.isEmpty()) {
      return null;
    }
    if (!owners.exists(scope, type, code)) {
      problems.add(path + "onCode", ProgrammeError.SUBJECT_UNKNOWN, code);
    }
    return new Obstacle.Tie(type, code);
  }

  private List<Obstacle.Tie> ties(
      Scope scope,
      Problems problems,
      @Nullable List<Obstacle.@Nullable Tie> drafts,
      Obstacle.@Nullable Tie main) {
    List<Obstacle.Tie> ties = new ArrayList<>();
    int at = 0;
    for (Obstacle.@Nullable Tie draft :
        drafts == null ? List.<Obstacle.@Nullable Tie>of() : drafts) {
      String path = "ties[" + at++ + "].";
      Obstacle.Tie tie =
          draft == null
              ? tie(scope, problems, path, null, null)
              : tie(scope, problems, path, draft.onType(), draft.onCode());
      if (tie != null && (tie.equals(main) || ties.contains(tie))) {
        problems.add(path + "onCode", ProgrammeError.TIE_REPEATED, tie.onCode());
      } else if (tie != null) {
        ties.add(tie);
      }
    }
    return ties;
  }

  @Override
  public ObstacleSuggestion suggest(Scope scope, Obstacle.@Nullable Tie tie) {
    return suggesting.suggest(scope, tie, scope.unit());
  }

  @Override
  @Transactional
  public Obstacle change(Scope scope, UUID id, ObstacleDraft draft) {
    Obstacle old = standing(scope, id, draft.version());
    Problems problems = new Problems();
    String reason = problems.reason(draft.reason());
    String title = problems.text("title", draft.title(), LONGEST_TITLE);
    UUID decider = references.person(scope, problems, "mustDecide", draft.mustDecide());
    LocalDate due = problems.required("due", draft.due());
    List<Obstacle.Tie> ties =
        draft.ties() == null
            ? old.ties()
            : ties(scope, problems, draft.ties(), new Obstacle.Tie(old.onType(), old.onCode()));
    problems.throwIfAny();
    UUID absent = LyingWith.changedFor(scope, old, escalation.open(scope, id));
    Obstacle obstacle = old.changed(title, Problems.given(decider), Problems.given(due), ties);
    rows.update(scope, obstacle);
    escalation.moved(scope, old, obstacle);
    recorded(
        scope,
        "ObstacleChanged",
        obstacle,
        new Changed(reason, obstacle, absent == null ? null : references.personName(absent)));
    if (!old.mustDecide().equals(obstacle.mustDecide())) {
      telling.toDecide(scope, obstacle);
    }
    return obstacle;
  }

  @Override
  @Transactional
  public Obstacle withdraw(Scope scope, UUID id, @Nullable String reason) {
    Obstacle old = standing(scope, id, null);
    if (!raisedBy(scope, old)) {
      throw new CodedException(ProgrammeError.NOT_THE_RAISER, old.raisedBy());
    }
    int others =
        sharing.affected(scope, List.of(id)).stream()
            .filter(party -> !party.actor().equals(scope.principal()))
            .toList()
            .size();
    if (others > 0) {
      throw new CodedException(ProgrammeError.OTHERS_AFFECTED, others);
    }
    Problems problems = new Problems();
    String why = problems.reason(reason);
    problems.throwIfAny();
    Obstacle obstacle = old.ended(now(), scope.name(), null, why, null, true, old.version() + 1);
    rows.update(scope, obstacle);
    rows.told(scope, id);
    escalation.end(scope, id, now(), ObstacleStage.End.WITHDRAWN);
    recorded(scope, "ObstacleWithdrawn", obstacle, new Changed(why, obstacle));
    return obstacle;
  }

  private static boolean raisedBy(Scope scope, Obstacle obstacle) {
    return obstacle.raisedBy().equals(scope.name())
        && Objects.equals(obstacle.raisedByPerson(), scope.person());
  }

  @Override
  @Transactional
  public Obstacle remove(Scope scope, UUID id, ObstacleDecision draft) {
    Obstacle old = standing(scope, id, draft.version());
    List<ObstacleStage> lay = escalation.open(scope, id);
    UUID absent = LyingWith.decidedFor(scope, old, lay);
    if (absent == null
        && !LyingWith.own(scope, old, lay)
        && !(DECIDERS.contains(scope.role()) && scope.reaches(old.unit()))) {
      throw new CodedException(
          ProgrammeError.NOT_THE_DECIDER, references.personName(old.mustDecide()));
    }
    Problems problems = new Problems();
    ObstacleOption option = option(scope, problems, old, draft.option());
    String decision =
        problems.text(
            "decision",
            option != null && (draft.decision() == null || draft.decision().isBlank())
                ? option.text()
                : draft.decision(),
            LONGEST_DECISION);
    Instant removedAt = instant(problems, "removedOn", draft.removedOn());
    if (removedAt.isBefore(old.raisedAt())) {
      if (day(removedAt).isBefore(day(old.raisedAt()))) {
        problems.add(
            "removedOn",
            ProgrammeError.REMOVED_BEFORE_RAISED,
            day(removedAt).toString(),
            day(old.raisedAt()).toString());
      }
      removedAt = old.raisedAt();
    }
    problems.throwIfAny();
    Obstacle obstacle =
        old.ended(
            removedAt,
            scope.name(),
            absent,
            decision,
            option == null ? null : option.id(),
            false,
            old.version() + 1);
    rows.update(scope, obstacle);
    escalation.end(scope, id, removedAt, ObstacleStage.End.DECIDED);
    recorded(
        scope,
        "ObstacleRemoved",
        obstacle,
        new Changed(decision, obstacle, absent == null ? null : references.personName(absent)));
    told.removed(scope, obstacle);
    telling.decided(scope, obstacle, lay, decision);
    return obstacle;
  }

  private @Nullable ObstacleOption option(
      Scope scope, Problems problems, Obstacle obstacle, @Nullable UUID chosen) {
    if (chosen == null) {
      return null;
    }
    Optional<ObstacleOption> option =
        sharing.options(scope, List.of(obstacle.id())).stream()
            .filter(known -> known.id().equals(chosen))
            .findFirst();
    if (option.isEmpty()) {
      problems.add("option", ProgrammeError.OPTION_UNKNOWN, chosen.toString());
    }
    return option.orElse(null);
  }

  private Obstacle standing(Scope scope, UUID id, @Nullable Integer seen) {
    Obstacle old =
        rows.locked(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    Problems.requireCurrent(seen, old.version(), old.title());
    if (old.removedAt() != null) {
      throw new CodedException(ProgrammeError.OBSTACLE_REMOVED, old.title());
    }
    return old;
  }

  private void recorded(Scope scope, String action, Obstacle obstacle, Object detail) {
    audit.record(scope, action, SUBJECT, obstacle.id().toString(), detail);
  }

  @Override
  public PageOf<Obstacle> list(Scope scope, ObstacleFilter filter, PageRequest page) {
    Instant at = filter.at();
    PageOf<Obstacle> found = rows.page(scope, filter, page);
    return at == null ? found : found.map(obstacle -> obstacle.at(at));
  }

  @Override
  public List<Obstacle> concerning(Scope scope, UUID person) {
    return rows.concerning(scope, person);
  }

  @Override
  public Optional<Obstacle> find(Scope scope, UUID obstacle) {
    return rows.find(scope, obstacle);
  }

  @Override
  public List<Obstacle> ofProgramme(Scope scope, String code, Collection<UUID> milestones) {
    return rows.ofProgramme(scope, code, milestones);
  }

  /** Now, or the first instant of an earlier day on which it happened. */
  private Instant instant(Problems problems, String field, @Nullable LocalDate day) {
    LocalDate today = day(now());
    if (day == null || day.equals(today)) {
      return now();
    }
    if (day.isAfter(today)) {
      problems.add(field, ProgrammeError.DAY_IN_FUTURE, day.toString());
    }
    return day.atStartOfDay(Period.ZONE).toInstant();
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, Period.ZONE);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
