package vn.thongmach.simulator.plant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;

/** Who is down when, by the plain rule, event by event. */
public final class Downs {

  /** One object was down from then to then because of this fault. */
  public record Down(int object, int fault, long from, long to, boolean itself) {}

  /**
   * Something that fails by itself.
   *
   * @param root number of the object
   * @param falls when it falls and comes up again, milliseconds
   */
  public record Failure(int root, List<long[]> falls) {}

  private record Event(long time, boolean falls, int fault) {}

  private final Plant plant;
  private final List<Failure> faults;
  private final int[] failed;
  private final boolean[] down;
  private final long[] since;
  private final int[] because;
  private final boolean[] itself;
  private final List<Down> found = new ArrayList<>();

  private Downs(Plant plant, List<Failure> faults) {
    this.plant = plant;
    this.faults = faults;
    this.failed = new int[plant.size()];
    this.down = new boolean[plant.size()];
    this.since = new long[plant.size()];
    this.because = new int[plant.size()];
    this.itself = new boolean[plant.size()];
  }

  /** In the order in which they come up again; what never comes up is left out. */
  public static List<Down> of(Plant plant, List<Failure> faults) {
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

  /** Needs first: numbers grow from needs to what needs them. */
  private void apply(Event event) {
    int root = faults.get(event.fault()).root();
    failed[root] += event.falls() ? 1 : -1;
    NavigableSet<Integer> open = new TreeSet<>(List.of(root));
    while (!open.isEmpty()) {
      int object = Objects.requireNonNull(open.pollFirst());
      boolean now = isDown(object);
      if (now == down[object]) {
        continue;
      }
      if (now) {
        since[object] = event.time();
        because[object] = event.fault();
        itself[object] = object == root;
      } else {
        found.add(new Down(object, because[object], since[object], event.time(), itself[object]));
      }
      down[object] = now;
      open.addAll(plant.dependents(object));
    }
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
