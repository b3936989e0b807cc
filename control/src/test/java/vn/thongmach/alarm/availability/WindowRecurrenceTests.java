package vn.thongmach.alarm.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thongmach.dataplane.measure.Availability.Interval;
import vn.thongmach.kernel.Period;

class WindowRecurrenceTests {

  /** Tuesday the 1st of December 2026, 00:30 in Việt Nam: Monday by UTC. */
  private static final Instant FROM = Instant.parse("2026-11-30T17:30:00Z");

  private static final Instant TO = FROM.plus(Duration.ofHours(2));

  private static List<Interval> times(String rule) {
    return WindowRecurrence.read(rule).orElseThrow().times(FROM, TO);
  }

  @Test
  void countsDaysOfTheWeekByVietnameseTime() {
    List<Interval> times = times("FREQ=WEEKLY;BYDAY=TU,TH;COUNT=5");
    assertThat(times).hasSize(5);
    assertThat(times.getFirst()).isEqualTo(new Interval(FROM, TO));
    assertThat(times)
        .allSatisfy(
            time -> {
              var local = time.from().atZone(Period.ZONE);
              assertThat(local.toLocalTime()).isEqualTo(LocalTime.of(0, 30));
              assertThat(local.getDayOfWeek()).isIn(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY);
              assertThat(Duration.between(time.from(), time.to())).isEqualTo(Duration.ofHours(2));
            });
  }

  @Test
  void findsTheNthDayOfAWeekInEachMonth() {
    assertThat(times("FREQ=MONTHLY;BYDAY=2TU;COUNT=3"))
        .extracting(time -> time.from().atZone(Period.ZONE).toLocalDate().toString())
        .containsExactly("2026-12-08", "2027-01-12", "2027-02-09");
    assertThat(times("FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20270228"))
        .extracting(time -> time.from().atZone(Period.ZONE).toLocalDate().toString())
        .containsExactly("2026-12-31", "2027-01-31", "2027-02-28");
  }

  @Test
  void countsTheLastDayAndNothingAfterAYear() {
    assertThat(times("FREQ=DAILY;UNTIL=20261203")).hasSize(3);
    assertThat(times("FREQ=DAILY;INTERVAL=12;UNTIL=20301231"))
        .hasSize(34)
        .last()
        .satisfies(
            time ->
                assertThat(Duration.between(FROM, time.from()))
                    .isLessThanOrEqualTo(Duration.ofDays(WindowRecurrence.MOST_DAYS)));
    assertThat(times("FREQ=DAILY;UNTIL=20261101")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=DAILY",
        "FREQ=YEARLY;COUNT=2",
        "FREQ=DAILY;COUNT=0",
        "FREQ=DAILY;COUNT=105",
        "FREQ=DAILY;COUNT=2;UNTIL=20261201",
        "FREQ=DAILY;BYDAY=MO;COUNT=2",
        "FREQ=WEEKLY;BYDAY=2MO;COUNT=2",
        "FREQ=MONTHLY;BYDAY=5MO;COUNT=2",
        "FREQ=MONTHLY;BYDAY=2MO;BYMONTHDAY=1;COUNT=2",
        "FREQ=MONTHLY;BYMONTHDAY=32;COUNT=2",
        "FREQ=DAILY;UNTIL=20261301",
        "FREQ=DAILY;FREQ=DAILY;COUNT=2",
        "FREQ=DAILY;BYHOUR=3;COUNT=2",
        "hằng ngày"
      })
  void refusesWhatIsNotOfThisPart(String rule) {
    assertThat(WindowRecurrence.read(rule)).isEmpty();
  }
}
