package vn.thongmach.alarm.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.availability.FailureRuns.Run;
import vn.thongmach.alarm.availability.StoodTimes.Lines;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Texts;
import vn.thongmach.measure.AppliedRule;
import vn.thongmach.measure.MeasureDefinition;
import vn.thongmach.measure.MeasurePart;
import vn.thongmach.measure.MeasureReading;
import vn.thongmach.measure.MeasureSource;
import vn.thongmach.measure.MeasureStep;
import vn.thongmach.measure.MeasuredObject;
import vn.thongmach.measure.Subject;

/**
 * A mean time over the failures of objects that began in a period, in hours: Σ times / number. The
 * numerator is in millionths of an hour, the denominator in millionths of a failure. Failures are
 * those of the derived timelines; without one there is no value.
 */
abstract class FailureMeasure implements MeasureSource {

  private static final double MOST_HOURS = 1_000_000;
  private static final long MILLIONTHS = 1_000_000;
  private static final double MILLIS_PER_HOUR = 3_600_000;

  private final String code;
  private final MeasureDefinition.Better better;
  private final StoodTimes times;
  private final StoodEvidence evidence;
  private final Texts texts;

  FailureMeasure(
      String code,
      MeasureDefinition.Better better,
      StoodTimes times,
      StoodEvidence evidence,
      Texts texts) {
    this.code = code;
    this.better = better;
    this.times = times;
    this.evidence = evidence;
    this.texts = texts;
  }

  /**
   * What one failure or one object's time counts.
   *
   * @param millis added up
   * @param count divided by
   */
  record Times(long millis, long count) {

    static final Times NONE = new Times(0, 0);

    Times plus(Times other) {
      return new Times(millis + other.millis, count + other.count);
    }
  }

  /** What the failures of each object count, in the order of the objects. */
  abstract List<Times> times(Scope scope, List<FailureRuns> failures);

  @Override
  public MeasureDefinition definition() {
    return MeasureDefinition.mean(code, "hour", better, MOST_HOURS);
  }

  @Override
  public void prepare(Scope scope, Collection<MeasuredObject> objects) {
    times.of(objects);
  }

  private List<FailureRuns> failures(
      Lines lines, List<MeasuredObject> objects, Instant from, Instant to) {
    List<FailureRuns> failures = new ArrayList<>(objects.size());
    for (MeasuredObject object : objects) {
      FailureRuns runs = new FailureRuns();
      lines.line(object).read(from.toEpochMilli(), to.toEpochMilli(), runs);
      failures.add(runs);
    }
    return failures;
  }

  @Override
  public MeasureReading read(
      Scope scope,
      Subject subject,
      List<MeasuredObject> objects,
      Period period,
      Instant asOf,
      boolean evident) {
    Lines lines = evident ? times.anew(objects) : times.of(objects);
    List<FailureRuns> failures = failures(lines, objects, period.start(), asOf);
    Times sum = times(scope, failures).stream().reduce(Times.NONE, Times::plus);
    StoodSums sums = new StoodSums();
    Origin origin = Origin.MEASURED;
    Long last = null;
    long from = period.start().toEpochMilli();
    long to = asOf.toEpochMilli();
    for (MeasuredObject object : objects) {
      StoodLine line = lines.line(object);
      line.read(from, to, sums);
      origin = Origin.weakest(origin, Origin.weakest(object.origin(), line.origin(from, to)));
      Long event = line.lastEvent(from, to);
      last = last == null || event != null && event > last ? event : last;
    }
    List<MeasuredObject> listed =
        evident
            ? objects.subList(0, Math.min(objects.size(), MeasureReading.LISTED_OBJECTS))
            : List.of();
    double hours = sum.millis / MILLIS_PER_HOUR;
    return new MeasureReading(
        code,
        subject,
        period,
        asOf,
        Math.round(hours * MILLIONTHS),
        sum.count * MILLIONTHS,
        sum.count == 0 ? null : hours / sum.count,
        sums.completeness(),
        origin,
        last,
        Map.of(
            "hours",
            hours,
            "counted",
            sum.count,
            "failures",
            failures.stream().mapToInt(one -> one.runs().size()).sum(),
            "objects",
            objects.size()),
        rules(lines, period.start(), asOf),
        objects.size(),
        listed,
        evident ? evidence.intervals(scope, listed, period.start(), asOf) : List.of());
  }

  private static List<AppliedRule> rules(Lines lines, Instant from, Instant to) {
    return Stream.concat(
            lines.judged().outage().applied(from, to).stream(),
            lines.judged().availability().applied(from, to).stream())
        .toList();
  }

  @Override
  public List<MeasureStep> steps(
      Scope scope, List<MeasuredObject> objects, LocalDate from, LocalDate to) {
    Lines lines = times.of(objects);
    Instant start = from.atStartOfDay(Period.ZONE).toInstant();
    Instant end = to.atStartOfDay(Period.ZONE).toInstant();
    Map<LocalDate, Times> days = new HashMap<>();
    // A failure counts on the day it began, with its whole length.
    for (FailureRuns failures : failures(lines, objects, start, end)) {
      for (Run run : failures.runs()) {
        LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(run.from()), Period.ZONE);
        days.merge(day, ofOne(scope, failures, run), Times::plus);
      }
    }
    List<MeasureStep> steps = new ArrayList<>();
    for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
      Times sum = days.getOrDefault(day, Times.NONE);
      if (sum.count > 0 || !steps.isEmpty()) {
        steps.add(
            new MeasureStep(
                day,
                Math.round(sum.millis / MILLIS_PER_HOUR * MILLIONTHS),
                sum.count * MILLIONTHS));
      }
    }
    return steps;
  }

  /** What a single failure counts in a history by days. */
  abstract Times ofOne(Scope scope, FailureRuns failures, Run run);

  @Override
  public List<MeasurePart> parts(
      Scope scope, List<MeasuredObject> objects, Period period, Instant asOf) {
    Lines lines = times.of(objects);
    List<FailureRuns> failures = failures(lines, objects, period.start(), asOf);
    List<Times> counted = times(scope, failures);
    List<MeasurePart> parts = new ArrayList<>(objects.size());
    for (int i = 0; i < objects.size(); i++) {
      Times sum = counted.get(i);
      parts.add(
          new MeasurePart(
              objects.get(i),
              Math.round(sum.millis / MILLIS_PER_HOUR * MILLIONTHS),
              sum.count * MILLIONTHS,
              failures.get(i).runs().size()));
    }
    return parts;
  }

  @Override
  public String formula(MeasureReading reading, Locale language) {
    return reading.value() == null
        ? texts.of(language, "alarm.failure-times.formula-without-value")
        : texts.of(
            language,
            "alarm.failure-times.formula",
            AvailabilityFormula.number(reading.inputs().get("hours"), language),
            AvailabilityFormula.number(reading.inputs().get("counted"), language),
            AvailabilityFormula.number(reading.value(), language),
            texts.of(language, "measure." + code + ".meaning"));
  }
}
