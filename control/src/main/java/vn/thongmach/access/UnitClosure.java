package vn.thongmach.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A unit and all units below it; implemented by the module that owns the trees. */
public interface UnitClosure {

  /** The unit itself and its descendants in its own tree, as the trees stood at that time. */
  Set<UUID> closure(UUID unit, Instant at);

  /** Whether there is or ever was such a unit. */
  default boolean exists(UUID unit) {
    return true;
  }

  /**
   * These units and all below them at that time. A unit counts as standing where it was first put
   * also before that day, so that what is reported for earlier days finds its place.
   */
  default Set<UUID> below(Collection<UUID> units, Instant at) {
    return Set.copyOf(units);
  }

  /** These units and all that stand or ever stood below them. */
  default Set<UUID> everBelow(Collection<UUID> units) {
    return Set.copyOf(units);
  }

  /** When units were moved or ended between two instants, both left out, earliest first. */
  default List<Instant> moves(Instant after, Instant before) {
    return List.of();
  }
}
