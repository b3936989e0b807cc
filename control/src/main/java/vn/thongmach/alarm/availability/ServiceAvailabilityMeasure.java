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
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.availability.AreaWeights.Slice;
import vn.thongmach.alarm.availability.AreaWeights.Weights;
import vn.thongmach.alarm.availability.AvailabilityRule.Partial;
import vn.thongmach.alarm.availability.StoodTimes.Lines;
import vn.thongmach.contracts.Origin;
import vn.thongmach.dataplane.topology.Standing.State;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.AppliedRule;
import vn.thongmach.measure.MeasureDefinition;
import vn.thongmach.measure.MeasurePart;
import vn.thongmach.measure.MeasureReading;
import vn.thongmach.measure.MeasureSource;
import vn.thongmach.measure.MeasureStep;
import vn.thongmach.measure.MeasuredObject;
import vn.thongmach.measure.Subject;

/**
 * Availability of objects through all that they need, in percent: 100 · (up + weakened) / (up +
 * weakened + down), summed over the objects of a subject; of a unit's or a province's network each
 * object by its weight of the same rule. Planned work is left out of both by the rule {@code
 * availability.service}, the unknown too and lowers completeness. The same as the timelines tell.
 */
@Component
class ServiceAvailabilityMeasure implements MeasureSource {

  /** Code of the measure. */
  static final String CODE = "service-availability";

  private static final double PERCENT = 100;
  private static final long MICROS = 1_000;
  private static final long SECOND = 1_000_000;

  private final StoodTimes times;
  private final AreaWeights weighing;
  private final StoodEvidence evidence;
  private final AvailabilityFormula formula;

  ServiceAvailabilityMeasure(
      StoodTimes times, AreaWeights weighing, StoodEvidence evidence, AvailabilityFormula formula) {
    this.times = times;
    this.weighing = weighing;
    this.evidence = evidence;
    this.formula = formula;
  }

  @Override
  public MeasureDefinition definition() {
    return new MeasureDefinition(
            CODE, MeasureDefinition.PERCENT, MeasureDefinition.Better.HIGHER, 0, PERCENT)
        .ofAreas();
  }

  @Override
  public void prepare(Scope scope, Collection<MeasuredObject> objects) {
    times.of(objects);
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
    Weights weights =
        weighing.of(subject, objects, lines.judged().availability(), period.start(), asOf);
    long from = period.start().toEpochMilli();
    long to = asOf.toEpochMilli();
    WeighedTimes sums = WeighedTimes.of(objects, lines, weights, from, to);
    List<MeasuredObject> counted = counted(objects, weights);
    Origin origin = Origin.MEASURED;
    Long last = null;
    for (MeasuredObject object : counted) {
      StoodLine line = lines.line(object);
      origin = Origin.weakest(origin, Origin.weakest(object.origin(), line.origin(from, to)));
      last = later(last, line.lastEvent(from, to));
    }
    List<MeasuredObject> listed =
        evident
            ? counted.subList(0, Math.min(counted.size(), MeasureReading.LISTED_OBJECTS))
            : List.of();
    return new MeasureReading(
        CODE,
        subject,
        period,
        asOf,
        sums.up(),
        sums.known(),
        sums.known() == 0 ? null : PERCENT * sums.up() / sums.known(),
        sums.completeness(),
        origin,
        last,
        inputs(sums, counted.size(), weights.last()),
        rules(lines, period.start(), asOf),
        counted.size(),
        listed,
        evident ? evidence.intervals(scope, listed, period.start(), asOf) : List.of());
  }

  /** Those that weigh anything. */
  static List<MeasuredObject> counted(List<MeasuredObject> objects, Weights weights) {
    List<MeasuredObject> counted = new ArrayList<>(objects.size());
    for (int i = 0; i < objects.size(); i++) {
      if (weights.weighs(i)) {
        counted.add(objects.get(i));
      }
    }
    return counted;
  }

  private static @Nullable Long later(@Nullable Long one, @Nullable Long other) {
    return one == null || other != null && other > one ? other : one;
  }

  private static Map<String, Number> inputs(WeighedTimes sums, int counted, @Nullable Slice last) {
    Map<String, Number> inputs = new HashMap<>();
    inputs.put("outageSeconds", seconds(sums.in(State.DOWN)));
    inputs.put("observedSeconds", seconds(sums.known()));
    inputs.put("weakenedSeconds", seconds(sums.in(State.WEAKENED)));
    inputs.put("plannedSeconds", seconds(sums.in(State.PLANNED)));
    inputs.put("unknownSeconds", seconds(sums.in(State.UNKNOWN)));
    inputs.put(
        "elapsedSeconds", seconds(sums.known() + sums.in(State.PLANNED) + sums.in(State.UNKNOWN)));
    inputs.put("objects", counted);
    putWeights(inputs, last);
    return inputs;
  }

  /** What an area is weighed by, and how much of that there is. */
  static void putWeights(Map<String, Number> inputs, @Nullable Slice last) {
    if (last != null && last.by() != null) {
      inputs.put(last.by() == Partial.CUSTOMERS ? "customers" : "sites", last.total());
    }
  }

  private static Number seconds(long micros) {
    return micros % SECOND == 0 ? (Number) (micros / SECOND) : (Number) (micros / (double) SECOND);
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
    Lines lines = times.of(objects);
    Weights weights =
        weighing.of(
            subject,
            objects,
            lines.judged().availability(),
            from.atStartOfDay(Period.ZONE).toInstant(),
            to.atStartOfDay(Period.ZONE).toInstant());
    List<MeasureStep> steps = new ArrayList<>();
    for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
      long start = day.atStartOfDay(Period.ZONE).toInstant().toEpochMilli();
      long end = day.plusDays(1).atStartOfDay(Period.ZONE).toInstant().toEpochMilli();
      WeighedTimes sums = WeighedTimes.of(objects, lines, weights, start, end);
      if (sums.known() > 0 || !steps.isEmpty()) {
        steps.add(new MeasureStep(day, sums.up(), sums.known()));
      }
    }
    return steps;
  }

  @Override
  public List<MeasurePart> parts(
      Scope scope, Subject subject, List<MeasuredObject> objects, Period period, Instant asOf) {
    Lines lines = times.of(objects);
    Weights weights =
        weighing.of(subject, objects, lines.judged().availability(), period.start(), asOf);
    long from = period.start().toEpochMilli();
    long to = asOf.toEpochMilli();
    List<MeasurePart> parts = new ArrayList<>(objects.size());
    for (int i = 0; i < objects.size(); i++) {
      if (!weights.weighs(i)) {
        continue;
      }
      StoodSums own = new StoodSums();
      lines.line(objects.get(i)).read(from, to, own);
      WeighedTimes weighed = WeighedTimes.of(i, objects, lines, weights, from, to);
      parts.add(
          new MeasurePart(
              objects.get(i),
              weighed.up(),
              weighed.known(),
              own.outages(),
              own.down() * MICROS,
              own.longest() == 0 ? null : Instant.ofEpochMilli(own.longestFrom()),
              own.longest() * MICROS,
              own.lasts(to)));
    }
    return parts;
  }

  @Override
  public String formula(MeasureReading reading, Locale language) {
    return formula.words(reading, language);
  }
}
