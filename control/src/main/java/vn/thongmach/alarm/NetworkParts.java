package vn.thongmach.alarm;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Questions about what stands in what and what needs what, by the dependencies of now and with
 * nothing down but what is named. Whoever may read it: the caller names nothing outside of a
 * reader's scope.
 */
public interface NetworkParts {

  /** These objects and all that stands in them: not what only ends there or rides on it. */
  Set<UUID> standingIn(Collection<UUID> objects);

  /** All that these objects need, without themselves unless one needs another. */
  Set<UUID> neededBy(Collection<UUID> objects);

  /** Those of the works that are in a scope, or take down or weaken something of it. */
  Set<UUID> touching(Collection<UUID> works, Set<UUID> scope);

  /** The roots of incidents that are held to be out of service now, and not only not well. */
  Set<UUID> failedRoots();

  /** Of these objects those of the types, written as the files do. */
  List<UUID> ofTypes(Collection<UUID> objects, Collection<String> types);

  /**
   * How many ways each of these objects has, and what it cannot do without.
   *
   * @param down what failed by itself
   */
  List<Ways> ways(Collection<UUID> objects, Collection<UUID> down);

  /**
   * The ways of one object.
   *
   * @param all its paths; 0 where it needs everything it names
   * @param working those that are not down
   * @param isDown whether it is down itself
   * @param shared what takes it down by failing alone: what every one of its paths needs, also
   *     where those have several paths themselves, and what it needs besides them
   */
  record Ways(UUID object, int all, int working, boolean isDown, Set<UUID> shared) {

    public Ways {
      shared = Set.copyOf(shared);
    }
  }
}
