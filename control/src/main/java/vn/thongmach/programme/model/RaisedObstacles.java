package vn.thongmach.programme.model;

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
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Ids;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;
import vn.thongmach.organisation.People;
import vn.thongmach.organisation.Person;
import vn.thongmach.organisation.References;
import vn.thongmach.programme.ActionPrograms;
import vn.thongmach.programme.Milestones;
import vn.thongmach.programme.Obstacle;
import vn.thongmach.programme.ObstacleDecision;
import vn.thongmach.programme.ObstacleDraft;
import vn.thongmach.programme.ObstacleFilter;
import vn.thongmach.programme.ObstacleStage;
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
  private final ActionPrograms programmes;
  private final Milestones milestones;
  private final Inventory inventory;
  private final People people;
  private final References references;
  private final AuditTrail audit;
  private final ProgrammeMeasures told;
  private final Escalation escalation;
  private final Clock clock;

  RaisedObstacles(
      ObstacleRows rows,
      ActionPrograms programmes,
      Milestones milestones,
      Inventory inventory,
      People people,
      References references,
      AuditTrail audit,
      ProgrammeMeasures told,
      Escalation escalation,
      Clock clock) {
    this.rows = rows;
    this.programmes = programmes;
    this.milestones = milestones;
    this.inventory = inventory;
    this.people = people;
    this.references = references;
    this.audit = audit;
    this.told = told;
    this.escalation = escalation;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Obstacle raise(Scope scope, ObstacleDraft draft) {
    Problems problems = new Problems();
    UUID unit =
        references.unit(
            scope, problems, "unit", draft.unit() == null ? scope.unit() : draft.unit());
    Obstacle.Subject type = problems.required("onType", draft.onType());
    String code = problems.text("onCode", draft.onCode(), LONGEST_CODE);
    if (type != null && !code.isEmpty() && !exists(scope, type, code)) {
      problems.add("onCode", ProgrammeError.SUBJECT_UNKNOWN, code);
    }
    String title = problems.text("title", draft.title(), LONGEST_TITLE);
    UUID decider = references.person(scope, problems, "mustDecide", draft.mustDecide());
    LocalDate due = problems.required("due", draft.due());
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
            Problems.given(type),
            code,
            Problems.given(decider),
            Problems.given(due),
            null,
            null,
            null,
            1);
    rows.insert(scope, obstacle);
    escalation.begin(scope, obstacle, raisedAt);
    recorded(scope, "ObstacleRaised", obstacle, obstacle);
    return obstacle;
  }

  /** Tasks and targets are known to modules that this one does not see: their codes are taken. */
  private boolean exists(Scope scope, Obstacle.Subject type, String code) {
    return switch (type) {
      case PROGRAMME -> programmes.find(scope, code).isPresent();
      case MILESTONE -> Ids.read(code).flatMap(id -> milestones.find(scope, id)).isPresent();
      case OBJECT -> Ids.read(code).flatMap(id -> inventory.find(scope, id)).isPresent();
      case TASK, TARGET -> true;
    };
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
    problems.throwIfAny();
    Obstacle obstacle =
        new Obstacle(
            id,
            title,
            old.unit(),
            old.raisedBy(),
            old.raisedByPerson(),
            old.raisedAt(),
            old.onType(),
            old.onCode(),
            Problems.given(decider),
            Problems.given(due),
            null,
            null,
            null,
            old.version() + 1);
    rows.update(scope, obstacle);
    escalation.moved(scope, old, obstacle);
    recorded(scope, "ObstacleChanged", obstacle, new Changed(reason, obstacle));
    return obstacle;
  }

  @Override
  @Transactional
  public Obstacle remove(Scope scope, UUID id, ObstacleDecision draft) {
    Obstacle old = standing(scope, id, draft.version());
    boolean named = old.mustDecide().equals(scope.person()) || escalation.liesWith(scope, old.id());
    if (!named && !(DECIDERS.contains(scope.role()) && scope.reaches(old.unit()))) {
      throw new CodedException(
          ProgrammeError.NOT_THE_DECIDER,
          people
              .find(scope, old.mustDecide())
              .map(Person::fullName)
              .orElse(old.mustDecide().toString()));
    }
    Problems problems = new Problems();
    String decision = problems.text("decision", draft.decision(), LONGEST_DECISION);
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
        new Obstacle(
            id,
            old.title(),
            old.unit(),
            old.raisedBy(),
            old.raisedByPerson(),
            old.raisedAt(),
            old.onType(),
            old.onCode(),
            old.mustDecide(),
            old.due(),
            removedAt,
            scope.name(),
            decision,
            old.version() + 1);
    rows.update(scope, obstacle);
    escalation.end(scope, id, removedAt, ObstacleStage.End.DECIDED);
    recorded(scope, "ObstacleRemoved", obstacle, new Changed(decision, obstacle));
    told.removed(scope, obstacle);
    return obstacle;
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
