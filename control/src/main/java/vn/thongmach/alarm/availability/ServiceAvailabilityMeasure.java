package vn.thongmach.alarm.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.availability.StoodTimes.Lines;
import vn.thongmach.contracts.Origin;
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
 * weakened + down), summed over the objects of a subject. Planned work is left out of both by the
 * rule {@code availability.service}, the unknown too and lowers completeness. The same as the
 * timelines tell.
 */
@Component
class ServiceAvailabilityMeasure implements MeasureSource {

  /** Code of the measure. */
  static final String CODE = "service-availability";

  private static final double PERCENT = 100;
  private static final long MICROS = 1_000;
  private static final long SECOND = 1_000;

  private final StoodTimes times;
  private final StoodEvidence evidence;
  private final AvailabilityFormula formula;

  ServiceAvailabilityMeasure(
      StoodTimes times, StoodEvidence evidence, AvailabilityFormula formula) {
    this.times = times;
    this.evidence = evidence;
    this.formula = formula;
  }

  @Override
  public MeasureDefinition definition() {
    return new MeasureDefinition(
        CODE, MeasureDefinition.PERCENT, MeasureDefinition.Better.HIGHER, 0, PERCENT);
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
    StoodSums sums = new StoodSums();
    Origin origin = Origin.MEASURED;
    Long last = null;
    long from = period.start().toEpochMilli();
    long to = asOf.toEpochMilli();
    for (MeasuredObject object : objects) {
      StoodLine line = lines.line(object);
      line.read(from, to, sums);
      origin = Origin.weakest(origin, Origin.weakest(object.origin(), line.origin(from, to)));
      last = later(last, line.lastEvent(from, to));
    }
    List<MeasuredObject> listed =
        evident
            ? objects.subList(0, Math.min(objects.size(), MeasureReading.LISTED_OBJECTS))
            : List.of();
    return new MeasureReading(
        CODE,
        subject,
        period,
        asOf,
        sums.up() * MICROS,
        sums.known() * MICROS,
        sums.known() == 0 ? null : PERCENT * sums.up() / sums.known(),
        sums.completeness(),
        origin,
        last,
        inputs(sums, objects.size()),
        rules(lines, period.start(), asOf),
        objects.size(),
        listed,
        evident ? evidence.intervals(scope, listed, period.start(), asOf) : List.of());
  }

  private static @Nullable Long later(@Nullable Long one, @Nullable Long other) {
    return one == null || other != null && other > one ? other : one;
  }

  private static Map<String, Number> inputs(StoodSums sums, int objects) {
    return Map.of(
        "outageSeconds",
        seconds(sums.down()),
        "observedSeconds",
        seconds(sums.known()),
        "weakenedSeconds",
        seconds(sums.weakened()),
        "plannedSeconds",
        seconds(sums.planned()),
        "unknownSeconds",
        seconds(sums.unknown()),
        "objects",
        objects);
  }

  private static Number seconds(long millis) {
    return millis % SECOND == 0 ? (Number) (millis / SECOND) : (Number) (millis / (double) SECOND);
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
    List<MeasureStep> steps = new ArrayList<>();
    for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
      long start = day.atStartOfDay(Period.ZONE).toInstant().toEpochMilli();
      long end = day.plusDays(1).atStartOfDay(Period.ZONE).toInstant().toEpochMilli();
      StoodSums sums = new StoodSums();
      objects.forEach(object -> lines.line(object).read(start, end, sums));
      if (sums.known() > 0 || !steps.isEmpty()) {
        steps.add(new MeasureStep(day, sums.up() * MICROS, sums.known() * MICROS));
      }
    }
    return steps;
  }

  @Override
  public List<MeasurePart> parts(
      Scope scope, List<MeasuredObject> objects, Period period, Instant asOf) {
    Lines lines = times.of(objects);
    return objects.stream()
        .map(
            object -> {
              StoodSums sums = new StoodSums();
              lines.line(object).read(period.start().toEpochMilli(), asOf.toEpochMilli(), sums);
              return new MeasurePart(
                  object,
                  sums.up() * MICROS,
                  sums.known() * MICROS,
                  sums.outages(),
                  sums.longest() == 0 ? null : Instant.ofEpochMilli(sums.longestFrom()),
                  sums.longest() * MICROS,
                  sums.lasts(asOf.toEpochMilli()));
            })
        .toList();
  }

  @Override
  public String formula(MeasureReading reading, Locale language) {
    return formula.words(reading, language);
  }
}
