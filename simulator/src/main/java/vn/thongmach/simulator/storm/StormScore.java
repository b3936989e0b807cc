package vn.thongmach.simulator.storm;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far a grouping of alarms is true, as sums that may be pooled over storms.
 *
 * @param together pairs of alarms that are of one fault and were put together
 * @param truePairs pairs of alarms that are of one fault
 * @param foundPairs pairs of alarms that were put together
 * @param precision for each alarm the share of its group that is of its fault, summed (B³)
 * @param recall for each alarm the share of its fault that is in its group, summed (B³)
 * @param alarms how many alarms
 * @param asked how many faults' roots were asked for
 * @param first of how many the fullest group named the root
 * @param three of how many it had the root among its first three candidates
 */
public record StormScore(
    double together,
    double truePairs,
    double foundPairs,
    double precision,
    double recall,
    int alarms,
    int asked,
    int first,
    int three) {

  /** Nothing scored yet. */
  public static final StormScore NONE = new StormScore(0, 0, 0, 0, 0, 0, 0, 0, 0);

  /** A group: candidates for its root, best first, and its alarms. */
  public record Group(List<String> candidates, List<String> alarms) {}

  /** Faults of which fewer alarms than this were heard are not asked for. */
  private static final int FEWEST = 2;

  /**
   * Scores these groups; an alarm in none of them counts as a group of its own.
   *
   * @param roots numbers of the faults whose roots are asked for where two alarms were heard
   */
  public static StormScore of(Storm storm, List<Group> groups, Set<Integer> roots) {
    Counts counts = new Counts(storm, groups, Set.copyOf(storm.alarmIds()));
    double precision = 0;
    double recall = 0;
    double together = 0;
    for (Map.Entry<Integer, Map<Integer, Integer>> cause : counts.both.entrySet()) {
      together += pairs(cause.getValue());
      for (Map.Entry<Integer, Integer> cell : cause.getValue().entrySet()) {
        double count = cell.getValue();
        precision += count * count / counts.found.getOrDefault(cell.getKey(), 1);
        recall += count * count / counts.truth.getOrDefault(cause.getKey(), 1);
      }
    }
    StormScore score =
        new StormScore(
            together,
            pairs(counts.truth),
            pairs(counts.found),
            precision,
            recall,
            counts.alarms,
            0,
            0,
            0);
    for (int fault : roots) {
      score = score.plus(counts.root(storm, groups, fault));
    }
    return score;
  }

  /**
   * Scores what the groups say of one fault: pairs with an alarm of it, and its root.
   *
   * @param heard ids of the alarms heard so far
   * @param asked whether its root is asked for where two alarms were heard
   */
  public static StormScore ofFault(
      Storm storm, List<Group> groups, Set<String> heard, int fault, boolean asked) {
    Counts counts = new Counts(storm, groups, heard);
    Map<Integer, Integer> cells = counts.both.getOrDefault(fault, Map.of());
    double found = 0;
    for (Map.Entry<Integer, Integer> cell : cells.entrySet()) {
      double own = cell.getValue();
      double others = counts.found.getOrDefault(cell.getKey(), 0) - own;
      found += own * (own - 1) / 2 + own * others;
    }
    double size = counts.truth.getOrDefault(fault, 0);
    StormScore pairs =
        new StormScore(pairs(cells), size * (size - 1) / 2, found, 0, 0, (int) size, 0, 0, 0);
    return asked ? pairs.plus(counts.root(storm, groups, fault)) : pairs;
  }

  public StormScore plus(StormScore other) {
    return new StormScore(
        together + other.together,
        truePairs + other.truePairs,
        foundPairs + other.foundPairs,
        precision + other.precision,
        recall + other.recall,
        alarms + other.alarms,
        asked + other.asked,
        first + other.first,
        three + other.three);
  }

  /** Harmonic mean of precision and recall over pairs of alarms in one group, 0 to 1. */
  public double pairF1() {
    return ratio(2 * together, truePairs + foundPairs);
  }

  /** The same over alarms (B³), 0 to 1. */
  public double bCubed() {
    return ratio(2 * precision * recall / Math.max(1, alarms), precision + recall);
  }

  /** Share of faults asked for whose group names their root. */
  public double rootAt1() {
    return ratio(first, asked);
  }

  /** Share of those whose group has their root among its first three candidates. */
  public double rootAt3() {
    return ratio(three, asked);
  }

  private static double pairs(Map<Integer, Integer> sizes) {
    return sizes.values().stream().mapToDouble(size -> size * (size - 1) / 2.0).sum();
  }

  private static double ratio(double part, double whole) {
    return whole == 0 ? 1 : part / whole;
  }

  /** Alarms by fault and group; what has no fault or no group has a negative number of its own. */
  private static final class Counts {
    final Map<Integer, Map<Integer, Integer>> both = new HashMap<>();
    final Map<Integer, Integer> truth = new HashMap<>();
    final Map<Integer, Integer> found = new HashMap<>();
    int alarms;

    Counts(Storm storm, List<Group> groups, Set<String> heard) {
      Map<String, Integer> groupOf = new LinkedHashMap<>();
      for (int i = 0; i < groups.size(); i++) {
        for (String alarm : groups.get(i).alarms()) {
          groupOf.put(alarm, i);
        }
      }
      int single = -1;
      for (String alarm : heard) {
        int group = groupOf.containsKey(alarm) ? groupOf.getOrDefault(alarm, 0) : single;
        int cause = storm.causes().getOrDefault(alarm, single);
        single--;
        both.computeIfAbsent(cause, ignored -> new HashMap<>()).merge(group, 1, Integer::sum);
        truth.merge(cause, 1, Integer::sum);
        found.merge(group, 1, Integer::sum);
        alarms++;
      }
    }

    /** What the group that holds most alarms of the fault says of its root. */
    StormScore root(Storm storm, List<Group> groups, int fault) {
      if (truth.getOrDefault(fault, 0) < FEWEST) {
        return NONE;
      }
      Map<Integer, Integer> cells = both.getOrDefault(fault, Map.of());
      int best = -1;
      for (Map.Entry<Integer, Integer> cell : cells.entrySet()) {
        if (cell.getKey() >= 0 && (best < 0 || cell.getValue() > cells.getOrDefault(best, 0))) {
          best = cell.getKey();
        }
      }
      List<String> candidates = best < 0 ? List.of() : groups.get(best).candidates();
      int at = candidates.indexOf(storm.roots().get(fault));
      return new StormScore(0, 0, 0, 0, 0, 0, 1, at == 0 ? 1 : 0, at >= 0 && at < 3 ? 1 : 0);
    }
  }
}
