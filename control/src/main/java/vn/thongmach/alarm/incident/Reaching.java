package vn.thongmach.alarm.incident;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thongmach.alarm.incident.LiveNetwork.Snapshot;
import vn.thongmach.alarm.incident.Reach.Fallen;
import vn.thongmach.dataplane.topology.Footprint;
import vn.thongmach.dataplane.topology.IntList;
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

  /** As {@link #ofEach} for one object. */
  Reach of(UUID root, Collection<UUID> alsoDown) {
    return ofEach(Set.of(root), alsoDown).getOrDefault(root, Reach.NOTHING);
  }

  /**
   * What falls because of each of these objects while those others are down by themselves: what
   * would stand if it worked is its doing, whoever else takes part.
   */
  Map<UUID, Reach> ofEach(Collection<UUID> roots, Collection<UUID> alsoDown) {
    return network.read(
        snapshot -> {
          Footprint footprint = new Footprint(snapshot.topology());
          Map<UUID, Reach> reaches = new LinkedHashMap<>();
          roots.forEach(root -> reaches.put(root, of(snapshot, footprint, root, alsoDown)));
          return reaches;
        });
  }

  private static Reach of(
      Snapshot snapshot, Footprint footprint, UUID root, Collection<UUID> alsoDown) {
    int number = snapshot.number(root);
    if (number < 0) {
      return Reach.NOTHING;
    }
    footprint.begin();
    alsoDown.stream()
        .filter(other -> !other.equals(root))
        .mapToInt(snapshot::number)
        .filter(other -> other >= 0)
        .forEach(footprint::fail);
    int before = footprint.spread(MOST).size();
    Map<Integer, Integer> pathsBefore = new HashMap<>();
    each(footprint.touched(), object -> pathsBefore.put(object, footprint.fallenPaths(object)));
    footprint.fail(number);
    IntList down = footprint.spread(MOST);
    List<Fallen> lost = new ArrayList<>();
    for (int i = before; i < down.size(); i++) {
      if (down.get(i) != number) {
        lost.add(fallen(snapshot, down.get(i)));
      }
    }
    List<Fallen> weakened = new ArrayList<>();
    each(
        footprint.touched(),
        object -> {
          int paths = pathsBefore.getOrDefault(object, 0);
          if (!footprint.isDown(object) && footprint.fallenPaths(object) > paths) {
            weakened.add(fallen(snapshot, object));
          }
        });
    return new Reach(lost, weakened, down.size() < MOST);
  }

  private static void each(IntList objects, IntConsumer doing) {
    for (int i = 0; i < objects.size(); i++) {
      doing.accept(objects.get(i));
    }
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

  /**
   * The way from an object that ends what was lost back to the root of that, the object first;
   * empty when there is none.
   */
  List<UUID> wayToEnd(UUID root, UUID object) {
    return network.read(
        snapshot -> {
          int end = snapshot.number(object);
          int failed = snapshot.number(root);
          if (end < 0 || failed < 0) {
            return List.of();
          }
          Topology topology = snapshot.topology();
          List<Integer> shortest = List.of();
          for (int i = 0; i < topology.dependentCount(end); i++) {
            if (topology.dependentKind(end, i) == Need.END) {
              List<Integer> way = way(topology, topology.dependent(end, i), failed);
              if (!way.isEmpty() && (shortest.isEmpty() || way.size() < shortest.size())) {
                shortest = way;
              }
            }
          }
          if (shortest.isEmpty()) {
            return List.of();
          }
          return Stream.concat(Stream.of(end), shortest.reversed().stream())
              .map(snapshot::id)
              .toList();
        });
  }
}
