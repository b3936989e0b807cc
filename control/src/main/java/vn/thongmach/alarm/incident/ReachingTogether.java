package vn.thongmach.alarm.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thongmach.alarm.IncidentReaches.Touched;
import vn.thongmach.alarm.JointReaches;
import vn.thongmach.alarm.incident.LiveNetwork.Snapshot;
import vn.thongmach.dataplane.topology.Footprint;
import vn.thongmach.dataplane.topology.Impact;
import vn.thongmach.dataplane.topology.IntList;
import vn.thongmach.dataplane.topology.Topology;

/** Compares what falls with each of several objects with what falls with all of them. */
@Component
class ReachingTogether implements JointReaches {

  /** No more objects are followed. */
  private static final int MOST = 200_000;

  private final LiveNetwork network;
  private final Reaching reaching;

  ReachingTogether(LiveNetwork network, Reaching reaching) {
    this.network = network;
    this.reaching = reaching;
  }

  @Override
  public List<Joint> together(UUID object, Collection<Set<UUID>> others) {
    return network.read(
        snapshot -> {
          int number = snapshot.number(object);
          if (number < 0) {
            return List.of();
          }
          Footprint footprint = new Footprint(snapshot.topology());
          Set<Integer> alone = lost(footprint, number, List.of());
          List<Joint> found = new ArrayList<>();
          for (Set<UUID> each : others) {
            joint(snapshot, footprint, number, alone, each, found);
          }
          return found;
        });
  }

  private static void joint(
      Snapshot snapshot,
      Footprint footprint,
      int object,
      Set<Integer> alone,
      Set<UUID> others,
      List<Joint> found) {
    List<UUID> out =
        others.stream().filter(one -> snapshot.number(one) >= 0).limit(MOST_TOGETHER).toList();
    Set<Integer> all = lost(footprint, object, numbers(snapshot, out));
    all.removeAll(alone);
    if (all.isEmpty()) {
      return;
    }
    Set<UUID> needed = new HashSet<>();
    for (UUID one : out) {
      List<UUID> fewer = out.stream().filter(other -> !other.equals(one)).toList();
      Set<Integer> less = lost(footprint, object, numbers(snapshot, fewer));
      less.removeAll(alone);
      if (!less.containsAll(all)) {
        needed.add(one);
      }
    }
    Topology topology = snapshot.topology();
    found.add(
        new Joint(
            others,
            needed.isEmpty() ? Set.copyOf(out) : needed,
            all.stream()
                .map(one -> new Touched(snapshot.id(one), topology.typeName(topology.type(one))))
                .toList()));
  }

  private static List<Integer> numbers(Snapshot snapshot, List<UUID> objects) {
    return objects.stream().map(snapshot::number).toList();
  }

  private static Set<Integer> lost(Footprint footprint, int object, List<Integer> others) {
    IntList lost = Impact.of(footprint, object, others, MOST).lost();
    Set<Integer> found = new LinkedHashSet<>();
    for (int i = 0; i < lost.size(); i++) {
      found.add(lost.get(i));
    }
    return found;
  }

  @Override
  public Set<UUID> lost(UUID object) {
    return network.read(
        snapshot -> {
          Set<UUID> found = new LinkedHashSet<>(Set.of(object));
          int number = snapshot.number(object);
          if (number >= 0) {
            lost(new Footprint(snapshot.topology()), number, List.of())
                .forEach(one -> found.add(snapshot.id(one)));
          }
          return found;
        });
  }

  @Override
  public List<UUID> way(UUID needed, UUID object) {
    return reaching.way(needed, object);
  }
}
