package vn.thongmach.alarm.availability;

import vn.thongmach.dataplane.topology.Standing.State;

/** Time in each state added up, in milliseconds, and outages counted. One thread. */
final class StoodSums implements StoodLine.Reader {

  private static final long NEVER = Long.MIN_VALUE;

  private final long[] times = new long[State.values().length];
  private int outages;
  private long outageFrom;
  private long outageTo = NEVER;
  private long longestFrom;
  private long longest;

  /** Of one object the stretches come in order of time; outages that touch are one. */
  @Override
  public void stretch(State state, long from, long to, long opened) {
    times[state.ordinal()] += to - from;
    if (state == State.DOWN) {
      if (outageTo != from) {
        outages++;
        outageFrom = from;
      }
      outageTo = to;
      if (to - outageFrom > longest) {
        longest = to - outageFrom;
        longestFrom = outageFrom;
      }
    }
  }

  /** Time in one state. */
  long in(State state) {
    return times[state.ordinal()];
  }

  /** Worked, with fewer alternatives too. */
  long up() {
    return in(State.UP) + in(State.WEAKENED);
  }

  /** Worked or did not, planned work left out. */
  long known() {
    return up() + in(State.DOWN);
  }

  long down() {
    return in(State.DOWN);
  }

  long weakened() {
    return in(State.WEAKENED);
  }

  long planned() {
    return in(State.PLANNED);
  }

  long unknown() {
    return in(State.UNKNOWN);
  }

  /** From 0 to 1: the part of the time of which something is known; 0 without any time. */
  double completeness() {
    long all = known() + planned() + unknown();
    return all == 0 ? 0 : (double) (all - unknown()) / all;
  }

  int outages() {
    return outages;
  }

  long longestFrom() {
    return longestFrom;
  }

  long longest() {
    return longest;
  }

  /** Whether it was down up to an instant. */
  boolean lasts(long at) {
    return outageTo == at;
  }
}
