package vn.thongmach.emulation.model;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.emulation.EmulationError;
import vn.thongmach.emulation.EmulationMovement;
import vn.thongmach.emulation.EmulationMovement.Contestants;
import vn.thongmach.emulation.EmulationMovement.Criterion;
import vn.thongmach.emulation.EmulationMovement.State;
import vn.thongmach.emulation.MovementRegistration;
import vn.thongmach.emulation.MovementRegistration.MovementPointsDraft;
import vn.thongmach.emulation.MovementRegistration.MovementRegistrationDraft;
import vn.thongmach.emulation.MovementStanding;
import vn.thongmach.emulation.MovementStanding.Judgement;
import vn.thongmach.emulation.MovementStandings;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;

/** The rules of taking part: who registers whom, and who judges whom. */
@Service
class TakingPartInMovements implements MovementStandings {

  private static final int LONGEST_PLEDGE = 2000;
  private static final int MOST_REGISTERED = 1000;

  private final MovementRows movements;
  private final RegistrationRows rows;
  private final Circles circles;
  private final MovementScoring standing;
  private final AuditTrail audit;
  private final Clock clock;

  TakingPartInMovements(
      MovementRows movements,
      RegistrationRows rows,
      Circles circles,
      MovementScoring standing,
      AuditTrail audit,
      Clock clock) {
    this.movements = movements;
    this.rows = rows;
    this.circles = circles;
    this.standing = standing;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional
  public MovementRegistration register(Scope scope, UUID id, MovementRegistrationDraft draft) {
    EmulationMovement movement = launched(scope, id);
    requireOpen(movement);
    UUID me = self(scope);
    Problems problems = new Problems();
    boolean ofUnits = movement.contestants() == Contestants.UNIT;
    UUID unit = ofUnits ? problems.required("unit", draft.unit()) : null;
    String pledge = problems.optionalText("pledge", draft.pledge(), LONGEST_PLEDGE);
    if (rows.of(scope, id).size() >= MOST_REGISTERED) {
      problems.add("unit", EmulationError.COUNT_OUTSIDE, MOST_REGISTERED + 1, 1, MOST_REGISTERED);
    }
    problems.throwIfAny();
    if (unit != null && circles.head(unit).filter(me::equals).isEmpty()) {
      throw new CodedException(EmulationError.NOT_HEAD);
    }
    Set<UUID> standsIn = unit == null ? circles.postsOf(me) : Set.of(unit);
    if (circles.invited(movement.areas(), standsIn).isEmpty()) {
      throw new CodedException(EmulationError.NOT_INVITED, movement.title());
    }
    MovementRegistration registration =
        new MovementRegistration(
            UUID.randomUUID(), id, unit, unit == null ? me : null, pledge, now(), me);
    if (!rows.insert(scope, registration)) {
      throw new CodedException(EmulationError.REGISTERED, movement.title());
    }
    audit.record(scope, "EmulationRegistered", HeldMovements.SUBJECT, id.toString(), registration);
    return registration;
  }

  @Override
  @Transactional
  public void withdraw(Scope scope, UUID id, UUID registration) {
    EmulationMovement movement = launched(scope, id);
    requireOpen(movement);
    MovementRegistration of = registered(scope, movement, registration);
    if (!mine(self(scope), of)) {
      throw new CodedException(EmulationError.NOT_HEAD);
    }
    rows.withdraw(scope, registration, now());
    audit.record(scope, "EmulationRegistrationWithdrawn", HeldMovements.SUBJECT, id.toString(), of);
  }

  @Override
  @Transactional
  public void judge(Scope scope, UUID id, UUID registration, MovementPointsDraft draft) {
    EmulationMovement movement = launched(scope, id);
    if (!EmulationRoles.holds(scope) || !scope.reaches(movement.holder())) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    MovementRegistration of = registered(scope, movement, registration);
    if (mine(EmulationRoles.self(scope), of)) {
      throw new CodedException(EmulationError.OWN);
    }
    Problems problems = new Problems();
    Criterion criterion = movement.criterion(problems.required("criterion", draft.criterion()));
    if (draft.criterion() != null && (criterion == null || criterion.figure() != null)) {
      problems.add("criterion", EmulationError.NOT_REPORTED);
    }
    double points =
        CriterionDrafts.number(problems, "points", draft.points(), 0, CriterionDrafts.MOST_POINTS);
    String reason = problems.reason(draft.reason());
    problems.throwIfAny();
    Judgement judgement = new Judgement(points, reason, scope.name(), now());
    rows.judge(scope, registration, Problems.given(criterion).id(), judgement);
    audit.record(
        scope,
        "EmulationPointsGiven",
        HeldMovements.SUBJECT,
        id.toString(),
        Map.of("registration", registration, "judgement", judgement));
  }

  @Override
  public List<MovementStanding> standing(Scope scope, EmulationMovement movement) {
    return movement.state() == State.CLOSED
        ? standing.kept(scope, movement)
        : standing.now(scope, movement);
  }

  @Override
  public Set<UUID> registrable(Scope scope, EmulationMovement movement) {
    UUID me = EmulationRoles.self(scope);
    if (me == null
        || movement.state() != State.LAUNCHED
        || movement.registerUntil().isBefore(today())) {
      return Set.of();
    }
    List<MovementRegistration> registered = rows.of(scope, movement.id());
    if (movement.contestants() == Contestants.PERSON) {
      boolean may =
          registered.stream().noneMatch(each -> me.equals(each.person()))
              && !circles.invited(movement.areas(), circles.postsOf(me)).isEmpty();
      return may ? Set.of(me) : Set.of();
    }
    Set<UUID> units = new HashSet<>(circles.invited(movement.areas(), circles.headedBy(me)));
    registered.forEach(each -> units.remove(each.unit()));
    return units;
  }

  /** Whether somebody is who registered, or heads the unit that did. */
  private boolean mine(@Nullable UUID me, MovementRegistration registration) {
    UUID unit = registration.unit();
    return me != null
        && (unit == null
            ? me.equals(registration.person())
            : circles.head(unit).filter(me::equals).isPresent());
  }

  private MovementRegistration registered(
      Scope scope, EmulationMovement movement, UUID registration) {
    return rows.of(scope, movement.id()).stream()
        .filter(each -> each.id().equals(registration))
        .findFirst()
        .orElseThrow(() -> new CodedException(EmulationError.NOT_REGISTERED));
  }

  private EmulationMovement launched(Scope scope, UUID id) {
    EmulationMovement movement =
        movements
            .locked(scope, circles.of(scope), id)
            .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    if (movement.state() != State.LAUNCHED) {
      throw new CodedException(EmulationError.NOT_LAUNCHED, movement.title());
    }
    return movement;
  }

  private void requireOpen(EmulationMovement movement) {
    if (movement.registerUntil().isBefore(today())) {
      throw new CodedException(
          EmulationError.REGISTRATION_OVER, MovementDrafts.DAY.format(movement.registerUntil()));
    }
  }

  private static UUID self(Scope scope) {
    UUID me = EmulationRoles.self(scope);
    if (me == null) {
      throw new CodedException(EmulationError.NO_PERSON, scope.name());
    }
    return me;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Period.ZONE);
  }
}
