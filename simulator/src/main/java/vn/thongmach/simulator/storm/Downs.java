package vn.thongmach.simulator.storm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;

/** Who is down when, by the plain rule, event by event. */
final class Downs {

  /** One object was down from then to then because of this fault. */
  record Down(int object, int fault, long from, long to, boolean itself) {}

  private record Event(long time, boolean falls, int fault) {}

  private final Plant plant;
  private final List<StormFault> faults;
  private final int[] failed;
  private final boolean[] down;
  private final long[] since;
  private final int[] because;
  private final boolean[] itself;
  private final List<Down> found = new ArrayList<>();

  private Downs(Plant plant, List<StormFault> faults) {
    this.plant = plant;
    this.faults = faults;
    this.failed = new int[plant.size()];
    this.down = new boolean[plant.size()];
    this.since = new long[plant.size()];
    this.because = new int[plant.size()];
    this.itself = new boolean[plant.size()];
  }

  static List<Down> of(Plant plant, List<StormFault> faults) {
    Downs downs = new Downs(plant, faults);
    List<Event> events = new ArrayList<>();
    for (int fault = 0; fault < faults.size(); fault++) {
      for (long[] fall : faults.get(fault).falls()) {
        events.add(new Event(fall[0], true, fault));
        events.add(new Event(fall[1], false, fault));
      }
    }
    events.sort(
        Comparator.comparingLong(Event::time)
            .thenComparing(Event::falls)
            .thenComparing(Event::fault));
    events.forEach(downs::apply);
    return downs.found;
  }

  private void apply(Event event) {
    int root = faults.get(event.fault()).root();
    failed[root] += event.falls() ? 1 : -1;
    for (int object : below(root)) {
      boolean now = isDown(object);
      if (now && !down[object]) {
        since[object] = event.time();
        because[object] = event.fault();
        itself[object] = object == root;
      } else if (!now && down[object]) {
        found.add(new Down(object, because[object], since[object], event.time(), itself[object]));
      }
      down[object] = now;
    }
  }

  /** Everything that needs it, needs first: numbers grow from needs to what needs them. */
  private TreeSet<Integer> below(int root) {
    TreeSet<Integer> below = new TreeSet<>(List.of(root));
    Deque<Integer> open = new ArrayDeque<>(below);
    while (!open.isEmpty()) {
      for (int dependent : plant.dependents(open.remove())) {
        if (below.add(dependent)) {
          open.add(dependent);
        }
      }
    }
    return below;
  }

  private boolean isDown(int object) {
    Plant.Thing thing = plant.get(object);
    boolean hasPaths = false;
    boolean allPathsDown = true;
    for (int parent : thing.parents()) {
      if (plant.isPath(parent)) {
        hasPaths = true;
        allPathsDown &= down[parent];
      } else if (down[parent]) {
        return true;
      }
    }
    return failed[object] > 0
        || hasPaths && allPathsDown
        || thing.ends().stream().anyMatch(end -> down[end]);
  }
}
