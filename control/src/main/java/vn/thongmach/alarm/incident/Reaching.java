package vn.thongmach.alarm.incident;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thongmach.alarm.incident.LiveNetwork.Snapshot;
import vn.thongmach.alarm.incident.Reach.Fallen;
import vn.thongmach.dataplane.topology.Topology;
import vn.thongmach.dataplane.topology.Topology.Need;

/** Follows the dependencies from what failed to what it takes with it, and back. */
@Component
class Reaching {

  /** No more objects are followed. */
  private static final int MOST = 200_000;

  private final LiveNetwork network;

  Reaching(LiveNetwork network) {
    this.network = network;
  }

  /**
   * What falls because of this object while those others are down by themselves: what would stand
   * if it worked is its doing, whoever else takes part.
   */
  Reach of(UUID root, Collection<UUID> alsoDown) {
    return network.read(
        snapshot -> {
          int number = snapshot.number(root);
          if (number < 0) {
            return Reach.NOTHING;
          }
          Topology topology = snapshot.topology();
          Falling others = new Falling(topology);
          alsoDown.stream()
              .filter(other -> !other.equals(root))
              .mapToInt(snapshot::number)
              .filter(other -> other >= 0)
              .forEach(others::fail);
          Set<Integer> before = Set.copyOf(others.spread());
          Falling all = others;
          all.fail(number);
          Set<Integer> lost = new LinkedHashSet<>(all.spread());
          Set<Integer> down = Set.copyOf(lost);
          lost.removeAll(before);
          lost.remove(number);
          List<Fallen> weakened =
              all.weakened().stream()
                  .filter(object -> !down.contains(object))
                  .filter(object -> dependsOn(topology, object, down, before))
                  .map(object -> fallen(snapshot, object))
                  .toList();
          return new Reach(
              lost.stream().map(object -> fallen(snapshot, object)).toList(),
              weakened,
              down.size() < MOST);
        });
  }

  /** Whether one of its paths fell by this and not before. */
  private static boolean dependsOn(
      Topology topology, int object, Set<Integer> down, Set<Integer> before) {
    for (int i = 0; i < topology.needCount(object); i++) {
      int path = topology.need(object, i);
      if (topology.needKind(object, i) == Need.ALTERNATIVE
          && down.contains(path)
          && !before.contains(path)) {
        return true;
      }
    }
    return false;
  }

  private static Fallen fallen(Snapshot snapshot, int object) {
    Topology topology = snapshot.topology();
    return new Fallen(snapshot.id(object), topology.typeName(topology.type(object)));
  }

  /**
   * The shortest way by which an object needs another, the needed one first; empty when it does not
   * need it.
   */
  List<UUID> way(UUID needed, UUID object) {
    return network.read(
        snapshot -> {
          int from = snapshot.number(object);
          int to = snapshot.number(needed);
          return from < 0 || to < 0
              ? List.of()
              : way(snapshot.topology(), from, to).stream().map(snapshot::id).toList();
        });
  }

  private static List<Integer> way(Topology topology, int from, int to) {
    Map<Integer, Integer> cameFrom = new HashMap<>();
    Deque<Integer> next = new ArrayDeque<>(List.of(from));
    cameFrom.put(from, from);
    while (!next.isEmpty() && cameFrom.size() < MOST) {
      int at = next.remove();
      if (at == to) {
        List<Integer> way = new ArrayList<>();
        for (int step = to; step != from; step = cameFrom.getOrDefault(step, from)) {
          way.add(step);
        }
        way.add(from);
        return way;
      }
      for (int i = 0; i < topology.needCount(at); i++) {
        if (cameFrom.putIfAbsent(topology.need(at, i), at) == null) {
          next.add(topology.need(at, i));
        }
      }
    }
    return List.of();
  }

  /** Who is down, spreading from what failed. */
  private static final class Falling {
    private final Topology topology;
    private final Set<Integer> down = new LinkedHashSet<>();
    private final Map<Integer, Integer> fallenPaths = new HashMap<>();
    private final Deque<Integer> next = new ArrayDeque<>();

    Falling(Topology topology) {
      this.topology = topology;
    }

    void fail(int object) {
      if (down.add(object)) {
        next.add(object);
      }
    }

    Set<Integer> spread() {
      while (!next.isEmpty() && down.size() < MOST) {
        int object = next.remove();
        for (int i = 0; i < topology.dependentCount(object); i++) {
          int dependent = topology.dependent(object, i);
          if (topology.dependentKind(object, i) != Need.ALTERNATIVE
              || fallenPaths.merge(dependent, 1, Integer::sum) == paths(dependent)) {
            fail(dependent);
          }
        }
      }
      return down;
    }

    /** Those with some fallen paths, fallen or not. */
    Set<Integer> weakened() {
      return fallenPaths.keySet();
    }

    private int paths(int object) {
      int paths = 0;
      for (int i = 0; i < topology.needCount(object); i++) {
        paths += topology.needKind(object, i) == Need.ALTERNATIVE ? 1 : 0;
      }
      return paths;
    }
  }
}
