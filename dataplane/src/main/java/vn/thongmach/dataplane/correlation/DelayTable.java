package vn.thongmach.dataplane.correlation;

import java.util.Arrays;

/**
 * How long after something happened its report is stamped: histograms on logarithmic bins of both
 * signs, for each condition and type, drawn towards the one of the condition, and that towards a
 * wide prior with a small tail on both sides.
 */
final class DelayTable {

  /** Bounds of the bins in milliseconds: nothing is thought later than half an hour. */
  private static final long[] BOUNDS = {
    -7_200_000,
    -3_600_000,
    -1_800_000,
    -600_000,
    -120_000,
    -30_000,
    -5_000,
    -1_000,
    0,
    1_000,
    2_000,
    4_000,
    8_000,
    16_000,
    32_000,
    64_000,
    128_000,
    256_000,
    512_000,
    1_024_000,
    2_048_000
  };

  /** The bin that begins with 0; from there on each is twice as wide as all before it. */
  private static final int PROMPT = 8;

  private static final int BINS = BOUNDS.length - 1;

  /** How far senders' clocks may be wrong. */
  private static final long SKEW_MS = 30_000;

  private static final double WEIGHT = 8;
  private static final double FINE_WEIGHT = 20;
  private static final double EARLY_SHARE = 0.05;

  private final double[][] counts;
  private final double[][] coarse = new double[Condition.values().length][BINS];
  private final double[][] density;
  private final double[] prior;
  private final boolean early;

  /**
   * @param early whether the root's own report may come long before: a supply on its battery says
   *     so before what it feeds falls
   */
  DelayTable(int types, boolean early) {
    this.early = early;
    counts = new double[types * Condition.values().length][];
    density = new double[types * Condition.values().length][];
    prior = new double[BINS];
    for (int bin = 0; bin < BINS; bin++) {
      prior[bin] = priorMass(BOUNDS[bin], BOUNDS[bin + 1]);
    }
  }

  void count(Condition condition, int type, long delay, double weight) {
    if (isPossible(condition, delay)) {
      int bin = bin(delay);
      int row = row(condition, type);
      if (counts[row] == null) {
        counts[row] = new double[BINS];
      }
      counts[row][bin] += weight;
      coarse[condition.ordinal()][bin] += weight;
      Arrays.fill(density, null);
    }
  }

  /** Logarithm of the density per millisecond. */
  double logDensity(Condition condition, int type, long delay) {
    if (!isPossible(condition, delay)) {
      return Double.NEGATIVE_INFINITY;
    }
    int bin = bin(delay);
    return densities(condition, type)[bin];
  }

  /** The logarithm of the highest density: what a report weighs that comes just when it should. */
  double best(Condition condition, int type) {
    return Arrays.stream(densities(condition, type)).max().orElse(0);
  }

  /** The middle of the densest bin: how late a report usually is. */
  long usual(Condition condition, int type) {
    double[] densities = densities(condition, type);
    int best = 0;
    for (int bin = 1; bin < BINS; bin++) {
      if (densities[bin] > densities[best]) {
        best = bin;
      }
    }
    return (BOUNDS[best] + BOUNDS[best + 1]) / 2;
  }

  private double[] densities(Condition condition, int type) {
    int row = row(condition, type);
    double[] known = density[row];
    if (known == null) {
      double[] wide = mix(coarse[condition.ordinal()], prior, WEIGHT);
      double[] down = condition == Condition.WITNESS ? wide : mix(whenDown(type), wide, WEIGHT);
      double[] before = early && condition == Condition.ROOT ? withEarly(down) : down;
      double[] fine = counts[row] == null ? before : mix(counts[row], before, FINE_WEIGHT);
      known = new double[BINS];
      for (int bin = 0; bin < BINS; bin++) {
        known[bin] = Math.log(fine[bin] / (BOUNDS[bin + 1] - BOUNDS[bin]));
      }
      density[row] = known;
    }
    return known;
  }

  /** What is known of a type that is down, for whatever reason: failing itself is not prompter. */
  private double[] whenDown(int type) {
    double[] sum = new double[BINS];
    for (Condition condition : new Condition[] {Condition.ROOT, Condition.FALLEN}) {
      double[] counted = counts[row(condition, type)];
      for (int bin = 0; counted != null && bin < BINS; bin++) {
        sum[bin] += counted[bin];
      }
    }
    return sum;
  }

  private static double[] mix(double[] counted, double[] towards, double weight) {
    double sum = Arrays.stream(counted).sum();
    double[] mixed = new double[BINS];
    for (int bin = 0; bin < BINS; bin++) {
      mixed[bin] = (counted[bin] + weight * towards[bin]) / (sum + weight);
    }
    return mixed;
  }

  private static double[] withEarly(double[] delays) {
    double[] wide = delays.clone();
    for (int bin = 0; bin < BINS; bin++) {
      wide[bin] *= 1 - EARLY_SHARE;
      if (BOUNDS[bin + 1] <= -5_000) {
        wide[bin] += EARLY_SHARE / 6;
      }
    }
    return wide;
  }

  /** Most within a minute, some within minutes, little in the tails. */
  private static double priorMass(long from, long to) {
    if (to <= 0) {
      return to <= -5_000
          ? 0.002 * (to - from) / (7_200_000.0 - 5_000)
          : 0.02 * (to - from) / 5_000.0;
    }
    return 0.75 * exponential(from, to, 20_000)
        + 0.18 * exponential(from, to, 120_000)
        + 0.048 * exponential(from, to, 900_000);
  }

  private static double exponential(long from, long to, double mean) {
    return Math.exp(-from / mean) - Math.exp(-to / mean);
  }

  private static int row(Condition condition, int type) {
    return type * Condition.values().length + condition.ordinal();
  }

  /** Whether a report is thought to be that early or late at all. */
  boolean isPossible(Condition condition, long delay) {
    return delay >= (early && condition == Condition.ROOT ? BOUNDS[0] : -SKEW_MS)
        && delay < BOUNDS[BINS];
  }

  private static int bin(long delay) {
    if (delay >= 0) {
      return PROMPT + Long.SIZE - Long.numberOfLeadingZeros(delay / 1_000);
    }
    int bin = PROMPT - 1;
    while (delay < BOUNDS[bin]) {
      bin--;
    }
    return bin;
  }
}
