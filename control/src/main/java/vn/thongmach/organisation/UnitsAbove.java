package vn.thongmach.organisation;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;

/** The units above a reader's own, whose decisions bind the reader. */
@Component
public class UnitsAbove {

  private final Units units;
  private final Clock clock;

  UnitsAbove(Units units, Clock clock) {
    this.units = units;
    this.clock = clock;
  }

  /** Empty for a reader who reaches all units anyway. */
  public Set<UUID> of(Scope scope) {
    return scope.allUnits() ? Set.of() : units.above(scope.units(), clock.instant());
  }
}
