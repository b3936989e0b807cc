package vn.thongmach.emulation.model;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a reader stands: what is open to everybody of their units is open to them.
 *
 * @param units units within reach, and those where the person behind the reader holds a post today
 * @param above the units above these
 * @param organisation the units below all these
 * @param me the person behind the reader; null where none is
 */
public record Circle(Set<UUID> units, Set<UUID> above, Set<UUID> organisation, @Nullable UUID me) {

  public Circle {
    units = Set.copyOf(units);
    above = Set.copyOf(above);
    organisation = Set.copyOf(organisation);
  }
}
