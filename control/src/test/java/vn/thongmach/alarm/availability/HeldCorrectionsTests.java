package vn.thongmach.alarm.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thongmach.alarm.availability.OutageCorrection.Decision;
import vn.thongmach.alarm.availability.OutageCorrection.Stood;
import vn.thongmach.dataplane.measure.Availability.Interval;

class HeldCorrectionsTests {

  private static Instant at(long second) {
    return Instant.ofEpochSecond(second);
  }

  private static Interval time(long from, long to) {
    return new Interval(at(from), at(to));
  }

  private static OutageCorrection said(Stood state, long from, long to) {
    return new OutageCorrection(
        UUID.randomUUID(),
        1,
        new UUID(0, 1),
        at(from),
        at(to),
        state,
        "Vì sao",
        at(0),
        "a",
        new UUID(0, 2),
        null,
        Decision.APPROVED,
        at(0),
        "b",
        "Đúng");
  }

  @Test
  void letsTheOneApprovedLaterHoldWhereTwoOverlap() {
    HeldCorrections held =
        HeldCorrections.of(List.of(said(Stood.UP, 10, 50), said(Stood.DOWN, 20, 30)));
    assertThat(held.outages(List.of(time(0, 60)), at(0), at(100)))
        .containsExactly(time(0, 10), time(20, 30), time(50, 60));
    assertThat(held.stretches()).hasSize(3);
  }

  @Test
  void leavesPlannedOutagesAndUnknownTimeOut() {
    HeldCorrections held =
        HeldCorrections.of(List.of(said(Stood.PLANNED, 10, 50), said(Stood.UNKNOWN, 80, 120)));
    List<Interval> reported = List.of(time(20, 60), time(85, 90));
    assertThat(held.outages(reported, at(0), at(100))).containsExactly(time(50, 60));
    assertThat(held.planned(reported, at(0), at(100))).containsExactly(time(20, 50));
    assertThat(held.unknown(at(0), at(100))).containsExactly(time(80, 100));
  }

  @Test
  void takesIntervalsOutOfOthers() {
    assertThat(
            HeldCorrections.without(
                List.of(time(0, 10), time(20, 30)), List.of(time(5, 22), time(24, 40))))
        .containsExactly(time(0, 5), time(22, 24));
    assertThat(HeldCorrections.without(List.of(time(0, 10)), List.of(time(0, 10)))).isEmpty();
  }
}
