package vn.thongmach.dataplane.topology;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thongmach.dataplane.topology.Topology.Need;

/**
 * What an object cannot do without: everything whose failure alone takes it down. Of several paths
 * it is what all of them need, however deep that lies. One thread; the topology must not change.
 */
public final class Indispensable {

  /** Paths within paths within paths: deeper ones are taken to share nothing. */
  private static final int DEEPEST = 200;

  /** So many objects are remembered in all; of further paths nothing is taken to be shared. */
  private static final int MOST_KEPT = 1_000_000;

  private final Topology topology;
  private final int most;
  private final Map<Integer, Set<Integer>> kept = new HashMap<>();
  private int size;

  /**
   * @param most so many objects at most are followed from one; what lies beyond may be missing
   */
  public Indispensable(Topology topology, int most) {
    this.topology = topology;
    this.most = most;
  }

  /** Numbers of what this object cannot do without, itself left out. */
  public Set<Integer> of(int object) {
    Set<Integer> found = needs(object, 0);
    found.remove(object);
    return found;
  }

  /** With the object itself. */
  private Set<Integer> needs(int object, int depth) {
    Set<Integer> found = new HashSet<>();
    IntList queue = new IntList();
    found.add(object);
    queue.add(object);
    for (int at = 0; at < queue.size() && found.size() < most; at++) {
      int current = queue.get(at);
      int paths = paths(current);
      for (int i = 0; i < topology.needCount(current); i++) {
        int need = topology.need(current, i);
        if ((topology.needKind(current, i) != Need.ALTERNATIVE || paths == 1) && found.add(need)) {
          queue.add(need);
        }
      }
      if (paths > 1) {
        // What they share has all that it needs with it already.
        found.addAll(shared(current, depth));
      }
    }
    return found;
  }

  /** What all paths of an object with several need; in a circle nothing. */
  private Set<Integer> shared(int object, int depth) {
    Set<Integer> known = kept.get(object);
    if (known != null) {
      return known;
    }
    if (depth >= DEEPEST || size >= MOST_KEPT) {
      return Set.of();
    }
    kept.put(object, Set.of());
    Set<Integer> shared = null;
    for (int i = 0; i < topology.needCount(object) && !isEmpty(shared); i++) {
      if (topology.needKind(object, i) == Need.ALTERNATIVE) {
        Set<Integer> way = needs(topology.need(object, i), depth + 1);
        if (shared == null) {
          shared = way;
        } else {
          shared.retainAll(way);
        }
      }
    }
    Set<Integer> found = shared == null ? Set.of() : Set.copyOf(shared);
    size += found.size();
    kept.put(object, found);
    return found;
  }

  private static boolean isEmpty(@Nullable Set<Integer> set) {
    return set != null && set.isEmpty();
  }

  private int paths(int object) {
    int paths = 0;
    for (int i = 0; i < topology.needCount(object); i++) {
      paths += topology.needKind(object, i) == Need.ALTERNATIVE ? 1 : 0;
    }
    return paths;
  }
}
