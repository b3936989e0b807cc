package vn.thongmach.dataplane.correlation;

import java.util.Arrays;
import vn.thongmach.dataplane.topology.Falls;
import vn.thongmach.dataplane.topology.Timeline;
import vn.thongmach.dataplane.topology.Topology;
import vn.thongmach.dataplane.topology.Topology.Need;

/**
 * Lays what was heard of one object beside the times in which it was expected to report: which
 * occurrence reports which time, what stayed silent, what is noise. Both lists keep their order; of
 * all such pairings the one that weighs most counts. One thread.
 */
final class Matching {

  /** Explained by nothing. */
  static final int NOISE = -1;

  /** The chance that what reported a fall reports it in another way too. */
  private static final double LOG_OTHER_KIND = Math.log(0.2);

  private final Topology topology;
  private final HeardAlarms heard;
  private final Falls falls;
  private final Episodes episodes;
  private final Likelihoods likelihoods;
  private final WitnessPairs pairs;
  private final Slots slots = new Slots();
  private int[] slotOf = new int[16];
  private boolean[] repeats = new boolean[16];
  private double[] weights = new double[256];
  private byte[] steps = new byte[256];

  Matching(
      Topology topology,
      HeardAlarms heard,
      Falls falls,
      Episodes episodes,
      Likelihoods likelihoods,
      WitnessPairs pairs) {
    this.topology = topology;
    this.heard = heard;
    this.falls = falls;
    this.episodes = episodes;
    this.likelihoods = likelihoods;
    this.pairs = pairs;
  }

  /** The times of the object looked at last. */
  Slots slots() {
    return slots;
  }

  /** The slot of the k-th occurrence of the object looked at last, or {@link #NOISE}. */
  int slotOf(int at) {
    return slotOf[at];
  }

  /** Whether the k-th occurrence is a further one of a slot that has its report. */
  boolean isRepeat(int at) {
    return repeats[at];
  }

  /** Fills {@link #slots} for this object. */
  void expect(int object) {
    slots.clear();
    Timeline own = falls.timeline(object);
    for (int i = 0; i < own.size(); i++) {
      int cause = own.cause(i);
      int rootType = topology.type(episodes.get(cause).root());
      boolean itself = own.isItself(i);
      slots.add(
          itself ? Condition.ROOT : Condition.FALLEN,
          own.start(i),
          own.end(i),
          cause,
          topology.type(itself ? object : own.via(i)),
          rootType);
    }
    expectAtEnd(object, own);
  }

  /** Several lost at once at this end are one reason to report. */
  private void expectAtEnd(int object, Timeline own) {
    int first = slots.size();
    for (int i = 0; i < topology.dependentCount(object); i++) {
      if (topology.dependentKind(object, i) != Need.END) {
        continue;
      }
      int ended = topology.dependent(object, i);
      Timeline lost = falls.timeline(ended);
      if (lost.isEmpty() || !pairs.mayReport(ended, object)) {
        continue;
      }
      for (int k = 0; k < lost.size(); k++) {
        if (!own.isDownAt(lost.start(k)) && !isExpectedAtEnd(first, lost.start(k), lost.end(k))) {
          slots.add(
              Condition.WITNESS,
              lost.start(k),
              lost.end(k),
              lost.cause(k),
              topology.type(ended),
              topology.type(episodes.get(lost.cause(k)).root()));
        }
      }
    }
  }

  private boolean isExpectedAtEnd(int first, long start, long end) {
    if (slots.size() == first) {
      return false;
    }
    for (int i = 0; i < slots.size(); i++) {
      if (slots.condition(i) == Condition.WITNESS && slots.start(i) < end && start < slots.end(i)) {
        return true;
      }
    }
    return false;
  }

  /** The weight of the best pairing of this object. */
  double weigh(int object) {
    expect(object);
    int[] occurrences = heard.of(object);
    int n = slots.size();
    int m = occurrences.length;
    if (slotOf.length < m) {
      slotOf = new int[m * 2];
      repeats = new boolean[m * 2];
    }
    Arrays.fill(slotOf, 0, m, NOISE);
    Arrays.fill(repeats, 0, m, false);
    if (m == 0) {
      double silent = 0;
      for (int i = 0; i < n; i++) {
        silent += likelihoods.chance(slots, i, object).silence();
      }
      return silent;
    }
    return n == 0 ? 0 : pair(object, occurrences, n, m);
  }

