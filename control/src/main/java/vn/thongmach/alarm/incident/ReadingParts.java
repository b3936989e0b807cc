package vn.thongmach.alarm.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thongmach.alarm.NetworkParts;
import vn.thongmach.alarm.incident.LiveNetwork.Snapshot;
import vn.thongmach.dataplane.topology.Footprint;
import vn.thongmach.dataplane.topology.Impact;
import vn.thongmach.dataplane.topology.Indispensable;
import vn.thongmach.dataplane.topology.IntList;
import vn.thongmach.dataplane.topology.Topology;
import vn.thongmach.dataplane.topology.Topology.Need;

/** Walks the dependencies of the network up and down. */
@Component
class ReadingParts implements NetworkParts {

  /** No more objects are followed. */
  private static final int MOST = 200_000;

  private final LiveNetwork network;
  private final FailedRoots failed;

  ReadingParts(LiveNetwork network, FailedRoots failed) {
    this.network = network;
    this.failed = failed;
  }

  @Override
  public Set<UUID> failedRoots() {
    return failed.now();
  }

  @Override
  public Set<UUID> standingIn(Collection<UUID> objects) {
    return network.read(
        snapshot -> {
          Set<UUID> found = new LinkedHashSet<>(objects);
          Topology topology = snapshot.topology();
          IntList queue = numbers(snapshot, objects);
          for (int at = 0; at < queue.size() && found.size() < MOST; at++) {
            int object = queue.get(at);
            for (int i = 0; i < topology.dependentCount(object); i++) {
              int dependent = topology.dependent(object, i);
              if (topology.dependentKind(object, i) == Need.PARENT
                  && found.add(snapshot.id(dependent))) {
                queue.add(dependent);
              }
            }
          }
          return found;
        });
  }

  @Override
  public Set<UUID> neededBy(Collection<UUID> objects) {
    return network.read(
        snapshot -> {
          Set<Integer> found = new HashSet<>();
          IntList queue = numbers(snapshot, objects);
          for (int at = 0; at < queue.size() && found.size() < MOST; at++) {
            eachNeed(snapshot.topology(), queue.get(at), found, queue);
          }
          return found.stream().map(snapshot::id).collect(Collectors.toSet());
        });
  }

  private static void eachNeed(Topology topology, int object, Set<Integer> found, IntList queue) {
    for (int i = 0; i < topology.needCount(object); i++) {
      int need = topology.need(object, i);
      if (found.add(need)) {
        queue.add(need);
      }
    }
  }

  @Override
  public Set<UUID> touching(Collection<UUID> works, Set<UUID> scope) {
    return network.read(
        snapshot -> {
          Set<Integer> guarded = new HashSet<>();
          each(numbers(snapshot, scope), guarded::add);
          Footprint footprint = new Footprint(snapshot.topology());
          Set<UUID> found = new HashSet<>();
          for (UUID work : Set.copyOf(works)) {
            if (scope.contains(work) || touches(snapshot, footprint, work, guarded)) {
              found.add(work);
            }
          }
          return found;
        });
  }

  private static boolean touches(
      Snapshot snapshot, Footprint footprint, UUID work, Set<Integer> guarded) {
    int number = snapshot.number(work);
    if (number < 0) {
      return false;
    }
    Impact impact = Impact.of(footprint, number, List.of(), MOST);
    if (any(impact.lost(), guarded)) {
      return true;
    }
    return any(footprint.thinned(impact.weakened(), MOST), guarded);
  }

  @Override
  public List<UUID> ofTypes(Collection<UUID> objects, Collection<String> types) {
    Set<String> wanted =
        types.stream().map(type -> type.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    return network.read(
        snapshot ->
            objects.stream()
                .filter(
                    object ->
                        wanted.contains(
                            snapshot.types().getOrDefault(object, "").toLowerCase(Locale.ROOT)))
                .toList());
  }

  @Override
  public List<Ways> ways(Collection<UUID> objects, Collection<UUID> down) {
    return network.read(
        snapshot -> {
          Footprint footprint = new Footprint(snapshot.topology());
          footprint.begin();
          each(numbers(snapshot, down), footprint::fail);
          footprint.spread(MOST);
          Indispensable indispensable = new Indispensable(snapshot.topology(), MOST);
          List<Ways> found = new ArrayList<>();
          for (UUID object : objects) {
            int number = snapshot.number(object);
            if (number >= 0) {
              found.add(ways(snapshot, footprint, indispensable, object, number));
            }
          }
          return found;
        });
  }

  private static Ways ways(
      Snapshot snapshot,
      Footprint footprint,
      Indispensable indispensable,
      UUID object,
      int number) {
    Topology topology = snapshot.topology();
    int all = 0;
    int working = 0;
    for (int i = 0; i < topology.needCount(number); i++) {
      if (topology.needKind(number, i) == Need.ALTERNATIVE) {
        all++;
        working += footprint.isDown(topology.need(number, i)) ? 0 : 1;
      }
    }
    return new Ways(
        object,
        all,
        working,
        footprint.isDown(number),
        indispensable.of(number).stream().map(snapshot::id).collect(Collectors.toSet()));
  }

  private static IntList numbers(Snapshot snapshot, Collection<UUID> objects) {
    IntList numbers = new IntList();
    for (UUID object : objects) {
      int number = snapshot.number(object);
      if (number >= 0) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  private static boolean any(IntList objects, Set<Integer> wanted) {
    for (int i = 0; i < objects.size(); i++) {
      if (wanted.contains(objects.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static void each(IntList objects, IntConsumer doing) {
    for (int i = 0; i < objects.size(); i++) {
      doing.accept(objects.get(i));
    }
  }
}
