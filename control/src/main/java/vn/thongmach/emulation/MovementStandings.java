package vn.thongmach.emulation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.emulation.MovementRegistration.MovementPointsDraft;
import vn.thongmach.emulation.MovementRegistration.MovementRegistrationDraft;

/** Who takes part in a movement and how they stand. */
public interface MovementStandings {

  /**
   * Registers a unit by its head, or the person who asks.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     emulation.not-launched}, {@code emulation.registration-over}, {@code emulation.no-person},
   *     {@code emulation.not-head}, {@code emulation.not-invited}, {@code emulation.registered}
   */
  MovementRegistration register(Scope scope, UUID movement, MovementRegistrationDraft draft);

  /**
   * Takes back one's own registration while others may still register.
   *
   * @throws vn.thongmach.kernel.CodedException the same, {@code emulation.not-registered}
   */
  void withdraw(Scope scope, UUID movement, UUID registration);

  /**
   * Gives points for a criterion that no measure judges; earlier ones stay on record.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     emulation.not-launched}, {@code emulation.own}, else all problems
   */
  void judge(Scope scope, UUID movement, UUID registration, MovementPointsDraft draft);

  /**
   * Everybody registered, best score first, those without a score last. Figures are those of now,
   * of a closed movement those of its closing.
   */
  List<MovementStanding> standing(Scope scope, EmulationMovement movement);

  /**
   * What the reader may register now: the units they head that are invited and not registered, of a
   * movement of people themselves.
   */
  Set<UUID> registrable(Scope scope, EmulationMovement movement);
}
