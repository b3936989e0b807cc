package vn.thongmach.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thongmach.simulator.storm.Storm;
import vn.thongmach.simulator.storm.StormScore.Group;

/**
 * The plain way to group alarms, to compare with: one joins a group when it comes within some
 * minutes of another whose object is few steps away; the root is the object that stands lowest.
 */
final class Neighbourhood {

  private static final long WINDOW_MS = 120_000;
  private static final int STEPS = 3;

  private record Raise(String alarm, String object, long time) {}

  private final Map<String, Set<String>> needs = new HashMap<>();
  private final Map<String, Set<String>> neighbours = new HashMap<>();

  private Neighbourhood(Storm storm) {
    for (String line : storm.inventory().subList(1, storm.inventory().size())) {
      String[] fields = line.split(",", -1);
      String object = fields[0] + ":" + fields[1];
      for (int at = 2; at < 8; at += 2) {
        if (!fields[at].isEmpty()) {
          String need = fields[at] + ":" + fields[at + 1];
          needs.computeIfAbsent(object, ignored -> new HashSet<>()).add(need);
          neighbours.computeIfAbsent(object, ignored -> new HashSet<>()).add(need);
          neighbours.computeIfAbsent(need, ignored -> new HashSet<>()).add(object);
        }
      }
    }
  }

  static List<Group> groups(Storm storm) {
    return new Neighbourhood(storm).group(raises(storm));
  }

  private static List<Raise> raises(Storm storm) {
    Map<String, Raise> first = new HashMap<>();
    for (String line : storm.alarms().subList(1, storm.alarms().size())) {
      String[] fields = line.split(",", -1);
      if (!fields[4].equals("CLEAR")) {
        Raise raise = new Raise(fields[1], fields[2] + ":" + fields[3], Long.parseLong(fields[0]));
        first.merge(fields[1], raise, (a, b) -> a.time() <= b.time() ? a : b);
      }
    }
    return first.values().stream()
        .sorted(Comparator.comparingLong(Raise::time).thenComparing(Raise::alarm))
        .toList();
  }

  private List<Group> group(List<Raise> raises) {
    int[] leader = new int[raises.size()];
    for (int i = 0; i < leader.length; i++) {
      leader[i] = i;
      Map<String, Integer> near = around(raises.get(i).object());
      for (int j = i - 1; j >= 0; j--) {
        if (raises.get(i).time() - raises.get(j).time() > WINDOW_MS) {
          break;
        }
        if (near.containsKey(raises.get(j).object())) {
          leader[find(leader, i)] = find(leader, j);
        }
      }
    }
    Map<Integer, List<Raise>> members = new HashMap<>();
    for (int i = 0; i < leader.length; i++) {
      members.computeIfAbsent(find(leader, i), ignored -> new ArrayList<>()).add(raises.get(i));
    }
    return members.values().stream()
        .map(group -> new Group(roots(group), group.stream().map(Raise::alarm).toList()))
        .toList();
  }

  private static int find(int[] leader, int at) {
    int found = at;
    while (leader[found] != found) {
      found = leader[found];
    }
    return found;
  }

  private Map<String, Integer> around(String object) {
    Map<String, Integer> near = new HashMap<>(Map.of(object, 0));
    Deque<String> open = new ArrayDeque<>(List.of(object));
    while (!open.isEmpty()) {
      String at = open.remove();
      int steps = near.getOrDefault(at, 0);
      for (String next : steps < STEPS ? neighbours.getOrDefault(at, Set.of()) : Set.<String>of()) {
        if (near.putIfAbsent(next, steps + 1) == null) {
          open.add(next);
        }
      }
    }
    return near;
  }

  /** The objects that most alarms of the group need, themselves counted; nearest to them first. */
  private List<String> roots(List<Raise> group) {
    Map<String, Integer> counts = new HashMap<>();
    for (Raise raise : group) {
      Set<String> above = new HashSet<>(Set.of(raise.object()));
      Deque<String> open = new ArrayDeque<>(above);
      while (!open.isEmpty()) {
        for (String need : needs.getOrDefault(open.remove(), Set.of())) {
          if (above.add(need)) {
            open.add(need);
          }
        }
      }
      above.forEach(object -> counts.merge(object, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Integer> entry) -> -entry.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(3)
        .map(Map.Entry::getKey)
        .toList();
  }
}
