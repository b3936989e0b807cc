package vn.thongmach.target.model;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.organisation.Units;
import vn.thongmach.target.TargetProposal.Side;

/**
 * The two sides of a promise: the unit that is to keep it, and whoever stands above that unit. What
 * one proposes the other answers; only the side above sets a target without being asked.
 */
@Component
class Sides {

  private final Units units;
  private final Clock clock;

  Sides(Units units, Clock clock) {
    this.units = units;
    this.clock = clock;
  }

  /** The side on which a reader who reaches the unit stands; a unit at the top has none above. */
  Side of(Scope scope, UUID unit) {
    if (scope.allUnits()) {
      return Side.ABOVE;
    }
    Set<UUID> above = units.above(List.of(unit), clock.instant());
    return above.isEmpty() || above.stream().anyMatch(scope::reaches) ? Side.ABOVE : Side.UNIT;
  }
}
