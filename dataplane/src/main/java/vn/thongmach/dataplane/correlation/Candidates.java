package vn.thongmach.dataplane.correlation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import vn.thongmach.dataplane.topology.IntList;
import vn.thongmach.dataplane.topology.Topology;

/**
 * Which failures are worth weighing for an alarm: those that would explain most of what was heard
 * around it, ranked once by what they would leave silent too, once by reach alone.
 */
final class Candidates {

  private static final long BEFORE_MS = 240_000;
  private static final long AFTER_MS = 900_000;
  private static final int MOST_NEAR = 400;
  private static final double WORTH_OF_ALARM = 9;
  private static final double COST_OF_SILENCE = 0.5;

  private final Topology topology;
  private final HeardAlarms heard;
  private final Explainers explainers;
  private double[] reach;
  private int[] reached;
  private int[] marks;
  private int version;
  private int[] order = {};

  Candidates(Topology topology, HeardAlarms heard, Explainers explainers) {
    this.topology = topology;
    this.heard = heard;
    this.explainers = explainers;
    this.reach = new double[topology.size()];
    this.reached = new int[topology.size()];
    this.marks = new int[topology.size()];
  }

  /** Takes in what was heard or named since. */
  void refresh() {
    order = heard.inOrder();
    if (reach.length < topology.size()) {
      reach = new double[topology.size()];
      reached = new int[topology.size()];
      marks = new int[topology.size()];
    }
  }

  /** All occurrences by stamp. */
  int[] order() {
    return order;
  }

  /**
   * The roots worth weighing for this occurrence, best first.
   *
   * @param counted which occurrences near it count as to be explained
   * @param each how many of each ranking
   */
  List<Integer> rank(int seed, IntPredicate counted, int each) {
    int[] possible = explainers.of(heard.object(seed));
    version++;
    for (int root : possible) {
      marks[root] = version;
      reach[root] = 0;
      reached[root] = 0;
    }
    IntList near = near(seed, counted);
    int before = -1;
    for (int i = 0; i < near.size(); i++) {
      int occurrence = near.get(i);
      int object = heard.object(occurrence);
      if (object == before) {
        continue;
      }
      before = object;
      double weight = agreement(seed, occurrence);
      for (int root : explainers.of(object)) {
        if (marks[root] == version) {
          reach[root] += weight;
          reached[root]++;
        }
      }
    }
    return choose(possible, each);
  }

  /** How many alarms around the seed ranked last this root would reach, near ones counting more. */
  double reach(int root) {
    return marks[root] == version ? reach[root] : 0;
  }

  /** How many objects heard of around the seed ranked last this root would reach. */
  int reached(int root) {
    return marks[root] == version ? reached[root] : 0;
  }

  /** Whether one could explain what the other explains: one needs the other, or ends it. */
  boolean areRelated(int left, int right) {
    return contains(explainers.of(left), right) || contains(explainers.of(right), left);
  }

  private static boolean contains(int[] roots, int root) {
    return Arrays.stream(roots).anyMatch(one -> one == root);
  }

  private List<Integer> choose(int[] possible, int each) {
    List<Integer> roots = new ArrayList<>(Arrays.stream(possible).boxed().toList());
    Set<Integer> chosen = new LinkedHashSet<>();
    roots.sort(
        Comparator.comparingDouble((Integer root) -> -worth(root))
            .thenComparing(Integer::intValue));
    roots.stream().limit(each).forEach(chosen::add);
    roots.sort(
        Comparator.comparingDouble((Integer root) -> -reach[root])
            .thenComparingInt(explainers::width)
            .thenComparing(Integer::intValue));
    roots.stream().limit(each).forEach(chosen::add);
    chosen.add(possible[0]);
    return List.copyOf(chosen);
  }

  private double worth(int root) {
    return reach[root] * WORTH_OF_ALARM - explainers.width(root) * COST_OF_SILENCE;
  }

  /** Occurrences near in time that count, by object. */
  private IntList near(int seed, IntPredicate counted) {
    long time = heard.stamp(seed);
    List<Integer> found = new ArrayList<>();
    for (int at = firstFrom(time - BEFORE_MS); at < order.length; at++) {
      int occurrence = order[at];
      if (heard.stamp(occurrence) > time + AFTER_MS) {
        break;
      }
      if (counted.test(occurrence)) {
        found.add(occurrence);
      }
    }
    if (found.size() > MOST_NEAR) {
      found.sort(
          Comparator.comparingLong((Integer occurrence) -> Math.abs(heard.stamp(occurrence) - time))
              .thenComparing(Integer::intValue));
      found = found.subList(0, MOST_NEAR);
    }
    found.sort(
        Comparator.comparingInt((Integer occurrence) -> heard.object(occurrence))
            .thenComparingDouble(occurrence -> -agreement(seed, occurrence)));
    IntList near = new IntList();
    found.forEach(near::add);
    return near;
  }

  private int firstFrom(long time) {
    int low = 0;
    int high = order.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (heard.stamp(order[middle]) < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Close in time counts more, and so does being cleared together. */
  private double agreement(int left, int right) {
    double apart = Math.abs(heard.stamp(left) - heard.stamp(right)) / 120_000.0;
    double close = 1 / (1 + apart * apart * 0.5);
    long one = heard.cleared(left);
    long other = heard.cleared(right);
    if (one == HeardAlarms.UNKNOWN || other == HeardAlarms.UNKNOWN) {
      return 0.6 * close;
    }
    long difference = Math.abs(one - other);
    return (difference <= 90_000 ? 1 : difference <= 400_000 ? 0.5 : 0.12) * close;
  }
}
