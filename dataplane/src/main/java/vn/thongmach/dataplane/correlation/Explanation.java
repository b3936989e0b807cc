package vn.thongmach.dataplane.correlation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.thongmach.dataplane.topology.Falls;
import vn.thongmach.dataplane.topology.IntList;
import vn.thongmach.dataplane.topology.Topology;
import vn.thongmach.dataplane.topology.Topology.Need;

/**
 * All episodes held for true, and how well they explain what was heard. A change is weighed only
 * where it changes something, exactly, and can be taken back. One thread.
 */
final class Explanation {

  private record Undo(
      int object, double weight, int[] causes, List<Episode> took, List<Episode> put) {}

  private static final int[] NONE = {};
  private static final long RETRY_MS = 600_000;

  final Topology topology;
  final HeardAlarms heard;
  final Episodes episodes;
  final Falls falls;
  final Likelihoods likelihoods;
  final Matching matching;
  final WitnessPairs pairs;
  private final List<Undo> journal = new ArrayList<>();

  private record Mark(int journal, int falls, int episodes) {}

  private final List<Mark> marks = new ArrayList<>();
  private final IntList touched = new IntList();
  private final Set<Integer> touchedRoots = new HashSet<>();
  private final Set<Integer> touchedObjects = new HashSet<>();
  private double[] weights;
  private int[] stamps;
  private int[] causes;
  private boolean[] tried;
  private final IntList fresh = new IntList();
  private final IntList reopened = new IntList();
  private final IntList waiting = new IntList();
  private final Chains chains = new Chains();
  private int stamp;

  Explanation(Topology topology, HeardAlarms heard, Likelihoods likelihoods, WitnessPairs pairs) {
    this.topology = topology;
    this.heard = heard;
    this.likelihoods = likelihoods;
    this.pairs = pairs;
    this.falls = new Falls(topology);
    this.episodes = new Episodes(topology.size());
    this.matching = new Matching(topology, heard, falls, episodes, likelihoods, pairs);
    this.weights = new double[topology.size()];
    this.stamps = new int[topology.size()];
    this.causes = new int[heard.size()];
    this.tried = new boolean[heard.size()];
    Arrays.fill(causes, Matching.NOISE);
  }

  /** The number of the episode that explains this occurrence, or {@link Matching#NOISE}. */
  int cause(int occurrence) {
    return causes[occurrence];
  }

  boolean isExplained(int occurrence) {
    return causes[occurrence] != Matching.NOISE;
  }

  /** Whether nothing was found to explain it since something near it changed. */
  boolean isTried(int occurrence) {
    return tried[occurrence];
  }

  void tried(int occurrence) {
    if (marks.isEmpty()) {
      tried[occurrence] = true;
      waiting.add(occurrence);
    }
  }

  /** What was tried without success near such a change is worth another try. */
  private void retry(List<Episode> changed) {
    if (changed.isEmpty()) {
      return;
    }
    int kept = 0;
    for (int i = 0; i < waiting.size(); i++) {
      int occurrence = waiting.get(i);
      long stamp = heard.stamp(occurrence);
      for (Episode episode : changed) {
        tried[occurrence] &= Math.abs(stamp - episode.start()) > RETRY_MS;
      }
      if (tried[occurrence]) {
        waiting.set(kept++, occurrence);
      } else {
        reopened.add(occurrence);
      }
    }
    waiting.cut(kept);
  }

  Episode make(int root, long start, long end) {
    return new Episode(episodes.nextNumber(), root, start, end);
  }

  /** Numbers of the episodes put in or taken away for good since {@link #forgetFresh}. */
  int[] fresh() {
    return fresh.toArray();
  }

  void forgetFresh() {
    fresh.clear();
    reopened.clear();
  }

  /** Occurrences that became worth another try since then, by stamp. */
  int[] reopened() {
    int[] found =
        Arrays.stream(reopened.toArray())
            .distinct()
            .filter(occurrence -> causes[occurrence] == Matching.NOISE)
            .boxed()
            .sorted(
                Comparator.comparingLong((Integer i) -> heard.stamp(i))
                    .thenComparing(Integer::intValue))
            .mapToInt(Integer::intValue)
            .toArray();
    reopened.clear();
    return found;
  }

  /** Begins what {@link #back} undoes and {@link #keep} makes stand; may be nested. */
  void mark() {
    marks.add(new Mark(journal.size(), falls.mark(), episodes.mark()));
  }

  void back() {
    Mark mark = marks.removeLast();
    while (journal.size() > mark.journal()) {
      Undo undo = journal.removeLast();
      undo.put().forEach(episodes::take);
      undo.took().forEach(episodes::put);
      if (undo.object() >= 0) {
        weights[undo.object()] = undo.weight();
        restore(undo.object(), undo.causes());
      }
    }
    falls.back(mark.falls());
    if (marks.isEmpty()) {
      episodes.back(mark.episodes());
    }
  }

  void keep() {
    marks.removeLast();
    if (marks.isEmpty()) {
      List<Episode> changed = new ArrayList<>();
      for (Undo undo : journal) {
        if (undo.object() >= 0) {
          touched(undo.object(), undo.causes());
        }
        for (int occurrence : undo.object() < 0 ? NONE : heard.of(undo.object())) {
          tried[occurrence] = false;
          reopened.add(occurrence);
        }
        changed.addAll(undo.took());
        changed.addAll(undo.put());
      }
      for (Episode episode : changed) {
        fresh.add(episode.number());
        touchedRoots.add(episode.root());
      }
      retry(changed);
      journal.clear();
      falls.settle();
    }
  }

