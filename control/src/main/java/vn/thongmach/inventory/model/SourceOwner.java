package vn.thongmach.inventory.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;

/**
 * Whose a source is, and with it all its objects: the unit of who imported first.
 *
 * @param unit null where that principal reaches all units; then everybody may read
 */
public record SourceOwner(@Nullable UUID unit) {

  /** Whether this principal may import from the source. */
  public boolean admits(Scope scope) {
    return scope.allUnits() || (unit != null && scope.units().contains(unit));
  }
}
