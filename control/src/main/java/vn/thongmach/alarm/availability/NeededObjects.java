package vn.thongmach.alarm.availability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import vn.thongmach.access.Scope;
import vn.thongmach.dataplane.topology.Topology;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.inventory.ObjectNeeds;

/**
 * Some objects and whatever they need or needed before, directly or through others, as numbers. One
 * thread.
 */
final class NeededObjects {

  /** No more objects are followed. */
  static final int MOST = 100_000;

  private final Topology topology = new Topology();
  private final List<ObjectNeeds> told = new ArrayList<>();
  private final List<String> types = new ArrayList<>();
  private final TreeSet<Instant> changes = new TreeSet<>();
  private final Map<UUID, Integer> numbers = new HashMap<>();
  private final List<UUID> ids = new ArrayList<>();
  private boolean complete = true;

  private NeededObjects() {}

  static NeededObjects of(Scope system, Inventory inventory, Collection<UUID> objects) {
    return of(ids -> inventory.needsOverTime(system, ids), objects);
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
    told.add(needs);
    Instant since = needs.since();
    if (since != null) {
      changes.add(since);
    }
    for (ObjectNeeds.Before before : needs.before()) {
      changes.add(before.to());
      before.parents().forEach(need -> met(need, next));
      before.ends().forEach(need -> met(need, next));
    }
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
          types.add(type);
          return topology.object(type, id.toString());
        });
  }

  /** What needs what today. */
  Topology topology() {
    return topology;
  }

  /** When something of it needed other things from then on, within a time, both ends left out. */
  List<Instant> changes(Instant from, Instant to) {
    return from.isBefore(to) ? List.copyOf(changes.subSet(from, false, to, false)) : List.of();
  }

  /** What needed what at an instant, by the same numbers. */
  Topology topologyAt(Instant at) {
    if (changes.isEmpty() || !changes.last().isAfter(at)) {
      return topology;
    }
    Topology then = new Topology();
    for (int i = 0; i < ids.size(); i++) {
      then.object(types.get(i), ids.get(i).toString());
    }
    for (ObjectNeeds today : told) {
      ObjectNeeds needs = today.at(at);
      int object = number(needs.id());
      needs.parents().forEach(need -> then.addParent(object, number(need.id())));
      needs.ends().forEach(need -> then.addEnd(object, number(need.id())));
    }
    return then;
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