  /**
   * Takes these episodes away and puts those in; between {@link #mark} and {@link #back} or {@link
   * #keep}.
   *
   * @param most how many objects may be looked at
   * @return by how much the explanation weighs more now; negative infinity when the limit did not
   *     suffice, and then it must be taken back
   */
  double change(List<Episode> take, List<Episode> put, int most) {
    double gain = exchange(take, put);
    if (!falls.spread(most)) {
      return Double.NEGATIVE_INFINITY;
    }
    collectTouched();
    for (int i = 0; i < touched.size(); i++) {
      gain += reweigh(touched.get(i));
    }
    return gain;
  }

  /**
   * Puts this episode in without weighing what it touches: to be taken back.
   *
   * @return whether the limit of objects sufficed
   */
  boolean probe(Episode episode, int most) {
    exchange(List.of(), List.of(episode));
    boolean sufficient = falls.spread(most);
    collectTouched();
    return sufficient;
  }

  /** Returns the change of the priors. */
  private double exchange(List<Episode> take, List<Episode> put) {
    double gain = 0;
    for (Episode episode : take) {
      gain -= episodes.prior(episode.root(), likelihoods);
      episodes.take(episode);
      gain += episodes.prior(episode.root(), likelihoods);
      falls.mend(episode.number(), episode.root());
    }
    for (Episode episode : put) {
      gain -= episodes.prior(episode.root(), likelihoods);
      episodes.put(episode);
      gain += episodes.prior(episode.root(), likelihoods);
      falls.fail(episode.number(), episode.root(), episode.start(), episode.end());
    }
    journal.add(new Undo(-1, 0, NONE, List.copyOf(take), List.copyOf(put)));
    return gain;
  }

  /** The objects whose weight the last change looked at. */
  IntList touched() {
    return touched;
  }

  private void collectTouched() {
    touched.clear();
    stamp++;
    IntList changed = falls.changed();
    for (int i = 0; i < changed.size(); i++) {
      int object = changed.get(i);
      touch(object);
      for (int k = 0; k < topology.needCount(object); k++) {
        if (topology.needKind(object, k) == Need.END) {
          touch(topology.need(object, k));
        }
      }
    }
  }

  private void touch(int object) {
    if (stamps[object] != stamp) {
      stamps[object] = stamp;
      touched.add(object);
    }
  }

  /** Weighs one object anew, as when something more was heard of it; returns the difference. */
  double reweigh(int object) {
    int[] occurrences = heard.of(object);
    int[] before = NONE;
    double was = weights[object];
    double now = matching.weigh(object);
    if (occurrences.length > 0) {
      before = new int[occurrences.length];
      for (int j = 0; j < occurrences.length; j++) {
        before[j] = causes[occurrences[j]];
        int slot = matching.slotOf(j);
        explain(
            occurrences[j], slot == Matching.NOISE ? Matching.NOISE : matching.slots().cause(slot));
      }
    } else if (was == now) {
      return 0;
    }
    weights[object] = now;
    if (marks.isEmpty()) {
      touched(object, before);
    } else {
      journal.add(new Undo(object, was, before, List.of(), List.of()));
    }
    return now - was;
  }

  /** Keeps in mind for whoever tells of incidents what this object's reports meant and mean. */
  private void touched(int object, int[] before) {
    int[] occurrences = heard.of(object);
    if (occurrences.length > 0) {
      touchedObjects.add(object);
    }
    for (int cause : before) {
      if (cause != Matching.NOISE && episodes.has(cause)) {
        touchedRoots.add(episodes.get(cause).root());
      }
    }
    for (int occurrence : occurrences) {
      if (causes[occurrence] != Matching.NOISE) {
        touchedRoots.add(episodes.get(causes[occurrence]).root());
      }
    }
  }

  /** Roots whose failures or their reports changed since {@link #told}. */
  Set<Integer> touchedRoots() {
    return touchedRoots;
  }

  /** Objects whose reports were heard or read otherwise since then. */
  Set<Integer> touchedObjects() {
    return touchedObjects;
  }

  void told() {
    touchedRoots.clear();
    touchedObjects.clear();
  }

  private void restore(int object, int[] before) {
    int[] occurrences = heard.of(object);
    for (int j = 0; j < before.length; j++) {
      explain(occurrences[j], before[j]);
    }
  }

  private void explain(int occurrence, int cause) {
    if (causes[occurrence] != cause) {
      chains.move(occurrence, causes[occurrence], cause);
      causes[occurrence] = cause;
    }
  }

  /** Makes room for what was heard or named since. */
  void grow() {
    int known = causes.length;
    if (heard.size() > known) {
      causes = Arrays.copyOf(causes, Math.max(heard.size(), known * 2));
      Arrays.fill(causes, known, causes.length, Matching.NOISE);
      tried = Arrays.copyOf(tried, causes.length);
    }
    if (topology.size() > weights.length) {
      weights = Arrays.copyOf(weights, topology.size());
      stamps = Arrays.copyOf(stamps, topology.size());
      falls.grow();
      episodes.grow(topology.size());
    }
  }

  /** The occurrences that this episode explains, ascending. */
  int[] explainedBy(int episode) {
    return chains.of(episode);
  }

  /** How many occurrences this episode explains. */
  int countExplainedBy(int episode) {
    return chains.size(episode);
  }
}
