package vn.thongmach.alarm.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.alarm.silence.Silence;
import vn.thongmach.dataplane.measure.Availability;
import vn.thongmach.dataplane.measure.Availability.Interval;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.MeasurePart;
import vn.thongmach.measure.MeasureStep;
import vn.thongmach.measure.MeasuredObject;

/** Availability by day and by object, from spans that are already at hand; adds up exactly. */
record OutageHistory(
    OutageRule rule, Map<UUID, ObjectSpans> spans, Map<UUID, List<Silence>> silences) {

  private static final long DAY_MICROS = 86_400_000_000L;

  /** Observed and available microseconds of each whole day, from the first observed one on. */
  List<MeasureStep> steps(List<MeasuredObject> objects, LocalDate from, LocalDate to) {
    int days = (int) ChronoUnit.DAYS.between(from, to);
    if (days <= 0) {
      return List.of();
    }
    Instant start = from.atStartOfDay(Period.ZONE).toInstant();
    Instant end = to.atStartOfDay(Period.ZONE).toInstant();
    long[] observed = new long[days];
    long[] down = new long[days];
    long[] left = new long[days];
    for (MeasuredObject object : objects) {
      Instant first = object.observedFrom().isAfter(start) ? object.observedFrom() : start;
      spread(new Interval(first, end), start, observed);
      for (Interval outage : outages(object, first, end)) {
        spread(outage, start, down);
      }
      for (Interval out : leftOut(object, first, end)) {
        spread(out, start, left);
      }
    }
    List<MeasureStep> steps = new ArrayList<>(days);
    for (int day = 0; day < days; day++) {
      if (observed[day] > 0 || !steps.isEmpty()) {
        long counted = observed[day] - left[day];
        steps.add(new MeasureStep(from.plusDays(day), counted - down[day], counted));
      }
    }
    return steps;
  }

  /** What each object adds to a reading. */
  List<MeasurePart> parts(List<MeasuredObject> objects, Period period, Instant asOf) {
    List<MeasurePart> parts = new ArrayList<>(objects.size());
    for (MeasuredObject object : objects) {
      Instant first =
          object.observedFrom().isAfter(period.start()) ? object.observedFrom() : period.start();
      long observed =
          micros(new Interval(first, asOf)) - ObjectSpans.micros(leftOut(object, first, asOf));
      long down = 0;
      Interval longest = null;
      List<Interval> outages = outages(object, first, asOf);
      for (Interval outage : outages) {
        down += micros(outage);
        longest = longest == null || micros(longest) < micros(outage) ? outage : longest;
      }
      parts.add(
          new MeasurePart(
              object,
              observed - down,
              observed,
              outages.size(),
              down,
              longest == null ? null : longest.from(),
              micros(longest),
              !outages.isEmpty() && outages.getLast().to().equals(asOf)));
    }
    return parts;
  }

  private List<Interval> outages(MeasuredObject object, Instant from, Instant to) {
    return spans.getOrDefault(object.id(), ObjectSpans.NONE).counted(rule, from, to);
  }

  /** Planned or unknown by correction, or because nothing was heard. */
  private List<Interval> leftOut(MeasuredObject object, Instant from, Instant to) {
    ObjectSpans own = spans.getOrDefault(object.id(), ObjectSpans.NONE);
    List<Interval> out = new ArrayList<>(own.planned(rule, from, to));
    out.addAll(own.unknown(from, to));
    List<Silence> silent = silences.getOrDefault(object.id(), List.of());
    if (!silent.isEmpty() && from.isBefore(to)) {
      out.addAll(SilentTimes.unknown(silent, own, rule, from, to));
    }
    return out;
  }

  private static void spread(Interval stretch, Instant start, long[] days) {
    long from = micros(new Interval(start, stretch.from()));
    long to = micros(new Interval(start, stretch.to()));
    while (from < to) {
      int day = (int) (from / DAY_MICROS);
      long end = Math.min(to, (day + 1) * DAY_MICROS);
      days[day] += end - from;
      from = end;
    }
  }

  /** Whole microseconds, counted as a reading counts them. */
  private static long micros(@Nullable Interval stretch) {
    return stretch == null
        ? 0
        : Availability.of(stretch.from(), stretch.to(), stretch.from(), List.of()).observedMicros();
  }
}
