package vn.thongmach.alarm.availability;

import java.util.ArrayList;
import java.util.List;
import vn.thongmach.dataplane.topology.Standing.State;

/**
 * Failures of one object: times in which it was down without pause, that began within the time
 * read. Milliseconds; one thread.
 */
final class FailureRuns implements StoodLine.Reader {

  /**
   * A failure.
   *
   * @param opened the event that opened it; 0 where none did
   * @param to end, the end of the time read while it lasts
   */
  record Run(long from, long to, long opened) {}

  private final List<Run> runs = new ArrayList<>();
  private long before = Long.MIN_VALUE;
  private State stateBefore = State.UNKNOWN;
  private boolean own;
  private long up;
  private long end = Long.MIN_VALUE;

  @Override
  public void stretch(State state, long from, long to, long opened) {
    if (state == State.DOWN && stateBefore != State.DOWN) {
      // What was down or unknown at the very beginning began before.
      own = before == from && stateBefore != State.UNKNOWN;
      if (own) {
        runs.add(new Run(from, to, opened));
      }
    } else if (state == State.DOWN && own) {
      Run run = runs.removeLast();
      runs.add(new Run(run.from, to, run.opened));
    }
    up += state == State.UP || state == State.WEAKENED ? to - from : 0;
    before = to;
    stateBefore = state;
    end = to;
  }

  /** In order of time. */
  List<Run> runs() {
    return runs;
  }

  /** Those that ended within the time read. */
  List<Run> ended() {
    return runs.stream().filter(run -> run.to < end).toList();
  }

  /** How long it worked, with fewer alternatives too. */
  long up() {
    return up;
  }
}
