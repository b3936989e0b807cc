package vn.thongmach.alarm.availability;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.model.SpanStorage;
import vn.thongmach.alarm.silence.Silence;
import vn.thongmach.contracts.Origin;
import vn.thongmach.dataplane.measure.Availability;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Texts;
import vn.thongmach.measure.AppliedRule;
import vn.thongmach.measure.MeasureDefinition;
import vn.thongmach.measure.MeasurePart;
import vn.thongmach.measure.MeasureReading;
import vn.thongmach.measure.MeasureSource;
import vn.thongmach.measure.MeasureStep;
import vn.thongmach.measure.MeasuredObject;
import vn.thongmach.measure.Recomputed;
import vn.thongmach.measure.Subject;
import vn.thongmach.regulation.Rules;

/**
 * Availability in percent: 100 · (1 − Σ outage / Σ observed), over all objects of a subject. An
 * object is in outage while an alarm on it stands open with a severity that the rule {@code
 * outage.severities} named at the time.
 */
@Component
class AvailabilityMeasure implements MeasureSource {

  /** Code of the measure. */
  static final String CODE = "availability";

  private static final double MICROS_PER_SECOND = 1e6;
  private static final int SHOWN_DECIMALS = 6;
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final OutageTimes times;
  private final RawTimes raw;
  private final SilentTimes silences;
  private final SpanStorage storage;
  private final Rules rules;
  private final Texts texts;
  private volatile @Nullable OutageRule lastRule;

  AvailabilityMeasure(
      OutageTimes times,
      RawTimes raw,
      SilentTimes silences,
      SpanStorage storage,
      Rules rules,
      Texts texts) {
    this.times = times;
    this.raw = raw;
    this.silences = silences;
    this.storage = storage;
    this.rules = rules;
    this.texts = texts;
  }

  @Override
  public MeasureDefinition definition() {
    return new MeasureDefinition(CODE, "percent", MeasureDefinition.Better.HIGHER, 0, 100);
  }

  @Override
  public MeasureReading read(
      Scope scope,
      Subject subject,
      List<MeasuredObject> objects,
      Period period,
      Instant asOf,
      boolean evidence) {
    List<UUID> ids = objects.stream().map(MeasuredObject::id).toList();
    return read(scope, subject, objects, period, asOf, evidence, times.of(scope, ids));
  }

  @Override
  public Optional<Recomputed> recompute(
      Scope scope,
      Subject subject,
      List<MeasuredObject> objects,
      Period period,
      Instant asOf,
      Instant known) {
    RawTimes.Times anew = raw.of(scope, objects.stream().map(MeasuredObject::id).toList(), known);
    return Optional.of(
        new Recomputed(
            read(scope, subject, objects, period, asOf, false, anew.spans()),
            anew.from().events(),
            anew.from().altered(),
            anew.from().firstAltered(),
            anew.from().late()));
  }

  private MeasureReading read(
      Scope scope,
      Subject subject,
      List<MeasuredObject> objects,
      Period period,
      Instant asOf,
      boolean evidence,
      Map<UUID, ObjectSpans> spans) {
    OutageRule rule = rule(scope);
    Map<UUID, List<Silence>> silent = silences.of(spans.keySet(), period.start(), asOf);
    Sum sum = new Sum(period.start(), asOf, rule);
    for (MeasuredObject object : objects) {
      sum.add(
          object,
          spans.getOrDefault(object.id(), ObjectSpans.NONE),
          silent.getOrDefault(object.id(), List.of()));
    }
    List<MeasuredObject> listed =
        evidence
            ? objects.subList(0, Math.min(objects.size(), MeasureReading.LISTED_OBJECTS))
            : List.of();
    Availability.Reading reading = sum.reading;
    return new MeasureReading(
        CODE,
        subject,
        period,
        asOf,
        reading.observedMicros() - reading.downMicros(),
        reading.observedMicros(),
        reading.percent().isPresent() ? reading.percent().getAsDouble() : null,
        reading.completeness().orElse(0),
        sum.origin,
        sum.lastEvent == 0 ? null : sum.lastEvent,
        Map.of(
            "outageSeconds", seconds(reading.downMicros()),
            "observedSeconds", seconds(reading.observedMicros()),
            "elapsedSeconds", seconds(reading.elapsedMicros()),
            "objects", objects.size()),
        rule.applied(period.start(), asOf),
        objects.size(),
        listed,
        evidence
            ? new Evidence(storage, rule).intervals(scope, listed, spans, period, asOf)
            : List.of());
  }

