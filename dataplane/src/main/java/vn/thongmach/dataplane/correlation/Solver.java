package vn.thongmach.dataplane.correlation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
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
  final Polish polish;
  final IncidentReport report;
  private final Shake shake;

  Solver(
      Topology topology,
      HeardAlarms heard,
      Likelihoods likelihoods,
      WitnessPairs pairs,
      Effort width) {
    this(topology, heard, likelihoods, pairs, new Explainers(topology, pairs), width);
  }

  private Solver(
      Topology topology,
      HeardAlarms heard,
      Likelihoods likelihoods,
      WitnessPairs pairs,
      Explainers explainers,
      Effort width) {
    explanation = new Explanation(topology, heard, likelihoods, pairs);
    this.explainers = explainers;
    candidates = new Candidates(topology, heard, explainers);
    timing = new Timing(explanation, width);
    seeding = new Seeding(explanation, candidates, timing, width);
    repair = new Repair(explanation, candidates, timing, width);
    shake = new Shake(explanation, explainers, candidates, seeding);
    polish = new Polish(this);
    report = new IncidentReport(this);
    candidates.refresh(topology);
  }

  /** Goes on from where this one stands, with those of its episodes and what is left to hear. */
  Solver with(HeardAlarms heard, Predicate<Episode> kept) {
    Likelihoods likelihoods = explanation.likelihoods;
    likelihoods.listenTo(heard);
    Solver now =
        new Solver(
            explanation.topology, heard, likelihoods, explanation.pairs, explainers, Effort.BRISK);
    now.beginWith(this, kept);
    return now;
  }

  /** Goes on from where another stands, with those of its episodes. */
  void beginWith(Solver other, Predicate<Episode> kept) {
    explanation.mark();
    List<Episode> own = new ArrayList<>();
    for (Episode episode : other.explanation.episodes.all()) {
      if (kept.test(episode)) {
        Episode same = explanation.make(episode.root(), episode.start(), episode.end());
        own.add(same);
        polish.goOn(same, other.polish, episode);
      }
    }
    explanation.change(List.of(), own, Integer.MAX_VALUE);
    explanation.keep();
    report.remember(other.report);
  }

  /** Whether this episode explains an alarm whose id is such. */
  boolean explains(Episode episode, Predicate<String> such) {
    return Arrays.stream(explanation.explainedBy(episode.number()))
        .anyMatch(occurrence -> such.test(explanation.heard.id(occurrence)));
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

  /** Repairs and shakes this one. */
  void polish(Episode episode) {
    repair(episode);
    explanation.episodes.of(episode.root()).stream()
        .filter(one -> one.number() == episode.number())
        .findFirst()
        .ifPresent(one -> shake.shake(one, true));
    seeding.each(explanation.reopened(), Set.of());
  }

  private void repair(Episode episode) {
    if (explanation.episodes.has(episode.number())) {
      repair.repair(episode);
      explanation.episodes.of(episode.root()).stream().findFirst().ifPresent(repair::repairFlap);
    }
  }
}
