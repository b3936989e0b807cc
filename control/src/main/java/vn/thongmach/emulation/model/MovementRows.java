package vn.thongmach.emulation.model;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.emulation.EmulationMovement;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** Stored movements. */
public interface MovementRows {

  void insert(Scope scope, EmulationMovement movement);

  void update(Scope scope, EmulationMovement movement);

  /** One within reach; no other transaction changes it until this one ends. */
  Optional<EmulationMovement> locked(Scope scope, Circle circle, UUID movement);

  Optional<EmulationMovement> find(Scope scope, Circle circle, UUID movement);

  PageOf<EmulationMovement> page(
      Scope scope,
      Circle circle,
      EmulationMovement.@Nullable State state,
      @Nullable String q,
      PageRequest page);
}
