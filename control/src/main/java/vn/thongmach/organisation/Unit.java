package vn.thongmach.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit as it stands from one day on: its name and its place in its tree.
 *
 * @param parent the unit above it; null at the top of a tree
 * @param validFrom first day of this name and place
 * @param validTo first day on which it no longer stands so; null while open
 * @param change grows with every change, for optimistic locking
 */
public record Unit(
    UUID id,
    String code,
    String name,
    Tree tree,
    @Nullable UUID parent,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    int change) {

  /** Whether this name and place stand on that day. */
  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
  }
}
