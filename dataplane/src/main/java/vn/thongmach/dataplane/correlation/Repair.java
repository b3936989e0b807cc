package vn.thongmach.dataplane.correlation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thongmach.dataplane.topology.IntList;
import vn.thongmach.dataplane.topology.Topology;

/**
 * Improves one episode: leaves it out, times it anew, gives it another root, and lets it swallow
 * neighbours that it makes needless.
 */
final class Repair {

  private static final int MOST_NEIGHBOURS = 12;
  private static final int MOST_BETWEEN = 4;
  private static final long LATE_MS = 120_000;
  private static final double HOPELESS = -40;
  private static final double LEAST_GAIN = 1e-6;

  private record Change(double gain, List<Episode> take, List<Episode> put) {}

  private final Explanation explanation;
  private final Candidates candidates;
  private final Timing timing;
  private final Effort width;

  Repair(Explanation explanation, Candidates candidates, Timing timing, Effort width) {
    this.explanation = explanation;
    this.candidates = candidates;
    this.timing = timing;
    this.width = width;
  }

  /** Makes the best such change of this episode when it improves the whole; returns the gain. */
  double repair(Episode episode) {
    int[] own = explanation.explainedBy(episode.number());
    explanation.mark();
    double without = explanation.change(List.of(episode), List.of(), Integer.MAX_VALUE);
    Change best = new Change(without, List.of(episode), List.of());
    if (own.length > 0) {
      for (int seed : seeds(own)) {
        Map<Integer, Integer> limits = roots(episode, seed);
        for (Timing.Sketch sketch :
            timing.promising(limits, seed, HOPELESS - without, width.weighed())) {
          Timing.Fit fit = timing.fit(sketch, limits.getOrDefault(sketch.root(), 0));
          if (fit != null && without + fit.gain() > HOPELESS) {
            Change change = swallow(episode, fit.episode(), without);
            if (change.gain() > best.gain()) {
              best = change;
            }
          }
        }
      }
    }
    explanation.back();
    if (best.gain() <= LEAST_GAIN) {
      return 0;
    }
    explanation.mark();
    double gain = explanation.change(best.take(), best.put(), Integer.MAX_VALUE);
    explanation.keep();
    return gain;
  }

  /**
   * Gives all failures of a flap another root, or failures in between the same one, when that
   * improves the whole; returns the gain.
   */
  double repairFlap(Episode episode) {
    List<Episode> flap = explanation.episodes.flap(episode);
    Change best = new Change(LEAST_GAIN, List.of(), List.of());
    if (flap.size() > 1) {
      for (int root : near(episode.root())) {
        best = better(best, flap, root);
      }
    }
    for (Episode other : between(flap)) {
      List<Episode> both = new ArrayList<>(flap);
      both.addAll(explanation.episodes.flap(other));
      best = better(best, both, episode.root());
      best = better(best, both, other.root());
    }
    if (best.put().isEmpty()) {
      return 0;
    }
    explanation.mark();
    explanation.change(best.take(), best.put(), Integer.MAX_VALUE);
    explanation.keep();
    return best.gain();
  }

  private Change better(Change best, List<Episode> episodes, int root) {
    List<Episode> others = moved(episodes, root);
    explanation.mark();
    double gain = explanation.change(episodes, others, Integer.MAX_VALUE);
    explanation.back();
    return gain > best.gain() ? new Change(gain, episodes, others) : best;
  }

  /** One failure of each other root that began while this flap went on and may be part of it. */
  private List<Episode> between(List<Episode> flap) {
    long from = flap.getFirst().start() - Likelihoods.FLAP_MS / 2;
    long to = flap.getLast().start() + Likelihoods.FLAP_MS / 2;
    Set<Integer> roots = new LinkedHashSet<>(Set.of(flap.getFirst().root()));
    List<Episode> between = new ArrayList<>();
    for (Episode other : explanation.episodes.begunWithin(from, to)) {
      if (other.end() - other.start() < Likelihoods.FLAP_MS
          && between.size() < MOST_BETWEEN
          && roots.add(other.root())
          && candidates.areRelated(flap.getFirst().root(), other.root())) {
        between.add(other);
      }
    }
    return between;
  }

