package vn.thongmach.dataplane.correlation;

import java.util.Arrays;

/**
 * How likely a severity is for each condition and type, over how likely it is in noise; drawn
 * towards the severities of the type as a whole, so that nothing learned means no evidence.
 */
final class SeverityTable {

  private static final int LEVELS = 4;
  private static final int KINDS = Condition.values().length + 1;
  private static final double WEIGHT = 4;

  private final double[][] counts;
  private final double[][] ratios;

  SeverityTable(int types) {
    counts = new double[types * KINDS][];
    ratios = new double[types * Condition.values().length][];
  }

  void count(Condition condition, int type, int severity, double weight) {
    add(type * KINDS + condition.ordinal(), severity, weight);
  }

  void countNoise(int type, int severity) {
    add(type * KINDS + KINDS - 1, severity, 1);
  }

  /** Logarithm of the ratio; 0 for an unknown severity. */
  double logRatio(Condition condition, int type, int severity) {
    if (severity == HeardAlarms.NO_SEVERITY) {
      return 0;
    }
    int row = type * Condition.values().length + condition.ordinal();
    double[] known = ratios[row];
    if (known == null) {
      known = new double[LEVELS];
      for (int level = 0; level < LEVELS; level++) {
        known[level] = work(condition, type, level);
      }
      ratios[row] = known;
    }
    return known[severity];
  }

  private double work(Condition condition, int type, int severity) {
    double all = 0;
    double these = 0;
    for (int kind = 0; kind < KINDS; kind++) {
      double[] row = counts[type * KINDS + kind];
      if (row != null) {
        all += Arrays.stream(row).sum();
        these += row[severity];
      }
    }
    double base = (these + 1) / (all + LEVELS);
    return Math.log(
        share(counts[type * KINDS + condition.ordinal()], severity, base)
            / share(counts[type * KINDS + KINDS - 1], severity, base));
  }

  private static double share(double[] row, int severity, double base) {
    return row == null
        ? base
        : (row[severity] + WEIGHT * base) / (Arrays.stream(row).sum() + WEIGHT);
  }

  private void add(int row, int severity, double weight) {
    if (severity != HeardAlarms.NO_SEVERITY) {
      if (counts[row] == null) {
        counts[row] = new double[LEVELS];
      }
      counts[row][severity] += weight;
      Arrays.fill(ratios, null);
    }
  }
}
