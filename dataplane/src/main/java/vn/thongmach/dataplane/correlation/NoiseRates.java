package vn.thongmach.dataplane.correlation;

import java.util.Arrays;
import vn.thongmach.dataplane.topology.Topology;

/**
 * How often objects report for no reason that the network shows, per object and millisecond, and
 * how long such reports last. Before anything was learned a fifth of what was heard is thought so.
 */
final class NoiseRates {

  private static final double FIRST_SHARE = 0.2;
  private static final long SHORTEST_MS = 8_000;
  private static final int BINS = 16;

  private final double[] logRates;
  private final double[] logDurations = new double[BINS];
  private double missingClears;

  NoiseRates(Topology topology, HeardAlarms heard) {
    double[] shares = new double[heard.size()];
    Arrays.fill(shares, FIRST_SHARE);
    logRates = new double[topology.types()];
    learn(topology, heard, shares);
  }

  /**
   * @param shares for each occurrence how far it is thought to be noise, from 0 to 1
   */
  void learn(Topology topology, HeardAlarms heard, double[] shares) {
    double[] counts = new double[topology.types()];
    double[] durations = new double[BINS];
    double weights = 0;
    int missing = 0;
    int raisedOnes = 0;
    for (int i = 0; i < heard.size(); i++) {
      counts[topology.type(heard.object(i))] += shares[i];
      if (heard.raised(i) == HeardAlarms.UNKNOWN) {
        continue;
      }
      raisedOnes++;
      if (heard.cleared(i) == HeardAlarms.UNKNOWN) {
        missing++;
      } else {
        durations[bin(heard.cleared(i) - heard.raised(i))] += shares[i];
        weights += shares[i];
      }
    }
    missingClears = (missing + 1.0) / (raisedOnes + 10.0);
    double span = span(heard);
    double all = 0;
    for (double count : counts) {
      all += count;
    }
    double overall = (all + 1) / Math.max(1, topology.size());
    for (int type = 0; type < counts.length; type++) {
      double expected = topology.typeSize(type) * overall;
      // Two pseudo-counts of the rate of all types.
      double rate =
          (counts[type] + 2) / (topology.typeSize(type) * (1 + 2 / Math.max(expected, 1e-9)));
      logRates[type] = Math.log(rate / span);
    }
    for (int i = 0; i < BINS; i++) {
      double width = (double) SHORTEST_MS * (1L << Math.max(0, i - 1));
      logDurations[i] = Math.log((durations[i] + 1) / (weights + BINS) / width);
    }
  }

  /** The time that was listened to, in milliseconds. */
  static double span(HeardAlarms heard) {
    return Math.max(600_000.0, (double) heard.latest() - heard.earliest());
  }

  double log(int type) {
    return logRates[type];
  }

  double logDuration(long duration) {
    return logDurations[bin(duration)];
  }

  /** The share of raised occurrences that were never cleared. */
  double missingClears() {
    return Math.min(0.98, missingClears);
  }

  /** Each bin is as wide as all before it. */
  private static int bin(long duration) {
    long steps = Math.max(0, duration) / SHORTEST_MS;
    return Math.min(BINS - 1, Long.SIZE - Long.numberOfLeadingZeros(steps));
  }
}
