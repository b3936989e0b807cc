package vn.thongmach.dataplane.correlation;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.thongmach.dataplane.topology.Topology;

/**
 * The operator: alarm lines in, incidents and what became of them out. It reads no clock and keeps
 * no files; the same lines in the same order give the same answers. {@link #advance} weighs anew
 * what the lines heard since bear on, with an effort bounded by their number; what there was no
 * time for waits for the next. {@link #settle} weighs everything anew, more widely, and learns from
 * it, as at the end of a file. One thread.
 */
public final class Correlator {

  /** So many incidents that are over are remembered, however lately they ended. */
  public static final int MOST_ENDED = 20_000;

  private static final int ROUNDS = 3;
  private static final long LEAST_EFFORT = 200;
  private static final long EFFORT_PER_LINE = 1;
  private static final double GROWTH = 1.5;
  private static final int FIRST_LEARNING = 50;

  private final Topology topology;
  private HeardAlarms heard = new HeardAlarms();
  private final UnplacedAlarms unplaced = new UnplacedAlarms();
  private final IncidentLedger ledger;
  private final Publishing publishing;
  private final TreeSet<Integer> fresh = new TreeSet<>();
  private @Nullable Solver solver;
  private int learnedFrom;
  private int knownObjects;

  public Correlator(Topology topology) {
    this.topology = topology;
    ledger = new IncidentLedger();
    publishing = new Publishing(ledger, unplaced);
  }

  /**
   * Goes on from incidents that were told before; hear their alarms before anything else.
   *
   * @param ids gives the ids of new incidents
   */
  public Correlator(Topology topology, Supplier<String> ids, List<Incident> standing) {
    this.topology = topology;
    ledger = new IncidentLedger(ids, standing);
    publishing = new Publishing(ledger, unplaced);
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
    return advance(LEAST_EFFORT + EFFORT_PER_LINE * fresh.size());
  }

  /**
   * @param effort how many looks at a root may go into what is not new
   */
  List<IncidentDelta> advance(long effort) {
    Solver before = solver;
    Solver now = ready();
    Explanation explanation = now.explanation;
    explanation.grow();
    now.candidates.refresh(topology);
    fresh.forEach(occurrence -> explanation.reweigh(heard.object(occurrence)));
    int[] occurrences =
        fresh.stream()
            .sorted(
                Comparator.comparingLong((Integer i) -> heard.stamp(i))
                    .thenComparing(Integer::intValue))
            .mapToInt(Integer::intValue)
            .toArray();
    now.seeding.each(occurrences, Set.of());
    now.polish.heard(fresh);
    now.polish.work(effort);
    fresh.clear();
    return publish(now != before);
  }

  /**
   * Lets go of incidents that were over before this moment, and of the oldest where more than
   * {@value #MOST_ENDED} are over: nothing is told of them any more, their alarms are forgotten.
   * What was learned from them stays.
   *
   * @param before milliseconds since 1970
   * @return those incidents
   */
  public List<Incident> forget(long before) {
    Solver known = solver;
    if (known == null || !fresh.isEmpty() || topology.size() != knownObjects) {
      return List.of();
    }
    long from = Math.max(before, ledger.newestEnded(MOST_ENDED));
    List<Incident> over =
        ledger.standing(incident -> incident.grounds().ended() && incident.last() < from);
    if (over.isEmpty()) {
      return over;
    }
    Set<String> alarms = new HashSet<>();
    over.forEach(incident -> alarms.addAll(incident.alarms()));
    Predicate<Episode> lasts = episode -> known.explains(episode, id -> !alarms.contains(id));
    unplaced.forget(alarms);
    heard = heard.without(alarms);
    solver = known.with(heard, lasts);
    publishing.forget(over);
    return over;
  }

  /** Whether nothing waits for a further {@link #advance} without new lines. */
  public boolean isDone() {
    Solver now = solver;
    return fresh.isEmpty() && (now == null || now.polish.isDone());
  }

  /** Weighs everything anew, in rounds that each learn from the one before; tells what changed. */
  public List<IncidentDelta> settle() {
    fresh.clear();
    heard = heard.sorted();
    WitnessPairs pairs = new WitnessPairs(topology, heard);
    pairs.learn();
    Solver now =
        new Solver(topology, heard, new Likelihoods(topology, heard), pairs, Effort.THOROUGH);
    for (int round = 1; round < ROUNDS; round++) {
      now.sketch();
      now = new Solver(topology, heard, Learning.from(now), pairs, Effort.THOROUGH);
    }
    now.solve();
    keep(now);
    return publish(true);
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
    Solver now = new Solver(topology, heard, likelihoods, pairs, Effort.BRISK);
    if (known != null) {
      now.beginWith(known, episode -> true);
      now.polish.everything();
    }
    keep(now);
    return now;
  }

  private void keep(Solver now) {
    solver = now;
    learnedFrom = heard.size();
    knownObjects = topology.size();
  }

  private List<IncidentDelta> publish(boolean everything) {
    Solver now = solver == null ? ready() : solver;
    List<IncidentDelta> deltas =
        everything
            ? publishing.all(now.explanation, now.report)
            : publishing.touched(now.explanation, now.report);
    now.explanation.told();
    return deltas;
  }
}
