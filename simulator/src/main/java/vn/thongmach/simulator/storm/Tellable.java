package vn.thongmach.simulator.storm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.thongmach.simulator.plant.Plant;

/**
 * Of which faults the root can be told from what was heard. It cannot be when another object,
 * failing at the same times, would have let all the same objects report and, of all others, less
 * than one report more or fewer is to be expected. Fewer than two objects heard never tell.
 */
final class Tellable {

  private static final int FEWEST = 2;
  private static final double LEAST_DIFFERENCE = 1;

  private final Plant plant;
  private final StormStyle style;
  private final List<StormFault> faults;

  Tellable(Plant plant, StormStyle style, List<StormFault> faults) {
    this.plant = plant;
    this.style = style;
    this.faults = faults;
  }

  /**
   * @param heard for each fault the objects that reported it
   */
  Set<Integer> of(Map<Integer, Set<Integer>> heard) {
    Set<Integer> tellable = new TreeSet<>();
    heard.forEach(
        (fault, objects) -> {
          if (objects.size() >= FEWEST && isTellable(fault, objects)) {
            tellable.add(fault);
          }
        });
    return tellable;
  }

  private boolean isTellable(int fault, Set<Integer> objects) {
    Map<Integer, Double> expected = expected(fault, faults.get(fault).root());
    return rivals(fault, objects).stream()
        .noneMatch(rival -> isAlike(objects, expected, expected(fault, rival)));
  }

  private static boolean isAlike(
      Set<Integer> heard, Map<Integer, Double> one, Map<Integer, Double> other) {
    if (!other.keySet().containsAll(heard)) {
      return false;
    }
    Set<Integer> all = new HashSet<>(one.keySet());
    all.addAll(other.keySet());
    all.removeAll(heard);
    double difference = 0;
    for (int object : all) {
      difference += Math.abs(one.getOrDefault(object, 0.0) - other.getOrDefault(object, 0.0));
    }
    return difference < LEAST_DIFFERENCE;
  }

  /** Objects that all of these could report of. */
  private Set<Integer> rivals(int fault, Set<Integer> objects) {
    Set<Integer> rivals = null;
    for (int object : objects) {
      Set<Integer> above = above(object);
      if (rivals == null) {
        rivals = above;
      } else {
        rivals.retainAll(above);
      }
    }
    Set<Integer> all = rivals == null ? new LinkedHashSet<>() : rivals;
    all.remove(faults.get(fault).root());
    return all;
  }

  private Set<Integer> above(int object) {
    Set<Integer> above = new LinkedHashSet<>(List.of(object));
    for (int dependent : plant.dependents(object)) {
      if (plant.get(dependent).ends().contains(object)) {
        above.add(dependent);
      }
    }
    Deque<Integer> open = new ArrayDeque<>(above);
    while (!open.isEmpty()) {
      Plant.Thing thing = plant.get(open.remove());
      for (List<Integer> needs : List.of(thing.parents(), thing.ends())) {
        for (int need : needs) {
          if (above.add(need)) {
            open.add(need);
          }
        }
      }
    }
    return above;
  }

  /** For each object the chance that it reports this fault when this is its root. */
  private Map<Integer, Double> expected(int fault, int root) {
    StormFault known = faults.get(fault);
    long from = known.falls().getFirst()[0];
    long to = known.falls().getLast()[1];
    List<StormFault> meanwhile = new ArrayList<>();
    int number = -1;
    for (int i = 0; i < faults.size(); i++) {
      StormFault other = faults.get(i);
      if (i == fault) {
        number = meanwhile.size();
        meanwhile.add(new StormFault(root, known.saidAt(), known.falls(), false));
      } else if (other.falls().getFirst()[0] < to && other.falls().getLast()[1] > from) {
        meanwhile.add(other);
      }
    }
    Map<Integer, Double> expected = new HashMap<>();
    for (Reporting.Chance one : new Reporting(plant, style, meanwhile).all()) {
      if (one.down().fault() == number) {
        double rate =
            one.down().itself() && !one.witness()
                ? one.rate() * (1 - Reporting.MUTE_SHARE)
                : one.rate();
        expected.merge(one.object(), rate * (1 - style.loss()), (a, b) -> 1 - (1 - a) * (1 - b));
      }
    }
    return expected;
  }
}
