package vn.thongmach.dataplane.correlation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.thongmach.dataplane.topology.Topology;

/**
 * The operator: alarm lines in, incidents and what became of them out. It reads no clock and keeps
 * no files; the same lines in the same order give the same answers. {@link #advance} weighs anew
 * what stands near the lines heard since, so its effort is bounded by them; {@link #settle} weighs
 * everything anew and learns from it, as at the end of a file. One thread.
 */
public final class Correlator {

  private static final int ROUNDS = 3;
  private static final long NEAR_MS = 600_000;
  private static final double GROWTH = 1.5;
  private static final int FIRST_LEARNING = 50;

  private final Topology topology;
  private HeardAlarms heard = new HeardAlarms();
  private final UnplacedAlarms unplaced = new UnplacedAlarms();
  private final IncidentLedger ledger;
  private final TreeSet<Integer> fresh = new TreeSet<>();
  private @Nullable Solver solver;
  private int learnedFrom;
  private int knownObjects;

  public Correlator(Topology topology) {
    this.topology = topology;
    ledger = new IncidentLedger();
  }

  /**
   * Goes on from incidents that were told before; hear their alarms before anything else.
   *
   * @param ids gives the ids of new incidents
   */
  public Correlator(Topology topology, Supplier<String> ids, List<Incident> standing) {
    this.topology = topology;
    ledger = new IncidentLedger(ids, standing);
  }

  /** Takes one line in; nothing is weighed yet. */
  public void hear(AlarmLine line) {
    int object = topology.find(line.type(), line.id());
    // An id names one occurrence: what it named first is what it stays with.
    if (!heard.knows(line.alarmId()) && (object < 0 || unplaced.has(line.alarmId()))) {
      unplaced.keep(line);
    } else {
      fresh.add(heard.hear(line, object));
    }
  }

  /** Weighs anew what the lines heard since the last call bear on; tells what changed. */
  public List<IncidentDelta> advance() {
    if (fresh.isEmpty()) {
      return publish(ledger.standing());
    }
    Solver now = ready();
    Explanation explanation = now.explanation;
    explanation.grow();
    now.candidates.refresh();
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (int occurrence : fresh) {
      explanation.reweigh(heard.object(occurrence));
      first = Math.min(first, heard.stamp(occurrence));
      last = Math.max(last, heard.stamp(occurrence));
    }
    int[] occurrences =
        fresh.stream()
            .sorted(
                Comparator.comparingLong((Integer i) -> heard.stamp(i))
                    .thenComparing(Integer::intValue))
            .mapToInt(Integer::intValue)
            .toArray();
    now.seeding.each(occurrences, Set.of());
    long from = first - NEAR_MS;
    long to = last + NEAR_MS;
    now.pass(
        explanation.episodes.all().stream()
            .filter(
                episode ->
                    episode.start() >= from && episode.start() <= to
                        || episode.end() >= from && episode.end() <= to)
            .toList(),
        true);
    fresh.clear();
    return publish(ledger.standing());
  }

  /** Weighs everything anew, in rounds that each learn from the one before; tells what changed. */
  public List<IncidentDelta> settle() {
    fresh.clear();
    heard = heard.sorted();
    WitnessPairs pairs = new WitnessPairs(topology, heard);
    pairs.learn();
    Solver now = new Solver(topology, heard, new Likelihoods(topology, heard), pairs);
    for (int round = 1; round < ROUNDS; round++) {
      now.sketch();
      now = new Solver(topology, heard, Learning.from(now), pairs);
    }
    now.solve();
    keep(now);
    return publish(List.of());
  }

  /** The incidents as they were told last, by their first stamp. */
  public List<Incident> incidents() {
    return ledger.standing();
  }

  /** The solver that knows all that was heard; made anew when much more was heard since. */
  private Solver ready() {
    Solver known = solver;
    if (known != null
        && heard.size() < Math.max(FIRST_LEARNING, learnedFrom * GROWTH)
        && topology.size() == knownObjects) {
      return known;
    }
    WitnessPairs pairs = new WitnessPairs(topology, heard);
    pairs.learn();
    if (known != null) {
      known.explanation.grow();
    }
    Likelihoods likelihoods =
        known == null || topology.size() != knownObjects
            ? new Likelihoods(topology, heard)
            : Learning.from(known);
    Solver now = new Solver(topology, heard, likelihoods, pairs);
    if (known != null) {
      now.beginWith(known.explanation.episodes.all());
    }
    keep(now);
    return now;
  }

  private void keep(Solver now) {
    solver = now;
    learnedFrom = heard.size();
    knownObjects = topology.size();
  }

  private List<IncidentDelta> publish(List<Incident> told) {
    List<Incident> all = new ArrayList<>(unplaced.incidents());
    Solver now = solver;
    if (now != null) {
      all.addAll(IncidentReport.of(now, told));
    }
    all.sort(
        Comparator.comparingLong(Incident::first)
            .thenComparing(incident -> incident.alarms().getFirst()));
    return ledger.replace(all);
  }
}
