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
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.availability.AreaWeights.Slice;
import vn.thongmach.alarm.availability.AreaWeights.Weights;
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
  private final Derived derived;

  FailureMeasure(String code, MeasureDefinition.Better better, Derived derived) {
    this.code = code;
    this.better = better;
    this.derived = derived;
  }

  /** What derived times are read from. */
  record Derived(StoodTimes times, AreaWeights weighing, StoodEvidence evidence, Texts texts) {}

  /**
   * What one failure or one object's time counts.
   *
   * @param millis added up
   * @param count divided by
   */
  record Times(double millis, double count) {

    static final Times NONE = new Times(0, 0);

    /** In hours and failures, as a part of the whole. */
    Times weighed(@Nullable Slice slice, int object) {
      return slice == null
          ? NONE
          : new Times(
              slice.mean(slice.weights()[object] * millis),
              slice.mean(slice.weights()[object] * count));
    }

    long numerator() {
      return Math.round(millis / MILLIS_PER_HOUR * MILLIONTHS);
    }

    long denominator() {
      return Math.round(count * MILLIONTHS);
    }

    Times plus(Times other) {
      return new Times(millis + other.millis, count + other.count);
    }
  }

  /**
   * What the failures of each object count, in the order of the objects.
   *
   * @param asOf what was said later does not count
   */
  abstract List<Times> times(Scope scope, List<FailureRuns> failures, Instant asOf);

  @Override
  public MeasureDefinition definition() {
    return MeasureDefinition.mean(code, "hour", better, MOST_HOURS).ofAreas();
  }

  @Override
  public void prepare(Scope scope, Collection<MeasuredObject> objects) {
    derived.times.of(objects);
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
    Lines lines = evident ? derived.times.anew(objects) : derived.times.of(objects);
    List<FailureRuns> failures = failures(lines, objects, period.start(), asOf);
    Weights weights =
        derived.weighing.of(subject, objects, lines.judged().availability(), period.start(), asOf);
    Times sum = Times.NONE;
    Times plain = Times.NONE;
    int runs = 0;
    Origin origin = Origin.MEASURED;
    Long last = null;
    long from = period.start().toEpochMilli();
    long to = asOf.toEpochMilli();
    List<MeasuredObject> counted = new ArrayList<>(objects.size());
    List<Times> each = times(scope, failures, asOf);
    for (int i = 0; i < objects.size(); i++) {
      if (weights.weighs(i)) {
        MeasuredObject object = objects.get(i);
        StoodLine line = lines.line(object);
        sum = sum.plus(each.get(i).weighed(weights.last(), i));
        plain = plain.plus(each.get(i));
        runs += failures.get(i).runs().size();
        origin = Origin.weakest(origin, Origin.weakest(object.origin(), line.origin(from, to)));
        Long event = line.lastEvent(from, to);
        last = last == null || event != null && event > last ? event : last;
        counted.add(object);
      }
    }
    List<MeasuredObject> listed =
        evident
            ? counted.subList(0, Math.min(counted.size(), MeasureReading.LISTED_OBJECTS))
            : List.of();
    Map<String, Number> inputs = new HashMap<>();
    inputs.put("hours", plain.millis / MILLIS_PER_HOUR);
    inputs.put("counted", Math.round(plain.count));
    inputs.put("failures", runs);
    inputs.put("objects", counted.size());
    ServiceAvailabilityMeasure.putWeights(inputs, weights.last());
    return new MeasureReading(
        code,
        subject,
        period,
        asOf,
        sum.numerator(),
        sum.denominator(),
        sum.count <= 0 ? null : sum.millis / MILLIS_PER_HOUR / sum.count,
        WeighedTimes.of(objects, lines, weights, from, to).completeness(),
        origin,
        last,
        inputs,
        rules(lines, period.start(), asOf),
        counted.size(),
        listed,
        evident ? derived.evidence.intervals(scope, listed, period.start(), asOf) : List.of());
  }

  private static List<AppliedRule> rules(Lines lines, Instant from, Instant to) {
    return Stream.concat(
            lines.judged().outage().applied(from, to).stream(),
            lines.judged().availability().applied(from, to).stream())
        .toList();
  }

  @Override
  public List<MeasureStep> steps(
      Scope scope, Subject subject, List<MeasuredObject> objects, LocalDate from, LocalDate to) {
    Lines lines = derived.times.of(objects);
    Instant start = from.atStartOfDay(Period.ZONE).toInstant();
    Instant end = to.atStartOfDay(Period.ZONE).toInstant();
    Map<LocalDate, Times> days = new HashMap<>();
    // A failure counts on the day it began, with its whole length.
    Slice slice =
        derived.weighing.of(subject, objects, lines.judged().availability(), start, end).last();
    List<FailureRuns> each = failures(lines, objects, start, end);
    for (int i = 0; i < each.size(); i++) {
      for (Run run : each.get(i).runs()) {
        LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(run.from()), Period.ZONE);
        days.merge(day, ofOne(scope, each.get(i), run, end).weighed(slice, i), Times::plus);
      }
    }
    List<MeasureStep> steps = new ArrayList<>();
    for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
      Times sum = days.getOrDefault(day, Times.NONE);
      if (sum.count > 0 || !steps.isEmpty()) {
        steps.add(new MeasureStep(day, sum.numerator(), sum.denominator()));
      }
    }
    return steps;
  }

  /** What a single failure counts in a history by days. */
  abstract Times ofOne(Scope scope, FailureRuns failures, Run run, Instant asOf);

  @Override
  public List<MeasurePart> parts(
      Scope scope, Subject subject, List<MeasuredObject> objects, Period period, Instant asOf) {
    Lines lines = derived.times.of(objects);
    List<FailureRuns> failures = failures(lines, objects, period.start(), asOf);
    List<Times> counted = times(scope, failures, asOf);
    List<MeasurePart> parts = new ArrayList<>(objects.size());
    Slice slice =
        derived
            .weighing
            .of(subject, objects, lines.judged().availability(), period.start(), asOf)
            .last();
    for (int i = 0; i < objects.size(); i++) {
      if (slice != null && slice.weights()[i] == 0) {
        continue;
      }
      Times sum = counted.get(i).weighed(slice, i);
      parts.add(
          new MeasurePart(
              objects.get(i), sum.numerator(), sum.denominator(), failures.get(i).runs().size()));
    }
    return parts;
  }

  @Override
  public String formula(MeasureReading reading, Locale language) {
    Texts texts = derived.texts;
    if (reading.value() == null) {
      return texts.of(language, "alarm.failure-times.formula-without-value");
    }
    Number customers = reading.inputs().get("customers");
    String meaning = texts.of(language, "measure." + code + ".meaning");
    String counted = AvailabilityFormula.number(reading.inputs().get("counted"), language);
    String value = AvailabilityFormula.number(reading.value(), language);
    return customers == null
        ? texts.of(
            language,
            "alarm.failure-times.formula",
            AvailabilityFormula.number(reading.inputs().get("hours"), language),
            counted,
            value,
            meaning)
        : texts.of(
            language,
            "alarm.failure-times.formula-by-customers",
            counted,
            value,
            AvailabilityFormula.number(customers, language),
            meaning);
  }
}
