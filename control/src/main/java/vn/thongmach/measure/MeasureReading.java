package vn.thongmach.measure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.Period;

/**
 * What a measure reads for a subject in a period as of an instant. Readings of parts add up:
 * numerators and denominators of the objects sum to those of the group.
 *
 * @param numerator for availability the microseconds observed and not in outage, for reported
 *     measures millionths of what was reported
 * @param denominator for availability the microseconds observed, for reported shares millionths of
 *     the whole, 0 for what is no share
 * @param value in the measure's unit; null where nothing was observed
 * @param completeness observed part of the period's elapsed time, for reported measures the share
 *     of the named subjects that reported in the period; 0 to 1
 * @param origin the weakest origin of the events that took part, MEASURED where none did
 * @param lastEvent greatest id of the events that took part, null where none did; of business
 *     events for reported measures
 * @param inputs the figures behind the value by name, for example {@code outageSeconds}
 * @param rules the dated rules that took part, oldest first
 * @param objectCount objects of the subject, all of which are counted
 * @param objects the first 1,000 of them; empty in a figure without evidence
 * @param intervals stretches that counted, for the listed objects, in order of time, at most the
 *     last 10,000; empty in a figure without evidence
 * @param businessEvents the reported events that counted, latest first, at most 1,000; empty in a
 *     figure without evidence
 */
public record MeasureReading(
    String measure,
    Subject subject,
    Period period,
    Instant asOf,
    long numerator,
    long denominator,
    @Nullable Double value,
    double completeness,
    Origin origin,
    @Nullable Long lastEvent,
    Map<String, Number> inputs,
    List<AppliedRule> rules,
    int objectCount,
    List<MeasuredObject> objects,
    List<MeasureInterval> intervals,
    List<BusinessEvent> businessEvents) {

  /** A reading that no business event takes part in. */
  public MeasureReading(
      String measure,
      Subject subject,
      Period period,
      Instant asOf,
      long numerator,
      long denominator,
      @Nullable Double value,
      double completeness,
      Origin origin,
      @Nullable Long lastEvent,
      Map<String, Number> inputs,
      List<AppliedRule> rules,
      int objectCount,
      List<MeasuredObject> objects,
      List<MeasureInterval> intervals) {
    this(
        measure,
        subject,
        period,
        asOf,
        numerator,
        denominator,
        value,
        completeness,
        origin,
        lastEvent,
        inputs,
        rules,
        objectCount,
        objects,
        intervals,
        List.of());
  }

  /** Objects listed at most; all are counted. */
  public static final int LISTED_OBJECTS = 1000;

  /** Intervals listed at most; all are counted. */
  public static final int LISTED_INTERVALS = 10_000;

  /** Business events listed at most; all are counted. */
  public static final int LISTED_EVENTS = 1000;

  public MeasureReading {
    inputs = Map.copyOf(inputs);
    rules = List.copyOf(rules);
    objects = List.copyOf(objects);
    intervals = List.copyOf(intervals);
    businessEvents = List.copyOf(businessEvents);
  }

  /** The same as of another instant. */
  public MeasureReading at(Instant other) {
    return new MeasureReading(
        measure,
        subject,
        period,
        other,
        numerator,
        denominator,
        value,
        completeness,
        origin,
        lastEvent,
        inputs,
        rules,
        objectCount,
        objects,
        intervals,
        businessEvents);
  }

  /** Ids of the objects listed. */
  public List<UUID> objectIds() {
    return objects.stream().map(MeasuredObject::id).toList();
  }
}
