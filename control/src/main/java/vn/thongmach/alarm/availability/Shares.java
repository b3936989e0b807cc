package vn.thongmach.alarm.availability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import vn.thongmach.alarm.availability.ProvinceTimeline.ShareStretch;
import vn.thongmach.dataplane.topology.Standing.State;
import vn.thongmach.dataplane.topology.Standing.Stretch;

/** Puts the stretches of several weighted parts together. Weights are whole, so nothing drifts. */
final class Shares {

  private static final int STATES = State.values().length;

  private final long from;
  private final long to;
  private final TreeMap<Long, long[]> changes = new TreeMap<>();
  private long weight;

  /** For a time in milliseconds, half open. */
  Shares(long from, long to) {
    this.from = from;
    this.to = to;
  }

  /** Adds a part of a weight above 0; its stretches cover the time, and may reach beyond. */
  void add(long partWeight, List<Stretch> stretches) {
    weight += partWeight;
    for (Stretch stretch : stretches) {
      long start = Math.max(from, stretch.from());
      long end = Math.min(to, stretch.to());
      if (start < end) {
        change(start, stretch.state(), partWeight);
        change(end, stretch.state(), -partWeight);
      }
    }
  }

  private void change(long at, State state, long by) {
    changes.computeIfAbsent(at, _ -> new long[STATES])[state.ordinal()] += by;
  }

  long weight() {
    return weight;
  }

  /** Adds the weighted mean time in each state. */
  void addTo(double[] times) {
    long[] sums = new long[STATES];
    walk((start, end, weights) -> addUp(sums, end - start, weights));
    for (int state = 0; state < STATES; state++) {
      times[state] += (double) sums[state] / weight;
    }
  }

  private static void addUp(long[] sums, long length, long[] weights) {
    for (int state = 0; state < STATES; state++) {
      sums[state] = Math.addExact(sums[state], Math.multiplyExact(length, weights[state]));
    }
  }

  List<ShareStretch> stretches() {
    List<ShareStretch> stretches = new ArrayList<>();
    walk((start, end, weights) -> stretches.add(stretch(start, end, weights)));
    return stretches;
  }

  private ShareStretch stretch(long start, long end, long[] weights) {
    return new ShareStretch(
        Instant.ofEpochMilli(start),
        Instant.ofEpochMilli(end),
        share(weights, State.UP),
        share(weights, State.WEAKENED),
        share(weights, State.UNKNOWN),
        share(weights, State.PLANNED),
        share(weights, State.DOWN));
  }

  private double share(long[] weights, State state) {
    return (double) weights[state.ordinal()] / weight;
  }

  private interface Walker {
    void stretch(long start, long end, long[] weights);
  }

  private void walk(Walker walker) {
    long[] weights = new long[STATES];
    long start = from;
    for (var change : changes.entrySet()) {
      if (Arrays.stream(change.getValue()).allMatch(by -> by == 0)) {
        continue;
      }
      if (change.getKey() > start) {
        walker.stretch(start, change.getKey(), weights);
        start = change.getKey();
      }
      for (int state = 0; state < STATES; state++) {
        weights[state] += change.getValue()[state];
      }
    }
  }
}
