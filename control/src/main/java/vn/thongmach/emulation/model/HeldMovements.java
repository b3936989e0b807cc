package vn.thongmach.emulation.model;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.emulation.EmulationError;
import vn.thongmach.emulation.EmulationMovement;
import vn.thongmach.emulation.EmulationMovement.Area;
import vn.thongmach.emulation.EmulationMovement.State;
import vn.thongmach.emulation.EmulationMovementDraft;
import vn.thongmach.emulation.EmulationMovementDraft.MovementClosing;
import vn.thongmach.emulation.EmulationMovementDraft.MovementLaunch;
import vn.thongmach.emulation.EmulationMovements;
import vn.thongmach.emulation.MovementStanding;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;

/** The rules of movements. */
@Service
class HeldMovements implements EmulationMovements {

  static final String SUBJECT = "emulation-movement";

  private static final int LONGEST_SUMMARY = 10_000;

  private final MovementRows rows;
  private final MovementDrafts drafts;
  private final Circles circles;
  private final MovementScoring standing;
  private final RegistrationRows registrations;
  private final TellingEmulation telling;
  private final AuditTrail audit;
  private final Clock clock;

  HeldMovements(
      MovementRows rows,
      MovementDrafts drafts,
      Circles circles,
      MovementScoring standing,
      RegistrationRows registrations,
      TellingEmulation telling,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.drafts = drafts;
    this.circles = circles;
    this.standing = standing;
    this.registrations = registrations;
    this.telling = telling;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional
  public EmulationMovement create(Scope scope, EmulationMovementDraft draft) {
    EmulationMovement movement = drafts.checked(scope, draft, null);
    rows.insert(scope, movement);
    audit.record(scope, "EmulationMovementDrafted", SUBJECT, movement.id().toString(), movement);
    return movement;
  }

  @Override
  @Transactional
  public EmulationMovement change(Scope scope, UUID id, EmulationMovementDraft draft) {
    EmulationMovement old = held(scope, id, draft.version());
    requireDraft(old);
    EmulationMovement movement = drafts.checked(scope, draft, old);
    rows.update(scope, movement);
    audit.record(scope, "EmulationMovementChanged", SUBJECT, id.toString(), movement);
    return movement;
  }

  @Override
  @Transactional
  public EmulationMovement launch(Scope scope, UUID id, MovementLaunch launch) {
    EmulationMovement old = held(scope, id, launch.version());
    requireDraft(old);
    if (old.registerUntil().isBefore(today())) {
      throw new CodedException(
          EmulationError.REGISTRATION_OVER, MovementDrafts.DAY.format(old.registerUntil()));
    }
    EmulationMovement movement = old.in(State.LAUNCHED, null, null);
    rows.update(scope, movement);
    audit.record(scope, "EmulationMovementLaunched", SUBJECT, id.toString(), movement);
    telling.launched(scope, movement, heads(movement.areas().stream().map(Area::unit).toList()));
    return movement;
  }

  @Override
  @Transactional
  public EmulationMovement close(Scope scope, UUID id, MovementClosing closing) {
    EmulationMovement old = held(scope, id, closing.version());
    if (old.state() != State.LAUNCHED) {
      throw new CodedException(EmulationError.NOT_LAUNCHED, old.title());
    }
    Problems problems = new Problems();
    String summary = problems.text("summary", closing.summary(), LONGEST_SUMMARY);
    problems.throwIfAny();
    List<MovementStanding> stood = standing.now(scope, old);
    registrations.keep(
        scope,
        stood.stream()
            .collect(Collectors.toMap(each -> each.of().id(), MovementStanding::results)));
    EmulationMovement movement = old.in(State.CLOSED, today(), summary);
    rows.update(scope, movement);
    audit.record(scope, "EmulationMovementClosed", SUBJECT, id.toString(), movement);
    telling.closed(
        scope, movement, stood.stream().map(each -> each.of().by()).collect(Collectors.toSet()));
    return movement;
  }

  private Set<UUID> heads(List<UUID> units) {
    return units.stream().map(circles::head).flatMap(Optional::stream).collect(Collectors.toSet());
  }

  private static void requireDraft(EmulationMovement movement) {
    if (movement.state() != State.DRAFT) {
      throw new CodedException(EmulationError.NOT_DRAFT, movement.title());
    }
  }

  private EmulationMovement held(Scope scope, UUID id, @Nullable Integer seen) {
    EmulationMovement movement =
        rows.locked(scope, circles.of(scope), id)
            .filter(found -> holds(scope, found))
            .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    Problems.requireCurrent(seen, movement.version(), movement.title());
    return movement;
  }

  @Override
  public PageOf<EmulationMovement> list(
      Scope scope, @Nullable State state, @Nullable String q, PageRequest page) {
    return rows.page(scope, circles.of(scope), state, q, page);
  }

  @Override
  public Optional<EmulationMovement> find(Scope scope, UUID movement) {
    return rows.find(scope, circles.of(scope), movement);
  }

  @Override
  public boolean holds(Scope scope, EmulationMovement movement) {
    return EmulationRoles.holds(scope) && scope.reaches(movement.holder());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Period.ZONE);
  }
}
