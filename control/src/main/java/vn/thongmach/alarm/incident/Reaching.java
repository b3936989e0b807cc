package vn.thongmach.alarm.incident;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thongmach.alarm.IncidentReaches.Touched;
import vn.thongmach.alarm.IncidentReaches.Whole;
import vn.thongmach.alarm.incident.LiveNetwork.Snapshot;
import vn.thongmach.alarm.incident.Reach.Fallen;
import vn.thongmach.dataplane.topology.Footprint;
import vn.thongmach.dataplane.topology.Impact;
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
    Impact impact = impact(snapshot, footprint, number, alsoDown);
    return new Reach(
        fallen(snapshot, impact.lost()), fallen(snapshot, impact.weakened()), impact.complete());
  }

  private static Impact impact(
      Snapshot snapshot, Footprint footprint, int root, Collection<UUID> alsoDown) {
    List<Integer> down =
        alsoDown.stream().map(snapshot::number).filter(other -> other >= 0).toList();
    return Impact.of(footprint, root, down, MOST);
  }

  /** What an object takes with it if it fails now, and all that stands on what it weakens. */
  Whole whole(UUID root, Collection<UUID> alsoDown) {
    return network.read(
        snapshot -> {
          String type = snapshot.types().get(root);
          int number = snapshot.number(root);
          if (type == null || number < 0) {
            return new Whole(List.of(), List.of(), true);
          }
          Footprint footprint = new Footprint(snapshot.topology());
          Impact impact = impact(snapshot, footprint, number, alsoDown);
          List<Touched> lost = new ArrayList<>(List.of(new Touched(root, type)));
          lost.addAll(touched(snapshot, impact.lost()));
          IntList thinned = footprint.thinned(impact.weakened(), MOST);
          return new Whole(
              lost, touched(snapshot, thinned), impact.complete() && thinned.size() < MOST);
        });
  }

  /**
   * What each of these objects takes down while all of them are worked on.
   *
   * @param lost itself and what falls with it
   * @param ends what ends any of that, and so may see that it is gone
   */
  record Announced(Set<UUID> lost, Set<UUID> ends) {

    /** Whether alarms on these objects with that root say no more than what was announced. */
    boolean explains(UUID root, Set<UUID> objects) {
      return lost.contains(root)
          && objects.stream().allMatch(one -> lost.contains(one) || ends.contains(one));
    }
  }

  /** By object; what nobody has told of left out. */
  Map<UUID, Announced> announced(Set<UUID> works) {
    return network.read(
        snapshot -> {
          Footprint footprint = new Footprint(snapshot.topology());
          Map<UUID, Announced> found = new HashMap<>();
          for (UUID work : works) {
            int number = snapshot.number(work);
            if (number >= 0) {
              IntList lost = impact(snapshot, footprint, number, works).lost();
              Announced announced = new Announced(new HashSet<>(), new HashSet<>());
              announce(snapshot, number, announced);
              for (int i = 0; i < lost.size(); i++) {
                announce(snapshot, lost.get(i), announced);
              }
              found.put(work, announced);
            }
          }
          return found;
        });
  }

  private static void announce(Snapshot snapshot, int object, Announced announced) {
    Topology topology = snapshot.topology();
    announced.lost.add(snapshot.id(object));
    for (int i = 0; i < topology.needCount(object); i++) {
      if (topology.needKind(object, i) == Need.END) {
        announced.ends.add(snapshot.id(topology.need(object, i)));
      }
    }
  }

  private static List<Touched> touched(Snapshot snapshot, IntList objects) {
    return fallen(snapshot, objects).stream()
        .map(one -> new Touched(one.id(), one.type()))
        .toList();
  }

  private static List<Fallen> fallen(Snapshot snapshot, IntList objects) {
    List<Fallen> fallen = new ArrayList<>();
    for (int i = 0; i < objects.size(); i++) {
      fallen.add(fallen(snapshot, objects.get(i)));
    }
    return fallen;
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
