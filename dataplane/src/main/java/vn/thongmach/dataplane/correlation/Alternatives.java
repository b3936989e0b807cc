package vn.thongmach.dataplane.correlation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thongmach.dataplane.correlation.Incident.Candidate;

/** What else the root may be, and how much less the whole would weigh with it. */
final class Alternatives {

  private static final int EACH = 6;
  private static final int MOST = 6;
  private static final double LEAST = -60;
  private static final double SCALE = 1e6;

  private final Explanation explanation;
  private final Candidates candidates;
  private final Timing timing;
  private final Repair repair;

  Alternatives(Explanation explanation, Candidates candidates, Timing timing, Repair repair) {
    this.explanation = explanation;
    this.candidates = candidates;
    this.timing = timing;
    this.repair = repair;
  }

  /** A root that an episode may have in place of its own, and how much the whole gains by it. */
  record Alternative(double gain, Episode episode) {}

  /** For an episode that explains alarms. */
  List<Candidate> of(Episode episode, int seed) {
    Map<Integer, Double> gains = new LinkedHashMap<>();
    all(episode, seed).forEach(one -> gains.put(one.episode().root(), one.gain()));
    return scored(episode.root(), gains);
  }

  /** All failures of a flap have one root, whichever it is. */
  private List<Alternative> ofFlap(Episode episode, List<Episode> flap) {
    List<Alternative> all = new ArrayList<>(List.of(new Alternative(0, episode)));
    for (int root : repair.near(episode.root())) {
      if (root != episode.root()) {
        explanation.mark();
        double gain = explanation.change(flap, repair.moved(flap, root), Integer.MAX_VALUE);
        explanation.back();
        if (gain > LEAST) {
          all.add(new Alternative(gain, explanation.make(root, episode.start(), episode.end())));
        }
      }
    }
    return all;
  }

  /** The episode itself first, then others of other roots that explain the same alarm. */
  List<Alternative> all(Episode episode, int seed) {
    List<Episode> flap = explanation.episodes.flap(episode);
    if (flap.size() > 1) {
      return ofFlap(episode, flap);
    }
    List<Alternative> all = new ArrayList<>(List.of(new Alternative(0, episode)));
    Set<Integer> weighed = new HashSet<>(Set.of(episode.root()));
    explanation.mark();
    double without = explanation.change(List.of(episode), List.of(), Integer.MAX_VALUE);
    List<Integer> roots = new ArrayList<>(repair.near(episode.root()));
    roots.addAll(
        candidates.rank(
            seed, other -> explanation.cause(other) == Matching.NOISE, other -> true, EACH));
    Map<Integer, Integer> limits = new LinkedHashMap<>();
    for (int root : roots) {
      if (weighed.add(root)) {
        limits.put(root, Timing.limit(candidates.reached(root) + 10));
      }
    }
    for (Timing.Fit fit : fits(limits, seed, LEAST - without)) {
      all.add(new Alternative(without + fit.gain(), fit.episode()));
    }
    explanation.back();
    return all;
  }

  /**
   * For an alarm that nothing explains: the object itself before what could have made it report.
   */
  List<Candidate> ofNoise(int occurrence) {
    int object = explanation.heard.object(occurrence);
    Map<Integer, Double> gains = new LinkedHashMap<>();
    gains.put(object, 0.0);
    Map<Integer, Integer> limits = new LinkedHashMap<>();
    for (int root :
        candidates.rank(
            occurrence,
            other -> explanation.cause(other) == Matching.NOISE,
            other -> true,
            EACH / 2)) {
      if (root != object) {
        limits.put(root, Timing.limit(candidates.reached(root)));
      }
    }
    fits(limits, occurrence, LEAST).forEach(fit -> gains.put(fit.episode().root(), fit.gain()));
    return scored(object, gains);
  }

  private List<Timing.Fit> fits(Map<Integer, Integer> limits, int seed, double atLeast) {
    List<Timing.Fit> fits = new ArrayList<>();
    for (Timing.Sketch sketch : timing.promising(limits, seed, atLeast, MOST)) {
      Timing.Fit fit = timing.fit(sketch, limits.getOrDefault(sketch.root(), 0));
      if (fit != null) {
        fits.add(fit);
      }
    }
    return fits;
  }

  private List<Candidate> scored(int first, Map<Integer, Double> gains) {
    double best = gains.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double sum = gains.values().stream().mapToDouble(gain -> Math.exp(gain - best)).sum();
    List<Integer> roots = new ArrayList<>(gains.keySet());
    roots.sort(
        Comparator.comparingDouble((Integer root) -> -gains.getOrDefault(root, 0.0))
            .thenComparing(explanation.topology::name));
    roots.remove(Integer.valueOf(first));
    roots.addFirst(first);
    return roots.stream()
        .limit(MOST)
        .map(
            root ->
                new Candidate(
                    explanation.topology.name(root),
                    Math.round(Math.exp(gains.getOrDefault(root, 0.0) - best) / sum * SCALE)
                        / SCALE))
        .toList();
  }
}
