package vn.thongmach.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** A unit and all units below it; implemented by the module that owns the trees. */
public interface UnitClosure {

  /** The unit itself and its descendants in its own tree, as the trees stood at that time. */
  Set<UUID> closure(UUID unit, Instant at);
}
