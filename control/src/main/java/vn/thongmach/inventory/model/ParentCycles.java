package vn.thongmach.inventory.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thongmach.inventory.InventoryError;

/**
 * Finds objects that would stand in themselves once a file is taken, over the file's parents and
 * the stored parents of objects that the file does not name.
 */
final class ParentCycles {

  private final Map<ObjectKey, FileObject> told;
  private final Map<ObjectKey, StoredObject> stored;
  private final FileProblems problems;
  private final Set<ObjectKey> done = new HashSet<>();
  private final Deque<Step> path = new ArrayDeque<>();
  private final Map<ObjectKey, Step> onPath = new HashMap<>();

  ParentCycles(
      Map<ObjectKey, FileObject> told, Map<ObjectKey, StoredObject> stored, FileProblems problems) {
    this.told = told;
    this.stored = stored;
    this.problems = problems;
  }

  private record Step(ObjectKey key, Iterator<ObjectKey> parents) {}

  /** Reports one problem for each parent that closes a circle. */
  void report() {
    for (ObjectKey start : told.keySet()) {
      if (!done.contains(start)) {
        enter(start);
        while (!path.isEmpty()) {
          advance(path.peek());
        }
      }
    }
  }

  private void advance(Step step) {
    if (!step.parents().hasNext()) {
      path.pop();
      onPath.remove(step.key());
      done.add(step.key());
      return;
    }
    ObjectKey parent = step.parents().next();
    if (onPath.containsKey(parent)) {
      reportCircle(parent);
    } else if (!done.contains(parent)) {
      enter(parent);
    }
  }

  private void enter(ObjectKey key) {
    Step step = new Step(key, parents(key).iterator());
    path.push(step);
    onPath.put(key, step);
  }

  private List<ObjectKey> parents(ObjectKey key) {
    FileObject object = told.get(key);
    if (object != null) {
      return object.parents().stream().map(FileReference::key).toList();
    }
    StoredObject known = stored.get(key);
    return known == null ? List.of() : known.parents();
  }

  /** The stored parents alone form no circle, so an object of the file takes part in it. */
  private void reportCircle(ObjectKey closing) {
    ObjectKey child = closing;
    ObjectKey parent = closing;
    for (Step step : path) {
      if (told.containsKey(step.key())) {
        child = step.key();
        break;
      }
      parent = step.key();
    }
    FileObject object = told.get(child);
    if (object == null) {
      return;
    }
    ObjectKey named = parent;
    Position position =
        object.parents().stream()
            .filter(reference -> reference.key().equals(named))
            .map(FileReference::position)
            .findFirst()
            .orElse(object.position());
    problems.add(position, InventoryError.PARENT_CYCLE, child.type(), child.id());
  }
}
