package vn.thongmach.alarm.availability;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import vn.thongmach.access.Scope;
import vn.thongmach.dataplane.topology.Topology;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.inventory.ObjectNeeds;

/** Some objects and whatever they need, directly or through others, as numbers. One thread. */
final class NeededObjects {

  /** No more objects are followed. */
  static final int MOST = 100_000;

  private final Topology topology = new Topology();
  private final Map<UUID, Integer> numbers = new HashMap<>();
  private final List<UUID> ids = new ArrayList<>();
  private boolean complete = true;

  private NeededObjects() {}

  static NeededObjects of(Scope system, Inventory inventory, Collection<UUID> objects) {
    return of(ids -> inventory.needsOf(system, ids), objects);
  }

  /**
   * @param reading tells what each of some objects needs
   */
  static NeededObjects of(
      Function<Collection<UUID>, List<ObjectNeeds>> reading, Collection<UUID> objects) {
    NeededObjects needed = new NeededObjects();
    List<UUID> level = List.copyOf(objects);
    while (!level.isEmpty()) {
      List<UUID> next = new ArrayList<>();
      for (ObjectNeeds needs : reading.apply(level)) {
        needed.add(needs, next);
      }
      if (needed.ids.size() > MOST) {
        needed.complete = false;
        break;
      }
      level = next;
    }
    return needed;
  }

  private void add(ObjectNeeds needs, List<UUID> next) {
    int object = number(needs.id(), needs.type());
    for (ObjectNeeds.Need parent : needs.parents()) {
      topology.addParent(object, met(parent, next));
    }
    for (ObjectNeeds.Need end : needs.ends()) {
      topology.addEnd(object, met(end, next));
    }
  }

  private int met(ObjectNeeds.Need need, List<UUID> next) {
    if (!numbers.containsKey(need.id())) {
      next.add(need.id());
    }
    return number(need.id(), need.type());
  }

  private int number(UUID id, String type) {
    return numbers.computeIfAbsent(
        id,
        _ -> {
          ids.add(id);
          return topology.object(type, id.toString());
        });
  }

  Topology topology() {
    return topology;
  }

  /** All of them; the one numbered 0 first. */
  List<UUID> ids() {
    return ids;
  }

  /** The number of an object, -1 for one that is not among them. */
  int number(UUID id) {
    return numbers.getOrDefault(id, -1);
  }

  /** False when there was too much to follow. */
  boolean isComplete() {
    return complete;
  }
}