  private double pair(int object, int[] occurrences, int n, int m) {
    int width = m + 1;
    if (weights.length < (n + 1) * width) {
      weights = new double[(n + 1) * width * 2];
      steps = new byte[weights.length];
    }
    Arrays.fill(weights, 0, width, 0);
    for (int i = 1; i <= n; i++) {
      ReportRates.Chance chance = likelihoods.chance(slots, i - 1, object);
      int row = i * width;
      weights[row] = weights[row - width] + chance.silence();
      steps[row] = 0;
      for (int j = 1; j <= m; j++) {
        double silent = weights[row - width + j] + chance.silence();
        double noise = weights[row + j - 1];
        double best = silent >= noise ? silent : noise;
        byte step = (byte) (silent >= noise ? 0 : 1);
        if (likelihoods.isPossible(heard, occurrences[j - 1], slots, i - 1)) {
          double matched =
              weights[row - width + j - 1]
                  + chance.report()
                  + likelihoods.report(heard, occurrences[j - 1], slots, i - 1);
          if (matched > best) {
            best = matched;
            step = 2;
          }
        }
        weights[row + j] = best;
        steps[row + j] = step;
      }
    }
    int i = n;
    int j = m;
    while (i > 0 && j > 0) {
      switch (steps[i * width + j]) {
        case 0 -> i--;
        case 1 -> j--;
        default -> slotOf[--j] = --i;
      }
    }
    return weights[n * width + m]
        + lateOnes(object, occurrences, n, m)
        + repeats(occurrences, n, m);
  }

  /** A report that came out of order may be that of an earlier time that stayed silent. */
  private double lateOnes(int object, int[] occurrences, int n, int m) {
    double sum = 0;
    for (int j = 0; j < m && n > 1; j++) {
      if (slotOf[j] != NOISE) {
        continue;
      }
      double best = 0;
      for (int i = 0; i < n; i++) {
        if (!hasReport(i, m) && likelihoods.isPossible(heard, occurrences[j], slots, i)) {
          ReportRates.Chance chance = likelihoods.chance(slots, i, object);
          double weight =
              chance.report()
                  - chance.silence()
                  + likelihoods.report(heard, occurrences[j], slots, i);
          if (weight > best) {
            best = weight;
            slotOf[j] = i;
          }
        }
      }
      sum += best;
    }
    return sum;
  }

  /** What is left over while the object is down and has been heard is more likely a repeat. */
  private double repeats(int[] occurrences, int n, int m) {
    double sum = 0;
    for (int j = 0; j < m; j++) {
      if (slotOf[j] != NOISE) {
        continue;
      }
      double best = 0;
      for (int i = 0; i < n; i++) {
        int report = reportOf(i, m);
        if (report != NOISE) {
          double weight = further(occurrences[j], occurrences[report], i);
          if (weight > best) {
            best = weight;
            slotOf[j] = i;
            repeats[j] = true;
          }
        }
      }
      sum += best;
    }
    return sum;
  }

  /** A further report of one kind is a repeat; one of another kind may tell of the same fall. */
  private double further(int occurrence, int report, int slot) {
    double repeat = likelihoods.repeat(heard, occurrence, slots, slot);
    return heard.areOfOneKind(occurrence, report)
            || !likelihoods.isPossible(heard, occurrence, slots, slot)
        ? repeat
        : Math.max(repeat, LOG_OTHER_KIND + likelihoods.report(heard, occurrence, slots, slot));
  }

  private boolean hasReport(int slot, int m) {
    return reportOf(slot, m) != NOISE;
  }

  /** Which occurrence reports this slot first, or {@link #NOISE}. */
  private int reportOf(int slot, int m) {
    for (int j = 0; j < m; j++) {
      if (slotOf[j] == slot && !repeats[j]) {
        return j;
      }
    }
    return NOISE;
  }
}
