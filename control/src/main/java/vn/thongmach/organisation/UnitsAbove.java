package vn.thongmach.organisation;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;

/**
 * The units whose decisions bind a reader: those above the reader's own, and the committees at the
 * head of the Party tree, whose resolutions the management carries out.
 */
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
    if (scope.allUnits()) {
      return Set.of();
    }
    Instant now = clock.instant();
    Set<UUID> binding = new HashSet<>(units.above(scope.units(), now));
    binding.addAll(units.heads(Tree.PARTY, now));
    return binding;
  }
}
