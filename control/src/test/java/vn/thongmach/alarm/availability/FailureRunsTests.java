package vn.thongmach.alarm.availability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.thongmach.alarm.availability.FailureRuns.Run;
import vn.thongmach.dataplane.topology.Standing.State;

class FailureRunsTests {

  private final FailureRuns runs = new FailureRuns();

  @Test
  void takesDownTimesThatFollowEachOtherAsOneFailureAndCountsWhatWorked() {
    runs.stretch(State.UP, 0, 10, 0);
    runs.stretch(State.DOWN, 10, 20, 5);
    runs.stretch(State.DOWN, 20, 25, 6);
    runs.stretch(State.WEAKENED, 25, 40, 0);
    runs.stretch(State.PLANNED, 40, 50, 0);
    runs.stretch(State.DOWN, 50, 60, 7);
    assertThat(runs.runs()).containsExactly(new Run(10, 25, 5), new Run(50, 60, 7));
    assertThat(runs.ended()).as("the last goes on").containsExactly(new Run(10, 25, 5));
    assertThat(runs.up()).isEqualTo(25);
  }

  @Test
  void leavesOutWhatBeganBeforeOrInTheUnknown() {
    runs.stretch(State.DOWN, 0, 10, 1);
    runs.stretch(State.UP, 10, 20, 0);
    runs.stretch(State.UNKNOWN, 20, 30, 0);
    runs.stretch(State.DOWN, 30, 40, 2);
    runs.stretch(State.DOWN, 40, 45, 3);
    runs.stretch(State.UP, 45, 50, 0);
    assertThat(runs.runs()).isEmpty();
    assertThat(runs.up()).isEqualTo(15);
  }
}