  /** The same failures with another root. */
  List<Episode> moved(List<Episode> episodes, int root) {
    return episodes.stream().map(one -> explanation.make(root, one.start(), one.end())).toList();
  }

  /** Puts the other in place of the episode and drops neighbours that are better dropped then. */
  private Change swallow(Episode episode, Episode other, double without) {
    explanation.mark();
    List<Episode> take = new ArrayList<>(List.of(episode));
    Set<Integer> neighbours = new LinkedHashSet<>();
    List<Integer> reached = new ArrayList<>();
    double gain = without + explanation.change(List.of(), List.of(other), Integer.MAX_VALUE);
    IntList touched = explanation.touched();
    for (int i = 0; i < touched.size(); i++) {
      reached.add(touched.get(i));
    }
    for (int object : reached) {
      for (Episode on : explanation.episodes.of(object)) {
        addNeighbour(on, other, neighbours);
      }
      for (int occurrence : explanation.heard.of(object)) {
        int cause = explanation.cause(occurrence);
        if (cause != Matching.NOISE) {
          addNeighbour(explanation.episodes.get(cause), other, neighbours);
        }
      }
    }
    for (int number : neighbours) {
      Episode neighbour = explanation.episodes.get(number);
      explanation.mark();
      double difference = explanation.change(List.of(neighbour), List.of(), Integer.MAX_VALUE);
      if (difference > LEAST_GAIN) {
        explanation.keep();
        gain += difference;
        take.add(neighbour);
      } else {
        explanation.back();
      }
    }
    explanation.back();
    return new Change(gain, take, List.of(other));
  }

  private static void addNeighbour(Episode neighbour, Episode other, Set<Integer> neighbours) {
    if (neighbour.number() != other.number()
        && neighbour.start() < other.end()
        && other.start() < neighbour.end()
        && neighbours.size() < MOST_NEIGHBOURS) {
      neighbours.add(neighbour.number());
    }
  }

  /** Roots worth weighing in place of this one's, with how many objects may be looked at. */
  private Map<Integer, Integer> roots(Episode episode, int seed) {
    Map<Integer, Integer> limits = new LinkedHashMap<>();
    for (int root :
        candidates.rank(
            seed,
            other -> explanation.cause(other) == Matching.NOISE,
            other -> true,
            width.ranked())) {
      limits.putIfAbsent(root, Timing.limit(candidates.reached(root)));
    }
    for (int root : candidates.rank(seed, other -> true, other -> true, width.ranked())) {
      limits.putIfAbsent(root, Timing.limit(candidates.reached(root)));
    }
    for (int root : near(episode.root())) {
      limits.putIfAbsent(root, Timing.limit(candidates.reached(root) + 10));
    }
    return limits;
  }

  /** The root itself, what it needs and, where they are few, what needs it. */
  List<Integer> near(int root) {
    Topology topology = explanation.topology;
    List<Integer> near = new ArrayList<>(List.of(root));
    for (int i = 0; i < Math.min(topology.needCount(root), MOST_NEIGHBOURS); i++) {
      near.add(topology.need(root, i));
    }
    if (topology.dependentCount(root) <= MOST_NEIGHBOURS) {
      for (int i = 0; i < topology.dependentCount(root); i++) {
        near.add(topology.dependent(root, i));
      }
    }
    return near;
  }

  /** The first raised of these, and the middle one when it came much later. */
  private int[] seeds(int[] occurrences) {
    HeardAlarms heard = explanation.heard;
    int[] raised =
        Arrays.stream(occurrences)
            .filter(occurrence -> heard.raised(occurrence) != HeardAlarms.UNKNOWN)
            .boxed()
            .sorted(
                Comparator.comparingLong((Integer occurrence) -> heard.raised(occurrence))
                    .thenComparing(Integer::intValue))
            .mapToInt(Integer::intValue)
            .toArray();
    if (raised.length == 0) {
      return new int[] {occurrences[0]};
    }
    int middle = raised[raised.length / 2];
    return heard.raised(middle) - heard.raised(raised[0]) > LATE_MS
        ? new int[] {raised[0], middle}
        : new int[] {raised[0]};
  }
}
