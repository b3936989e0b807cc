package vn.thongmach.dataplane.correlation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thongmach.dataplane.correlation.Alternatives.Alternative;
import vn.thongmach.dataplane.topology.IntList;
import vn.thongmach.dataplane.topology.Topology;

/**
 * Draws from an explanation how likely things are, for the next one. Where several roots explain
 * the same, each is learned from by its share in the belief: learning from the first alone would
 * confirm whatever was chosen by chance.
 */
final class Learning {

  /** One episode says at most this much about one kind of report, however many objects it hits. */
  private static final double MOST_OF_ONE = 4;

  private static final double LEAST_SHARE = 0.02;
  private static final int SILENT = -1;

  private record Kind(Condition condition, int type, int via, int rootType) {}

  private record Case(Kind kind, int occurrence, long start, long end) {}

  private final Explanation explanation;
  private final Alternatives alternatives;
  private final Likelihoods learned;
  private final double[] faults;

  private Learning(Solver solver) {
    explanation = solver.explanation;
    alternatives = new Alternatives(explanation, solver.candidates, solver.timing, solver.repair);
    learned = new Likelihoods(explanation.topology, explanation.heard);
    faults = new double[explanation.topology.types()];
  }

  static Likelihoods from(Solver solver) {
    Learning learning = new Learning(solver);
    learning.noise();
    learning.episodes();
    learning.learned.faults.learn(learning.faults);
    return learning.learned;
  }

  private void noise() {
    Topology topology = explanation.topology;
    HeardAlarms heard = explanation.heard;
    double[] shares = new double[heard.size()];
    for (int i = 0; i < shares.length; i++) {
      if (explanation.cause(i) == Matching.NOISE) {
        shares[i] = 1;
        learned.severities.countNoise(topology.type(heard.object(i)), heard.severity(i));
      }
    }
    learned.noise.learn(topology, heard, shares);
  }

  private void episodes() {
    Map<Integer, Long> lastEnd = new HashMap<>();
    for (Episode episode : explanation.episodes.all()) {
      Long before = lastEnd.get(episode.root());
      lastEnd.merge(episode.root(), episode.end(), Math::max);
      int[] explained = explanation.explainedBy(episode.number());
      boolean flap =
          before != null
              && episode.start() - Math.min(before, episode.start()) < Likelihoods.FLAP_MS;
      List<Alternative> all =
          explained.length == 0
              ? List.of(new Alternative(0, episode))
              : alternatives.all(episode, explained[0]);
      double best = all.stream().mapToDouble(Alternative::gain).max().orElse(0);
      double sum = all.stream().mapToDouble(one -> Math.exp(one.gain() - best)).sum();
      for (Alternative one : all) {
        double share = Math.exp(one.gain() - best) / sum;
        if (share >= LEAST_SHARE) {
          faults[explanation.topology.type(one.episode().root())] += flap ? 0 : share;
          learn(episode, one.episode(), share);
        }
      }
    }
  }

  /** Puts the other in place of the episode for a moment and looks at what it would make report. */
  private void learn(Episode episode, Episode other, double share) {
    explanation.mark();
    explanation.change(List.of(episode), List.of(), Integer.MAX_VALUE);
    explanation.change(List.of(), List.of(other), Integer.MAX_VALUE);
    List<Case> cases = new ArrayList<>();
    IntList touched = explanation.touched();
    for (int i = 0; i < touched.size(); i++) {
      collect(touched.get(i), other.number(), cases);
    }
    explanation.back();
    Map<Kind, Integer> sizes = new HashMap<>();
    cases.forEach(one -> sizes.merge(one.kind(), 1, Integer::sum));
    for (Case one : cases) {
      count(one, share * Math.min(1, MOST_OF_ONE / sizes.getOrDefault(one.kind(), 1)));
    }
  }

  private void collect(int object, int cause, List<Case> cases) {
    Matching matching = explanation.matching;
    matching.weigh(object);
    int[] occurrences = explanation.heard.of(object);
    Slots slots = matching.slots();
    for (int slot = 0; slot < slots.size(); slot++) {
      if (slots.cause(slot) != cause) {
        continue;
      }
      int reporting = SILENT;
      for (int j = 0; j < occurrences.length; j++) {
        if (matching.slotOf(j) == slot && !matching.isRepeat(j)) {
          reporting = occurrences[j];
        }
      }
      Kind kind =
          new Kind(
              slots.condition(slot),
              explanation.topology.type(object),
              slots.viaType(slot),
              slots.rootType(slot));
      cases.add(new Case(kind, reporting, slots.start(slot), slots.end(slot)));
    }
  }

  private void count(Case one, double weight) {
    Kind kind = one.kind();
    int occurrence = one.occurrence();
    boolean reported = occurrence != SILENT;
    learned.reports.count(
        kind.condition(), kind.type(), kind.via(), kind.rootType(), reported, weight);
    if (!reported) {
      return;
    }
    HeardAlarms heard = explanation.heard;
    long raised = heard.raised(occurrence);
    long cleared = heard.cleared(occurrence);
    if (raised != HeardAlarms.UNKNOWN) {
      learned.onsets.count(kind.condition(), kind.type(), raised - one.start(), weight);
      learned.severities.count(kind.condition(), kind.type(), heard.severity(occurrence), weight);
    }
    if (cleared != HeardAlarms.UNKNOWN && one.end() != Long.MAX_VALUE) {
      learned.clears.count(kind.condition(), kind.type(), cleared - one.end(), weight);
    }
  }
}