  @Override
  public List<MeasureStep> steps(
      Scope scope, Subject subject, List<MeasuredObject> objects, LocalDate from, LocalDate to) {
    return history(
            scope,
            objects,
            from.atStartOfDay(Period.ZONE).toInstant(),
            to.atStartOfDay(Period.ZONE).toInstant())
        .steps(objects, from, to);
  }

  @Override
  public List<MeasurePart> parts(
      Scope scope, Subject subject, List<MeasuredObject> objects, Period period, Instant asOf) {
    return history(scope, objects, period.start(), asOf).parts(objects, period, asOf);
  }

  private OutageHistory history(
      Scope scope, List<MeasuredObject> objects, Instant from, Instant to) {
    List<UUID> ids = objects.stream().map(MeasuredObject::id).toList();
    return new OutageHistory(rule(scope), times.of(scope, ids), silences.of(ids, from, to));
  }

  /** The same object while the rule is the same: sums are kept by it. */
  private OutageRule rule(Scope scope) {
    OutageRule now = OutageRule.of(rules.history(scope, Rules.OUTAGE_SEVERITIES));
    OutageRule before = lastRule;
    if (before != null && now.equals(before)) {
      return before;
    }
    lastRule = now;
    return now;
  }

  @Override
  public Optional<Instant> lastTouched(Scope scope, List<MeasuredObject> objects, Period period) {
    OutageRule rule = rule(scope);
    long last = 0;
    for (ObjectSpans spans :
        times.of(scope, objects.stream().map(MeasuredObject::id).toList()).values()) {
      last = Math.max(last, spans.lastEvent(rule, period));
    }
    return last == 0 ? Optional.empty() : storage.receivedTime(scope, last);
  }

  @Override
  public String formula(MeasureReading reading, Locale language) {
    Map<String, Number> inputs = reading.inputs();
    String words =
        reading.rules().stream()
            .map(rule -> words(rule, language))
            .collect(Collectors.joining("; "));
    return reading.value() == null
        ? texts.of(language, "alarm.availability.formula-without-value", words)
        : texts.of(
            language,
            "alarm.availability.formula",
            number(inputs.get("outageSeconds"), language),
            number(inputs.get("observedSeconds"), language),
            number(reading.value(), language),
            words);
  }

  private String words(AppliedRule rule, Locale language) {
    return texts.of(
        language,
        "alarm.availability.rule",
        rule.parameters().replaceAll("[\\[\\]\"]", "").replace(",", ", "),
        DATE.format(LocalDate.ofInstant(rule.effectiveFrom(), Period.ZONE)));
  }

  private static String number(@Nullable Number value, Locale language) {
    NumberFormat format = NumberFormat.getNumberInstance(language);
    format.setMaximumFractionDigits(SHOWN_DECIMALS);
    return value == null ? "" : format.format(value);
  }

  private static Number seconds(long micros) {
    return micros % 1_000_000 == 0
        ? (Number) (micros / 1_000_000)
        : (Number) (micros / MICROS_PER_SECOND);
  }

  /** Adds up objects. */
  private static final class Sum {
    private final Instant start;
    private final Instant asOf;
    private final OutageRule rule;
    private Availability.Reading reading = Availability.Reading.NONE;
    private Origin origin = Origin.MEASURED;
    private long lastEvent;

    Sum(Instant start, Instant asOf, OutageRule rule) {
      this.start = start;
      this.asOf = asOf;
      this.rule = rule;
    }

    void add(MeasuredObject object, ObjectSpans spans, List<Silence> silent) {
      Instant from = object.observedFrom().isAfter(start) ? object.observedFrom() : start;
      ObjectSpans.Outages outages = spans.outages(rule, from, asOf);
      origin = Origin.weakest(origin, Origin.weakest(object.origin(), outages.origin()));
      lastEvent = Math.max(lastEvent, outages.lastEvent());
      Availability.Reading observed =
          Availability.of(start, asOf, object.observedFrom(), List.of());
      long planned = ObjectSpans.micros(spans.planned(rule, from, asOf));
      long unknown =
          ObjectSpans.micros(spans.unknown(from, asOf))
              + (silent.isEmpty() || !from.isBefore(asOf)
                  ? 0
                  : ObjectSpans.micros(SilentTimes.unknown(silent, spans, rule, from, asOf)));
      reading =
          reading.plus(
              new Availability.Reading(
                  outages.micros(),
                  observed.observedMicros() - planned - unknown,
                  observed.elapsedMicros() - planned));
    }
  }
}
