package vn.thongmach.evaluation.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;
import vn.thongmach.evaluation.LiveScore;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.AppliedRule;
import vn.thongmach.measure.MeasureReading;

/**
 * What a target stands at, measured or brought together from its parts.
 *
 * @param value in the target's unit; null where nothing was observed
 * @param origin null without a value
 * @param lastEvent greatest id of the events that took part, 0 where none did
 * @param lastBusinessEvent greatest id of the business events that took part, 0 where none did
 * @param objectCount objects counted, those of parts included
 * @param reading what a measured target read; null for one brought together from its parts
 */
record Figure(
    Period period,
    Instant asOf,
    long numerator,
    long denominator,
    @Nullable Double value,
    double completeness,
    @Nullable Origin origin,
    long lastEvent,
    long lastBusinessEvent,
    Map<String, Number> inputs,
    List<AppliedRule> rules,
    int objectCount,
    @Nullable MeasureReading reading) {

  /**
   * @param reported whether the measure is reported as business events
   */
  static Figure of(MeasureReading reading, boolean reported) {
    Long last = reading.lastEvent();
    long event = last == null ? 0 : last;
    return new Figure(
        reading.period(),
        reading.asOf(),
        reading.numerator(),
        reading.denominator(),
        reading.value(),
        reading.completeness(),
        reading.value() == null ? null : reading.origin(),
        reported ? 0 : event,
        reported ? event : 0,
        reading.inputs(),
        reading.rules(),
        reading.objectCount(),
        reading);
  }

  /** What a kept score remembers of its figure. */
  static Figure kept(LiveScore score) {
    return new Figure(
        score.period(),
        score.asOf(),
        score.numerator(),
        score.denominator(),
        score.value(),
        score.completeness(),
        score.origin(),
        0,
        0,
        Map.of(),
        List.of(),
        0,
        null);
  }

  /** The same figure with another share. */
  Figure withShare(long part, long whole, @Nullable Double share) {
    return new Figure(
        period,
        asOf,
        part,
        whole,
        share,
        completeness,
        share == null ? null : origin,
        lastEvent,
        lastBusinessEvent,
        inputs,
        rules,
        objectCount,
        reading);
  }

  /** The same as of another instant. */
  Figure at(Instant other) {
    return new Figure(
        period,
        other,
        numerator,
        denominator,
        value,
        completeness,
        origin,
        lastEvent,
        lastBusinessEvent,
        inputs,
        rules,
        objectCount,
        reading == null ? null : reading.at(other));
  }

  SortedMap<String, Number> sortedInputs() {
    return new TreeMap<>(inputs);
  }

  /** The rules that took part as one text, the same for the same wordings. */
  String rulesKey() {
    return String.join(
        " ",
        rules.stream()
            .map(rule -> rule.code() + "@" + rule.effectiveFrom() + "=" + rule.parameters())
            .toList());
  }
}
