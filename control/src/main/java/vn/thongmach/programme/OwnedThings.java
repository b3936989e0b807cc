package vn.thongmach.programme;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;

/**
 * Which unit answers for a thing that an obstacle stands in the way of; found by whoever owns it.
 */
public interface OwnedThings {

  /** The kinds of things known here. */
  Set<Obstacle.Subject> types();

  /** A thing within reach; empty where there is none. */
  Optional<Owned> find(Scope scope, Obstacle.Subject type, String code);

  /**
   * A thing with who answers for it.
   *
   * @param unit null where nobody does
   */
  record Owned(String name, @Nullable UUID unit) {}
}
