package vn.thongmach.dataplane.correlation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The chance that an object reports. It is told for the condition, finer for the type of the
 * object, finer for the type of what it came through, finer for the type of the root; each is drawn
 * towards the coarser one by a few pseudo-counts, so that what was seen seldom is believed little.
 * Types are numbers here: none has a meaning of its own.
 */
final class ReportRates {

  private static final double[] WEIGHTS = {6, 6, 3, 10};
  private static final double LEAST = 0.002;
  private static final int LEVELS = WEIGHTS.length;
  private static final int BITS = 19;
  private static final int ANY = (1 << BITS) - 1;

  private static final class Count {
    double reported;
    double silent;
  }

  /** Logarithms of the chance to report and of that to stay silent. */
  record Chance(double report, double silence) {}

  private final Map<Long, Count> counts = new HashMap<>();
  private LongTable places = new LongTable();
  private final List<Chance> chances = new ArrayList<>();

  /** One more case of this weight. */
  void count(
      Condition condition, int type, int via, int rootType, boolean reported, double weight) {
    for (int level = 0; level < LEVELS; level++) {
      Count count =
          counts.computeIfAbsent(
              key(level, condition, type, via, rootType), ignored -> new Count());
      if (reported) {
        count.reported += weight;
      } else {
        count.silent += weight;
      }
    }
    if (!chances.isEmpty()) {
      chances.clear();
      places = new LongTable();
    }
  }

  Chance chance(Condition condition, int type, int via, int rootType) {
    long key = key(LEVELS - 1, condition, type, via, rootType);
    int place = places.get(key);
    if (place != LongTable.ABSENT) {
      return chances.get(place);
    }
    double rate = Math.clamp(rate(condition, type, via, rootType), LEAST, 1 - LEAST);
    Chance chance = new Chance(Math.log(rate), Math.log1p(-rate));
    places.put(key, chances.size());
    chances.add(chance);
    return chance;
  }

  private double rate(Condition condition, int type, int via, int rootType) {
    double rate = condition.neutral();
    for (int level = 0; level < LEVELS; level++) {
      if (level == 1 && condition != Condition.WITNESS) {
        rate = whenDown(type, rate);
      }
      Count count = counts.get(key(level, condition, type, via, rootType));
      if (count != null) {
        double weight = WEIGHTS[level];
        rate = (count.reported + weight * rate) / (count.reported + count.silent + weight);
      }
    }
    return rate;
  }

  /**
   * The rate of a type when it is down, for whatever reason. Without it "failed itself" would draw
   * all that reported and "fell" all that stayed silent, and confirm each other.
   */
  private double whenDown(int type, double rate) {
    double reported = WEIGHTS[0] * rate;
    double all = WEIGHTS[0];
    for (Condition condition : new Condition[] {Condition.ROOT, Condition.FALLEN}) {
      Count count = counts.get(key(1, condition, type, ANY, ANY));
      if (count != null) {
        reported += count.reported;
        all += count.reported + count.silent;
      }
    }
    return reported / all;
  }

  private static long key(int level, Condition condition, int type, int via, int rootType) {
    long key = level << 2 | condition.ordinal();
    key = key << BITS | (level >= 1 ? type : ANY);
    key = key << BITS | (level >= 2 ? via : ANY);
    return key << BITS | (level >= 3 ? rootType : ANY);
  }
}
