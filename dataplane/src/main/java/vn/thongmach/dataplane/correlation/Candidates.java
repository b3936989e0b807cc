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
  private static final int MOST_BELOW = 1_000;
  private static final double WORTH_OF_ALARM = 9;
  private static final double COST_OF_SILENCE = 0.5;

  private final HeardAlarms heard;
  private final Explainers explainers;
  private final HeardBelow below;
  private double[] reach;
  private int[] reached;
  private int[] marks;
  private double[] weights;
  private int[] weighed;
  private int version;

  Candidates(Topology topology, HeardAlarms heard, Explainers explainers) {
    this.heard = heard;
    this.explainers = explainers;
    this.below = new HeardBelow(heard, explainers);
    this.reach = new double[topology.size()];
    this.reached = new int[topology.size()];
    this.marks = new int[topology.size()];
    this.weights = new double[topology.size()];
    this.weighed = new int[topology.size()];
  }

  /** Takes in what was heard or named since. */
  void refresh(Topology topology) {
    below.refresh(topology.size());
    int size = topology.size();
    if (reach.length < size) {
      reach = new double[size];
      reached = new int[size];
      marks = new int[size];
      weights = new double[size];
      weighed = new int[size];
      version = 0;
    }
  }

  /**
   * The roots worth weighing for this occurrence, best first: of those that would reach more than
   * the one alarm, and the object itself.
   *
   * @param counted which occurrences near it count as to be explained
   * @param anyway roots that are worth it for one alarm too
   * @param each how many of each ranking
   */
  List<Integer> rank(int seed, IntPredicate counted, IntPredicate anyway, int each) {
    int[] possible = explainers.of(heard.object(seed));
    version++;
    List<Integer> roots = new ArrayList<>();
    for (int root : possible) {
      marks[root] = version;
      reach[root] = 0;
      reached[root] = 0;
      IntList objects = below.of(root);
      for (int i = 0; i < Math.min(objects.size(), MOST_BELOW); i++) {
        double weight = weight(seed, objects.get(i), counted);
        if (weight > 0) {
          reach[root] += weight;
          reached[root]++;
        }
      }
      if (reached[root] > 1 || anyway.test(root)) {
        roots.add(root);
      }
    }
    return choose(roots, possible[0], each);
  }

  /** The best agreement of what this object reported near the seed, 0 for nothing that counts. */
  private double weight(int seed, int object, IntPredicate counted) {
    if (weighed[object] == version) {
      return weights[object];
    }
    long time = heard.stamp(seed);
    double best = 0;
    int[] occurrences = heard.of(object);
    for (int i = firstFrom(occurrences, time - BEFORE_MS); i < occurrences.length; i++) {
      if (heard.stamp(occurrences[i]) > time + AFTER_MS) {
        break;
      }
      if (counted.test(occurrences[i])) {
        best = Math.max(best, agreement(seed, occurrences[i]));
      }
    }
    weighed[object] = version;
    weights[object] = best;
    return best;
  }

  private int firstFrom(int[] occurrences, long time) {
    int low = 0;
    int high = occurrences.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (heard.stamp(occurrences[middle]) < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Objects heard of whose reports this one's failure could explain; not to be written to. */
  IntList heardBelow(int root) {
    return below.of(root);
  }

  /** Objects heard of near this time that one failure could have made report together with this. */
  IntList related(int object, long time) {
    version++;
    IntList related = new IntList();
    for (int root : explainers.of(object)) {
      IntList objects = below.of(root);
      for (int i = 0; i < Math.min(objects.size(), MOST_BELOW); i++) {
        int other = objects.get(i);
        if (weighed[other] != version) {
          weighed[other] = version;
          int[] occurrences = heard.of(other);
          int at = firstFrom(occurrences, time - AFTER_MS);
          if (at < occurrences.length && heard.stamp(occurrences[at]) <= time + AFTER_MS) {
            related.add(other);
          }
        }
      }
    }
    return related;
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

  private List<Integer> choose(List<Integer> roots, int itself, int each) {
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
    chosen.add(itself);
    return List.copyOf(chosen);
  }

  private double worth(int root) {
    return reach[root] * WORTH_OF_ALARM - explainers.width(root) * COST_OF_SILENCE;
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
