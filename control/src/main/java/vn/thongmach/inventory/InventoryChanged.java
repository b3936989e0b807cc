package vn.thongmach.inventory;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * An import changed the inventory. Published inside the import's transaction: a plain listener runs
 * in it and can refuse it, a transactional listener runs after commit. An import that changes
 * nothing publishes nothing.
 *
 * @param importId the import
 * @param at its instant, the {@code observedFrom} of what it created
 * @param created objects first named by it
 * @param changed objects told differently, newly absent ones and those whose aliases moved included
 */
public record InventoryChanged(
    UUID importId, String source, Instant at, Set<UUID> created, Set<UUID> changed) {

  public InventoryChanged {
    created = Set.copyOf(created);
    changed = Set.copyOf(changed);
  }
}
