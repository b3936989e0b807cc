package vn.thongmach.dataplane.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thongmach.dataplane.measure.Availability.Interval;
import vn.thongmach.dataplane.measure.Availability.Reading;

class AvailabilityTests {

  private static final Instant START = Instant.parse("2026-11-21T17:00:00Z");

  @Test
  void isOneMinusOutageByObserved() {
    Reading reading = Availability.of(START, at(1_000), at(0), List.of(outage(100, 101)));
    assertThat(reading).isEqualTo(new Reading(1_000_000, 1_000_000_000, 1_000_000_000));
    assertThat(reading.percent()).hasValue(99.9);
    assertThat(reading.completeness()).hasValue(1.0);
  }

  @Test
  void clipsAtTheReadingAndAtTheBeginningOfObservation() {
    Reading reading =
        Availability.of(START, at(100), at(50), List.of(outage(-10, 60), outage(90, 1_000)));
    assertThat(reading).isEqualTo(new Reading(20_000_000, 50_000_000, 100_000_000));
    assertThat(reading.completeness()).hasValue(0.5);
  }

  @Test
  void countsOverlappingOutagesOnce() {
    assertThat(
            Availability.of(
                START, at(100), at(0), List.of(outage(20, 40), outage(10, 30), outage(40, 50))))
        .extracting(Reading::downMicros)
        .isEqualTo(40_000_000L);
  }

  @Test
  void hasNoValueWhenNothingWasObserved() {
    Reading unobserved = Availability.of(START, at(100), null, List.of(outage(1, 2)));
    assertThat(unobserved).isEqualTo(new Reading(0, 0, 100_000_000));
    assertThat(unobserved.percent()).isEmpty();
    assertThat(unobserved.completeness()).hasValue(0.0);
    assertThat(Availability.of(START, at(100), at(100), List.of())).isEqualTo(unobserved);
  }

  @Test
  void hasNothingBeforeThePeriodBegan() {
    Reading reading = Availability.of(START, at(-5), at(-100), List.of(outage(-50, 50)));
    assertThat(reading).isEqualTo(Reading.NONE);
    assertThat(reading.percent()).isEmpty();
    assertThat(reading.completeness()).isEmpty();
  }

  @Test
  void takesAnOutageThatLasts() {
    assertThat(Availability.of(START, at(10), at(0), List.of(new Interval(at(4), Instant.MAX))))
        .extracting(Reading::downMicros)
        .isEqualTo(6_000_000L);
  }

  @Test
  void mergesIntervalsThatTouchAndDropsEmptyOnes() {
    assertThat(
            Availability.merge(
                List.of(outage(5, 6), outage(1, 2), outage(2, 3), outage(9, 9), outage(8, 7))))
        .containsExactly(outage(1, 3), outage(5, 6));
  }

  @Test
  void refusesImpossibleReadings() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Reading(2, 1, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> new Reading(0, 4, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> new Reading(-1, 0, 0));
  }

  private static Interval outage(int from, int to) {
    return new Interval(at(from), at(to));
  }

  private static Instant at(int second) {
    return START.plusSeconds(second);
  }
}
