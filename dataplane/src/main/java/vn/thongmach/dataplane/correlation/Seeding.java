package vn.thongmach.dataplane.correlation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Explains alarms that nothing explains yet, each by the failure that improves the whole most. */
final class Seeding {

  private final Explanation explanation;
  private final Candidates candidates;
  private final Timing timing;
  private final Effort width;

  Seeding(Explanation explanation, Candidates candidates, Timing timing, Effort width) {
    this.explanation = explanation;
    this.candidates = candidates;
    this.timing = timing;
    this.width = width;
  }

  /** Tries all unexplained occurrences, oldest first; returns by how much that improved. */
  double all() {
    return each(explanation.heard.inOrder(), Set.of());
  }

  /**
   * Tries those of these that are unexplained when their turn comes, but with none of these roots.
   */
  double each(int[] occurrences, Set<Integer> barred) {
    double gain = 0;
    for (int occurrence : occurrences) {
      if (isOpen(occurrence)) {
        gain += seed(occurrence, barred);
      }
    }
    return gain;
  }

  private boolean isOpen(int occurrence) {
    return explanation.cause(occurrence) == Matching.NOISE
        && explanation.heard.raised(occurrence) != HeardAlarms.UNKNOWN
        && !explanation.isTried(occurrence);
  }

  /** The gain of the best failure that explains this occurrence and improves the whole, else 0. */
  private double seed(int occurrence, Set<Integer> barred) {
    Map<Integer, Integer> limits = new LinkedHashMap<>();
    for (int root :
        candidates.rank(
            occurrence,
            other -> explanation.cause(other) == Matching.NOISE,
            other -> !explanation.episodes.of(other).isEmpty(),
            width.ranked())) {
      // One alarm alone does not pay for a failure, unless it is one more of a flap.
      if (!barred.contains(root)
          && (candidates.reached(root) > 1 || !explanation.episodes.of(root).isEmpty())) {
        limits.put(root, Timing.limit(candidates.reached(root)));
      }
    }
    Timing.Fit best = timing.best(limits, occurrence, 0);
    if (best == null) {
      if (barred.isEmpty()) {
        explanation.tried(occurrence);
      }
      return 0;
    }
    explanation.mark();
    explanation.change(List.of(), List.of(best.episode()), Integer.MAX_VALUE);
    explanation.keep();
    return best.gain();
  }
}
