package vn.thongmach.dataplane.correlation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.thongmach.dataplane.topology.Topology;

/** Searches the explanation that weighs most: seeds, repairs, shakes, until nothing improves. */
final class Solver {

  private static final int MOST_PASSES = 3;
  private static final long NEAR_MS = 900_000;

  final Explanation explanation;
  final Explainers explainers;
  final Candidates candidates;
  final Timing timing;
  final Seeding seeding;
  final Repair repair;
  private final Shake shake;

  Solver(Topology topology, HeardAlarms heard, Likelihoods likelihoods, WitnessPairs pairs) {
    explanation = new Explanation(topology, heard, likelihoods, pairs);
    explainers = new Explainers(topology, pairs);
    candidates = new Candidates(topology, heard, explainers);
    timing = new Timing(explanation);
    seeding = new Seeding(explanation, candidates, timing);
    repair = new Repair(explanation, candidates, timing);
    shake = new Shake(explanation, explainers, seeding);
    candidates.refresh();
  }

  /** Holds these episodes of another explanation for true to begin with. */
  void beginWith(List<Episode> episodes) {
    explanation.mark();
    List<Episode> own = new ArrayList<>();
    for (Episode episode : episodes) {
      own.add(explanation.make(episode.root(), episode.start(), episode.end()));
    }
    explanation.change(List.of(), own, Integer.MAX_VALUE);
    explanation.keep();
  }

  /** Well enough to learn from. */
  void sketch() {
    seeding.all();
    pass(explanation.episodes.all(), false);
  }

  /** From what stands to where no step improves any more. */
  void solve() {
    seeding.all();
    List<Episode> due = explanation.episodes.all();
    for (int pass = 0; pass < MOST_PASSES && !due.isEmpty(); pass++) {
      due = pass(due, true);
    }
  }

  /**
   * Repairs and shakes these; returns those that stand near to what was changed by that.
   *
   * @param inPairs whether close ones are shaken together too
   */
  List<Episode> pass(List<Episode> due, boolean inPairs) {
    Set<Integer> before = new HashSet<>();
    explanation.episodes.all().forEach(episode -> before.add(episode.number()));
    due.forEach(this::repair);
    seeding.all();
    for (Episode episode : due) {
      if (explanation.episodes.has(episode.number())) {
        shake.shake(episode, inPairs);
      }
    }
    seeding.all();
    List<Episode> now = explanation.episodes.all();
    List<Episode> fresh =
        now.stream().filter(episode -> !before.contains(episode.number())).toList();
    return now.stream()
        .filter(
            episode ->
                fresh.stream()
                    .anyMatch(other -> Math.abs(other.start() - episode.start()) <= NEAR_MS))
        .toList();
  }

  private void repair(Episode episode) {
    if (explanation.episodes.has(episode.number())) {
      repair.repair(episode);
      explanation.episodes.of(episode.root()).stream().findFirst().ifPresent(repair::repairFlap);
    }
  }
}
