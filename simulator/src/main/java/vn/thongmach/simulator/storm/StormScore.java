package vn.thongmach.simulator.storm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How far a grouping of a storm's alarms is true; all from 0 to 1.
 *
 * @param pairF1 harmonic mean of precision and recall over pairs of alarms in one group
 * @param bCubed the same over alarms (B³)
 * @param rootAt1 share of tellable faults whose group names their root
 * @param rootAt3 share of those whose group has their root among its first three candidates
 */
public record StormScore(double pairF1, double bCubed, double rootAt1, double rootAt3) {

  /** A group: candidates for its root, best first, and its alarms. */
  public record Group(List<String> candidates, List<String> alarms) {}

  /** Faults of which fewer alarms than this were heard are not asked for. */
  private static final int TELLABLE = 2;

  /** Scores these groups; an alarm in none of them counts as a group of its own. */
  public static StormScore of(Storm storm, List<Group> groups) {
    Map<String, Integer> found = new LinkedHashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      for (String alarm : groups.get(i).alarms()) {
        found.put(alarm, i);
      }
    }
    Map<String, Integer> truth = new LinkedHashMap<>();
    int single = -1;
    for (String line : storm.alarms().subList(1, storm.alarms().size())) {
      String alarm = line.split(",", -1)[1];
      if (!truth.containsKey(alarm)) {
        truth.put(alarm, storm.causes().getOrDefault(alarm, single--));
        if (!found.containsKey(alarm)) {
          found.put(alarm, single--);
        }
      }
    }
    Map<Integer, Map<Integer, Integer>> both = new HashMap<>();
    Map<Integer, Integer> trueSizes = new HashMap<>();
    Map<Integer, Integer> foundSizes = new HashMap<>();
    truth.forEach(
        (alarm, cause) -> {
          int group = found.getOrDefault(alarm, 0);
          both.computeIfAbsent(cause, ignored -> new HashMap<>()).merge(group, 1, Integer::sum);
          trueSizes.merge(cause, 1, Integer::sum);
          foundSizes.merge(group, 1, Integer::sum);
        });
    double together = both.values().stream().mapToDouble(StormScore::pairs).sum();
    double pairF1 = ratio(2 * together, pairs(trueSizes) + pairs(foundSizes));
    double precision = 0;
    double recall = 0;
    for (Map.Entry<Integer, Map<Integer, Integer>> cause : both.entrySet()) {
      for (Map.Entry<Integer, Integer> cell : cause.getValue().entrySet()) {
        double count = cell.getValue();
        precision += count * count / foundSizes.getOrDefault(cell.getKey(), 1);
        recall += count * count / trueSizes.getOrDefault(cause.getKey(), 1);
      }
    }
    double alarms = Math.max(1, truth.size());
    double bCubed = ratio(2 * precision * recall / alarms / alarms, (precision + recall) / alarms);
    return withRoots(storm, groups, both, trueSizes, pairF1, bCubed);
  }

  private static StormScore withRoots(
      Storm storm,
      List<Group> groups,
      Map<Integer, Map<Integer, Integer>> both,
      Map<Integer, Integer> trueSizes,
      double pairF1,
      double bCubed) {
    int asked = 0;
    int first = 0;
    int three = 0;
    for (int fault = 0; fault < storm.roots().size(); fault++) {
      if (trueSizes.getOrDefault(fault, 0) < TELLABLE) {
        continue;
      }
      asked++;
      List<String> candidates = candidates(groups, both.getOrDefault(fault, Map.of()));
      String root = storm.roots().get(fault);
      first += candidates.stream().limit(1).anyMatch(root::equals) ? 1 : 0;
      three += candidates.stream().limit(3).anyMatch(root::equals) ? 1 : 0;
    }
    return new StormScore(pairF1, bCubed, ratio(first, asked), ratio(three, asked));
  }

  /** The candidates of the group that holds most alarms of the fault. */
  private static List<String> candidates(List<Group> groups, Map<Integer, Integer> cells) {
    int best = -1;
    for (Map.Entry<Integer, Integer> cell : cells.entrySet()) {
      if (cell.getKey() >= 0 && (best < 0 || cell.getValue() > cells.getOrDefault(best, 0))) {
        best = cell.getKey();
      }
    }
    return best < 0 ? List.of() : groups.get(best).candidates();
  }

  /** Faults that the groups got wrong, for reading: root, its alarms, where they went. */
  public static List<String> wrong(Storm storm, List<Group> groups) {
    Map<Integer, List<String>> byFault =
        storm.causes().entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getValue,
                    Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    List<String> told = new ArrayList<>();
    byFault.forEach(
        (fault, alarms) -> {
          Map<String, Integer> went = new LinkedHashMap<>();
          for (Group group : groups) {
            int count = (int) group.alarms().stream().filter(alarms::contains).count();
            if (count > 0) {
              went.put(
                  group.candidates().stream().limit(3).toList() + "/" + group.alarms().size(),
                  count);
            }
          }
          String root = storm.roots().get(fault);
          if (alarms.size() >= TELLABLE
              && (went.size() > 1 || !went.toString().startsWith("{[" + root))) {
            told.add("fault " + fault + " " + root + " alarms " + alarms.size() + " → " + went);
          }
        });
    return told;
  }

  private static double pairs(Map<Integer, Integer> sizes) {
    return sizes.values().stream().mapToDouble(size -> size * (size - 1) / 2.0).sum();
  }

  private static double ratio(double part, double whole) {
    return whole == 0 ? 1 : part / whole;
  }
}
