package vn.thongmach.dataplane.correlation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import vn.thongmach.dataplane.topology.IntList;

/**
 * Takes an episode out, or two close ones, and explains what is free then from the start: so one
 * false big root becomes the two true small ones, which no single step would reach. The root taken
 * out is barred at first, or it would come right back.
 */
final class Shake {

  private static final long CLOSE_MS = 300_000;
  private static final int MOST_PARTNERS = 3;
  private static final int MOST_BELOW = 1_000;
  private static final int FEW = 4;
  private static final double MOST_OF_ALARMS = 0.6;

  /** One more episode costs about as much by its prior. */
  private static final double LEAST_REGRET = 12;

  private static final double LEAST_GAIN = 1e-6;

  private final Explanation explanation;
  private final Explainers explainers;
  private final Candidates candidates;
  private final Seeding seeding;
  private final Regret regret;

  Shake(Explanation explanation, Explainers explainers, Candidates candidates, Seeding seeding) {
    this.candidates = candidates;
    this.explanation = explanation;
    this.explainers = explainers;
    this.seeding = seeding;
    this.regret = new Regret(explanation);
  }

  /** Keeps what improves the whole; returns the gain. */
  double shake(Episode episode, boolean inPairs) {
    if (regret.of(episode) < LEAST_REGRET) {
      return 0;
    }
    double gain = without(List.of(episode), barred(episode));
    if (gain > 0 || !inPairs) {
      return gain;
    }
    for (Episode partner : partners(episode)) {
      gain = without(List.of(episode, partner), Set.of());
      if (gain > 0) {
        return gain;
      }
    }
    return 0;
  }

  /** The root and all that could stand in for it: what explains most of its alarms at once. */
  private Set<Integer> barred(Episode episode) {
    int[] explained = explanation.explainedBy(episode.number());
    Map<Integer, Integer> reach = new HashMap<>();
    Set<Integer> objects = new HashSet<>();
    for (int occurrence : explained) {
      int object = explanation.heard.object(occurrence);
      if (objects.add(object)) {
        for (int root : explainers.of(object)) {
          reach.merge(root, 1, Integer::sum);
        }
      }
    }
    Set<Integer> barred = new HashSet<>(Set.of(episode.root()));
    if (objects.size() >= FEW) {
      reach.forEach(
          (root, count) -> {
            if (count > MOST_OF_ALARMS * objects.size()) {
              barred.add(root);
            }
          });
    }
    return barred;
  }

  private double without(List<Episode> episodes, Set<Integer> barred) {
    int[] freed =
        episodes.stream()
            .flatMapToInt(episode -> IntStream.of(explanation.explainedBy(episode.number())))
            .boxed()
            .sorted(
                Comparator.comparingLong((Integer i) -> explanation.heard.stamp(i))
                    .thenComparing(Integer::intValue))
            .mapToInt(Integer::intValue)
            .toArray();
    explanation.mark();
    double gain = explanation.change(episodes, List.of(), Integer.MAX_VALUE);
    gain += seeding.each(freed, barred);
    if (!barred.isEmpty()) {
      gain += seeding.each(freed, Set.of());
    }
    if (gain > LEAST_GAIN) {
      explanation.keep();
      return gain;
    }
    explanation.back();
    return 0;
  }

  /** Episodes that began about then and whose alarms this root could explain, or the other way. */
  private List<Episode> partners(Episode episode) {
    TreeSet<Episode> near =
        new TreeSet<>(Comparator.comparingLong(Episode::start).thenComparing(Episode::number));
    IntList below = candidates.heardBelow(episode.root());
    for (int i = 0; i < Math.min(below.size(), MOST_BELOW); i++) {
      for (int occurrence : explanation.heard.of(below.get(i))) {
        int cause = explanation.cause(occurrence);
        if (cause != Matching.NOISE) {
          addPartner(episode, explanation.episodes.get(cause), near);
        }
      }
    }
    Set<Integer> objects = new HashSet<>();
    for (int occurrence : explanation.explainedBy(episode.number())) {
      if (objects.add(explanation.heard.object(occurrence))) {
        for (int root : explainers.of(explanation.heard.object(occurrence))) {
          explanation.episodes.of(root).forEach(other -> addPartner(episode, other, near));
        }
      }
    }
    return near.stream().limit(MOST_PARTNERS).toList();
  }

  private static void addPartner(Episode episode, Episode other, Set<Episode> near) {
    if (other.number() != episode.number()
        && Math.abs(other.start() - episode.start()) <= CLOSE_MS) {
      near.add(other);
    }
  }
}
