package vn.thongmach.dataplane.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import vn.thongmach.dataplane.measure.Availability.Interval;
import vn.thongmach.dataplane.measure.Availability.Reading;

class AvailabilityPropertyTests {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final LocalDate YEAR = LocalDate.of(2026, 1, 1);
  private static final long YEAR_NANOS = 365L * 24 * 3_600 * 1_000_000_000;

  @Property(tries = 100)
  void daysMakeMonthsMakeQuartersMakeTheYear(@ForAll long seed) {
    Random random = new Random(seed);
    Instant asOf = instant(random);
    Instant observedFrom = random.nextInt(10) == 0 ? null : instant(random);
    List<Interval> outages = outages(random);
    Reading year = reading(YEAR, YEAR.plusYears(1), asOf, observedFrom, outages);
    List<Reading> quarters = new ArrayList<>();
    for (LocalDate quarter = YEAR; quarter.getYear() == 2026; quarter = quarter.plusMonths(3)) {
      Reading whole = reading(quarter, quarter.plusMonths(3), asOf, observedFrom, outages);
      List<Reading> months = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        LocalDate month = quarter.plusMonths(i);
        Reading monthly = reading(month, month.plusMonths(1), asOf, observedFrom, outages);
        List<Reading> days = new ArrayList<>();
        for (LocalDate day = month; day.isBefore(month.plusMonths(1)); day = day.plusDays(1)) {
          days.add(reading(day, day.plusDays(1), asOf, observedFrom, outages));
        }
        assertThat(Availability.sum(days)).isEqualTo(monthly);
        months.add(monthly);
      }
      assertThat(Availability.sum(months)).isEqualTo(whole);
      quarters.add(whole);
    }
    assertThat(Availability.sum(quarters)).isEqualTo(year);
  }

  @Property(tries = 200)
  void aGroupIsTheRatioOfSumsInAnyGrouping(@ForAll long seed) {
    Random random = new Random(seed);
    Instant asOf = instant(random);
    List<Reading> objects = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      objects.add(reading(YEAR, YEAR.plusYears(1), asOf, instant(random), outages(random)));
    }
    Reading all = Availability.sum(objects);
    Reading halves =
        Availability.sum(objects.subList(0, 5)).plus(Availability.sum(objects.subList(5, 12)));
    Collections.shuffle(objects, random);
    assertThat(halves).isEqualTo(all).isEqualTo(Availability.sum(objects));
    long down = objects.stream().mapToLong(Reading::downMicros).sum();
    long observed = objects.stream().mapToLong(Reading::observedMicros).sum();
    if (observed > 0) {
      assertThat(all.percent().orElseThrow()).isEqualTo(100.0 * (observed - down) / observed);
    }
  }

  @Property(tries = 200)
  void orderOverlapAndSplittingOfOutagesDoNotCount(@ForAll long seed) {
    Random random = new Random(seed);
    List<Interval> outages = outages(random);
    Instant asOf = instant(random);
    Reading expected = reading(YEAR, YEAR.plusYears(1), asOf, start(YEAR), outages);
    List<Interval> others = new ArrayList<>();
    for (Interval outage : outages) {
      long nanos = ChronoUnit.NANOS.between(outage.from(), outage.to());
      Instant middle = outage.from().plusNanos(random.nextLong(nanos));
      others.add(new Interval(outage.from(), middle));
      others.add(new Interval(middle, outage.to()));
      others.add(outage);
    }
    Collections.shuffle(others, random);
    assertThat(reading(YEAR, YEAR.plusYears(1), asOf, start(YEAR), others)).isEqualTo(expected);
  }

  @Property(tries = 200)
  void mergedIntervalsAreDisjointInOrderAndCoverTheSame(@ForAll long seed) {
    Random random = new Random(seed);
    List<Interval> outages = outages(random);
    List<Interval> merged = Availability.merge(outages);
    for (int i = 1; i < merged.size(); i++) {
      assertThat(merged.get(i).from()).isAfter(merged.get(i - 1).to());
    }
    for (int i = 0; i < 50; i++) {
      Instant moment = instant(random);
      assertThat(covers(merged, moment)).isEqualTo(covers(outages, moment));
    }
  }

  private static boolean covers(List<Interval> intervals, Instant moment) {
    return intervals.stream()
        .anyMatch(each -> !moment.isBefore(each.from()) && moment.isBefore(each.to()));
  }

  private static Reading reading(
      LocalDate from,
      LocalDate to,
      Instant asOf,
      @Nullable Instant observedFrom,
      List<Interval> outages) {
    Instant end = asOf.isBefore(start(to)) ? asOf : start(to);
    return Availability.of(start(from), end, observedFrom, outages);
  }

  private static Instant start(LocalDate date) {
    return date.atStartOfDay(ZONE).toInstant();
  }

  private static Instant instant(Random random) {
    return start(YEAR).minusSeconds(86_400 * 10).plusNanos(random.nextLong(YEAR_NANOS));
  }

  private static List<Interval> outages(Random random) {
    List<Interval> outages = new ArrayList<>();
    int count = random.nextInt(20);
    for (int i = 0; i < count; i++) {
      Instant from = instant(random);
      long length = 1 + (long) (Math.pow(random.nextDouble(), 4) * YEAR_NANOS / 4);
      outages.add(new Interval(from, from.plusNanos(length)));
    }
    return outages;
  }
}
