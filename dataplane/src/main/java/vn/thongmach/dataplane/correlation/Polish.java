package vn.thongmach.dataplane.correlation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thongmach.dataplane.topology.IntList;

/**
 * Keeps running explanations good with bounded effort: an episode is improved again when much more
 * is known of it than the last time, those first of which most is new. What there was no time for
 * waits for the next turn.
 */
final class Polish {

  private static final long NEAR_MS = 600_000;
  private static final double GROWTH = 1.4;

  private final Solver solver;
  private final Explanation explanation;

  /** For each episode by number what was known of it when it was improved last. */
  private final Map<Integer, Integer> known = new HashMap<>();

  private final Set<Integer> due = new LinkedHashSet<>();

  Polish(Solver solver) {
    this.solver = solver;
    this.explanation = solver.explanation;
  }

  /** What is known of one episode, and whether it is due, is as with that episode of another. */
  void goOn(Episode episode, Polish other, Episode same) {
    Integer before = other.known.get(same.number());
    if (before != null) {
      known.put(episode.number(), before);
    }
    if (other.due.contains(same.number())) {
      due.add(episode.number());
    }
  }

  /** What was learned anew may have changed the weight of all. */
  void everything() {
    known.clear();
    explanation.episodes.all().forEach(episode -> due.add(episode.number()));
  }

  /** Something was heard that bears on these occurrences' episodes and those near to them. */
  void heard(Collection<Integer> occurrences) {
    for (int occurrence : occurrences) {
      int object = explanation.heard.object(occurrence);
      if (explanation.cause(occurrence) == Matching.NOISE) {
        related(occurrence, object);
      }
      for (int other : explanation.heard.of(object)) {
        add(explanation.cause(other));
      }
      explanation.matching.expect(object);
      Slots slots = explanation.matching.slots();
      for (int slot = 0; slot < slots.size(); slot++) {
        add(slots.cause(slot));
      }
    }
  }

  /** Episodes with which it could have a root in common. */
  private void related(int occurrence, int object) {
    IntList related = solver.candidates.related(object, explanation.heard.stamp(occurrence));
    for (int i = 0; i < related.size(); i++) {
      for (int other : explanation.heard.of(related.get(i))) {
        int cause = explanation.cause(other);
        if (cause != Matching.NOISE && near(occurrence, explanation.episodes.get(cause))) {
          known.remove(cause);
          due.add(cause);
        }
      }
    }
  }

  private boolean near(int occurrence, Episode episode) {
    return Math.abs(explanation.heard.stamp(occurrence) - episode.start()) <= NEAR_MS;
  }

  private void add(int episode) {
    if (episode != Matching.NOISE) {
      due.add(episode);
    }
  }

  boolean isDone() {
    return due.isEmpty();
  }

  /** Improves what is due, most new first, until so many sketches were made. */
  void work(long effort) {
    long until = solver.timing.effort() + effort;
    for (int number : ranked()) {
      if (solver.timing.effort() >= until) {
        return;
      }
      due.remove(number);
      if (explanation.episodes.has(number)) {
        improve(explanation.episodes.get(number));
      }
    }
  }

  private void improve(Episode episode) {
    if (growth(episode) < GROWTH) {
      return;
    }
    explanation.forgetFresh();
    solver.polish(episode);
    for (int number : explanation.fresh()) {
      if (explanation.episodes.has(number)) {
        known.put(number, events(explanation.episodes.get(number)));
      }
    }
    if (explanation.episodes.has(episode.number())) {
      known.put(episode.number(), events(episode));
    }
  }

  /** Those that are due by how much is new; forgets those of which too little is. */
  private List<Integer> ranked() {
    Map<Integer, Double> growths = new HashMap<>();
    for (int number : due) {
      double growth =
          explanation.episodes.has(number) ? growth(explanation.episodes.get(number)) : 0;
      if (growth >= GROWTH) {
        growths.put(number, growth);
      }
    }
    due.retainAll(growths.keySet());
    List<Integer> ranked = new ArrayList<>(growths.keySet());
    ranked.sort(
        Comparator.comparingDouble((Integer number) -> growths.getOrDefault(number, 0.0))
            .reversed()
            .thenComparing(Integer::intValue));
    return ranked;
  }

  private double growth(Episode episode) {
    int before = known.getOrDefault(episode.number(), 0);
    return events(episode) / Math.max(0.5, before);
  }

  /** How many lines say something of it. */
  private int events(Episode episode) {
    int events = 0;
    for (int occurrence : explanation.explainedBy(episode.number())) {
      events += explanation.heard.cleared(occurrence) == HeardAlarms.UNKNOWN ? 1 : 2;
    }
    return events;
  }
}
