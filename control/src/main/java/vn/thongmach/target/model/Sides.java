package vn.thongmach.target.model;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
    return side(scope, units.above(List.of(unit), clock.instant()));
  }

  /** The same for many units at once. */
  Map<UUID, Side> of(Scope scope, Collection<UUID> wanted) {
    if (scope.allUnits()) {
      return wanted.stream().collect(Collectors.toMap(unit -> unit, _ -> Side.ABOVE));
    }
    Map<UUID, List<UUID>> above = units.aboveEach(wanted, clock.instant());
    return wanted.stream()
        .collect(
            Collectors.toMap(
                unit -> unit, unit -> side(scope, above.getOrDefault(unit, List.of()))));
  }

  private static Side side(Scope scope, Collection<UUID> above) {
    return above.isEmpty() || above.stream().anyMatch(scope::reaches) ? Side.ABOVE : Side.UNIT;
  }
}
