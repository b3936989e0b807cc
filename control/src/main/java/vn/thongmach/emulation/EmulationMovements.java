package vn.thongmach.emulation;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.emulation.EmulationMovementDraft.MovementClosing;
import vn.thongmach.emulation.EmulationMovementDraft.MovementLaunch;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/**
 * Movements. Leaders, heads of units, offices and administrators hold those of units they reach;
 * what is launched is read by whoever reaches its holder, stands in its areas or registered.
 */
public interface EmulationMovements {

  /**
   * @throws vn.thongmach.kernel.CodedException with all problems of the draft
   */
  EmulationMovement create(Scope scope, EmulationMovementDraft draft);

  /**
   * Changes a draft.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     emulation.not-draft}, else all problems
   */
  EmulationMovement change(Scope scope, UUID movement, EmulationMovementDraft draft);

  /**
   * Launches a draft; the heads of the units invited are told.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     emulation.not-draft}, {@code emulation.registration-over}
   */
  EmulationMovement launch(Scope scope, UUID movement, MovementLaunch launch);

  /**
   * Closes a launched one with its summing up; all figures are kept as they stand then.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     emulation.not-launched}, else all problems
   */
  EmulationMovement close(Scope scope, UUID movement, MovementClosing closing);

  /**
   * Launched ones first, then drafts, then closed ones; latest last day first.
   *
   * @param q words of the title; null for all
   */
  PageOf<EmulationMovement> list(
      Scope scope, EmulationMovement.@Nullable State state, @Nullable String q, PageRequest page);

  Optional<EmulationMovement> find(Scope scope, UUID movement);

  /** Whether the reader may change, launch, judge and close it. */
  boolean holds(Scope scope, EmulationMovement movement);
}
