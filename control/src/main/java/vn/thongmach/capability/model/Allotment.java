package vn.thongmach.capability.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is counted for what on one day: a largest matching by augmenting paths. Demands are served in
 * the order given and never lose what they were given to a later one; a later one may move an
 * earlier one to another pool. So as much as possible of all is met, and what is missing falls on
 * the demands that come last. For the small numbers of one operator; not safe for several threads.
 *
 * @param <P> what is given out: a person, or the spares of a unit
 */
final class Allotment<P> {

  private final List<Demand<P>> demands;
  private final Map<P, Integer> capacity;
  private final Map<P, Integer> used = new HashMap<>();
  private final List<Map<P, Integer>> given;

  /**
   * @param demands in the order in which they are served
   * @param capacity how often a pool can be given out
   */
  Allotment(List<Demand<P>> demands, Map<P, Integer> capacity) {
    this.demands = List.copyOf(demands);
    this.capacity = Map.copyOf(capacity);
    this.given = demands.stream().map(each -> (Map<P, Integer>) new HashMap<P, Integer>()).toList();
    for (int at = 0; at < this.demands.size(); at++) {
      int served = 0;
      while (served < this.demands.get(at).quantity()
          && serve(at, new HashSet<>(), new HashSet<>())) {
        served++;
      }
    }
  }

  /** What a demand was given, by pool. */
  Map<P, Integer> given(int demand) {
    return Map.copyOf(given.get(demand));
  }

  /** How much a demand was given. */
  int served(int demand) {
    return given.get(demand).values().stream().mapToInt(Integer::intValue).sum();
  }

  private boolean serve(int demand, Set<P> triedPools, Set<Integer> triedDemands) {
    triedDemands.add(demand);
    for (P pool : demands.get(demand).pools()) {
      if (!triedPools.add(pool)) {
        continue;
      }
      if (used.getOrDefault(pool, 0) < capacity.getOrDefault(pool, 0)) {
        used.merge(pool, 1, Integer::sum);
        given.get(demand).merge(pool, 1, Integer::sum);
        return true;
      }
      for (int other = 0; other < demands.size(); other++) {
        if (given.get(other).containsKey(pool)
            && !triedDemands.contains(other)
            && serve(other, triedPools, triedDemands)) {
          given.get(other).computeIfPresent(pool, (_, count) -> count == 1 ? null : count - 1);
          given.get(demand).merge(pool, 1, Integer::sum);
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Something asked for.
   *
   * @param pools where it may come from, the first are tried first
   */
  record Demand<P>(int quantity, List<P> pools) {

    Demand {
      pools = List.copyOf(pools);
    }
  }
}
