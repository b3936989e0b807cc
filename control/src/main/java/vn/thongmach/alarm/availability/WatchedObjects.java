package vn.thongmach.alarm.availability;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.inventory.ObjectNeeds;

/**
 * What the objects need and needed whose availability somebody asked for, kept until the inventory
 * changes, so that it is known at once whom an alarm concerns. Holds no more than was asked for.
 * Safe for several threads.
 */
@Component
class WatchedObjects {

  private static final Scope SYSTEM = Scope.system("availability");

  private final Inventory inventory;
  private final Map<UUID, ObjectNeeds> known = new HashMap<>();
  private final Map<UUID, List<UUID>> dependents = new HashMap<>();
  private final Set<UUID> watched = new HashSet<>();
  private long generation;

  WatchedObjects(Inventory inventory) {
    this.inventory = inventory;
  }

  /** These and all that they need; whoever touches any of that concerns them from now on. */
  NeededObjects needed(Collection<UUID> objects) {
    synchronized (this) {
      watched.addAll(objects);
    }
    return NeededObjects.of(this::needsOf, objects);
  }

  private List<ObjectNeeds> needsOf(Collection<UUID> objects) {
    List<ObjectNeeds> found = new ArrayList<>(objects.size());
    List<UUID> unknown = new ArrayList<>();
    long asked;
    synchronized (this) {
      asked = generation;
      for (UUID object : objects) {
        ObjectNeeds needs = known.get(object);
        if (needs == null) {
          unknown.add(object);
        } else {
          found.add(needs);
        }
      }
    }
    if (!unknown.isEmpty()) {
      List<ObjectNeeds> read = inventory.needsOverTime(SYSTEM, unknown);
      found.addAll(read);
      synchronized (this) {
        // What was read before a change must not be kept after it.
        if (asked == generation) {
          read.forEach(this::keep);
        }
      }
    }
    return found;
  }

  private void keep(ObjectNeeds needs) {
    if (known.putIfAbsent(needs.id(), needs) == null) {
      needs.parents().forEach(need -> depends(needs.id(), need.id()));
      needs.ends().forEach(need -> depends(needs.id(), need.id()));
      for (ObjectNeeds.Before before : needs.before()) {
        before.parents().forEach(need -> depends(needs.id(), need.id()));
        before.ends().forEach(need -> depends(needs.id(), need.id()));
      }
    }
  }

  private void depends(UUID object, UUID need) {
    dependents.computeIfAbsent(need, _ -> new ArrayList<>(2)).add(object);
  }

  /** Those watched that are one of these objects or need one of them in turn. */
  synchronized Set<UUID> concerned(Collection<UUID> objects) {
    Set<UUID> met = new HashSet<>(objects);
    Deque<UUID> next = new ArrayDeque<>(met);
    Set<UUID> concerned = new HashSet<>();
    for (UUID object = next.poll(); object != null; object = next.poll()) {
      if (watched.contains(object)) {
        concerned.add(object);
      }
      for (UUID dependent : dependents.getOrDefault(object, List.of())) {
        if (met.add(dependent)) {
          next.add(dependent);
        }
      }
    }
    return concerned;
  }

  /** All that is watched. */
  synchronized Set<UUID> all() {
    return Set.copyOf(watched);
  }

  /** Objects may need others now; they stay watched. */
  synchronized void forgetNeeds() {
    generation++;
    known.clear();
    dependents.clear();
  }
}
