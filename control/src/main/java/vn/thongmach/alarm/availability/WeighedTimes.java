package vn.thongmach.alarm.availability;

import java.util.List;
import vn.thongmach.alarm.availability.AreaWeights.Slice;
import vn.thongmach.alarm.availability.AreaWeights.Weights;
import vn.thongmach.alarm.availability.StoodTimes.Lines;
import vn.thongmach.dataplane.topology.Standing.State;
import vn.thongmach.measure.MeasuredObject;

/**
 * Time in each state over the objects of a subject, in microseconds, each object by its weight as
 * if they weighed 1 in the mean: where all weigh alike it is the plain sum.
 *
 * @param micros in the order of the states
 */
record WeighedTimes(long[] micros) {

  private static final int STATES = State.values().length;
  private static final double MICROS = 1_000;

  static WeighedTimes of(
      List<MeasuredObject> objects, Lines lines, Weights weights, long from, long to) {
    long[] micros = new long[STATES];
    for (Slice slice : weights.slices()) {
      long[] sums = new long[STATES];
      for (int i = 0; i < objects.size(); i++) {
        if (slice.weights()[i] > 0) {
          StoodSums own = read(objects.get(i), lines, slice, from, to);
          for (State state : State.values()) {
            sums[state.ordinal()] =
                Math.addExact(
                    sums[state.ordinal()], Math.multiplyExact(slice.weights()[i], own.in(state)));
          }
        }
      }
      addTo(micros, slice, sums);
    }
    return new WeighedTimes(micros);
  }

  /** What one of the objects adds. */
  static WeighedTimes of(
      int at, List<MeasuredObject> objects, Lines lines, Weights weights, long from, long to) {
    long[] micros = new long[STATES];
    for (Slice slice : weights.slices()) {
      long[] sums = new long[STATES];
      StoodSums own = read(objects.get(at), lines, slice, from, to);
      for (State state : State.values()) {
        sums[state.ordinal()] = Math.multiplyExact(slice.weights()[at], own.in(state));
      }
      addTo(micros, slice, sums);
    }
    return new WeighedTimes(micros);
  }

  private static StoodSums read(
      MeasuredObject object, Lines lines, Slice slice, long from, long to) {
    StoodSums sums = new StoodSums();
    lines.line(object).read(Math.max(from, slice.from()), Math.min(to, slice.to()), sums);
    return sums;
  }

  private static void addTo(long[] micros, Slice slice, long[] sums) {
    for (int state = 0; state < STATES; state++) {
      micros[state] += Math.round(slice.mean(sums[state] * MICROS));
    }
  }

  long in(State state) {
    return micros[state.ordinal()];
  }

  /** Worked, with fewer alternatives too. */
  long up() {
    return in(State.UP) + in(State.WEAKENED);
  }

  /** Worked or did not, planned work left out. */
  long known() {
    return up() + in(State.DOWN);
  }

  /** From 0 to 1: the part of the time of which something is known; 0 without any time. */
  double completeness() {
    long all = known() + in(State.PLANNED) + in(State.UNKNOWN);
    return all == 0 ? 0 : (double) (all - in(State.UNKNOWN)) / all;
  }
}
