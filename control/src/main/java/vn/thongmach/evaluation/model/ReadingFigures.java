package vn.thongmach.evaluation.model;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.MeasureEvidence;
import vn.thongmach.evaluation.MeasureFigures;
import vn.thongmach.evaluation.model.StandingBehind.Behind;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.MeasureDefinition;
import vn.thongmach.measure.MeasureError;
import vn.thongmach.measure.MeasureReading;
import vn.thongmach.measure.Measures;
import vn.thongmach.measure.Subject;

/** Reads measures and writes down what stands behind them. */
@Service
class ReadingFigures implements MeasureFigures {

  private final Measures measures;
  private final StandingBehind standing;
  private final Clock clock;

  ReadingFigures(Measures measures, StandingBehind standing, Clock clock) {
    this.measures = measures;
    this.standing = standing;
    this.clock = clock;
  }

  @Override
  public MeasureEvidence find(
      Scope scope,
      String measure,
      Period period,
      @Nullable UUID object,
      @Nullable UUID unit,
      @Nullable String province,
      Locale language) {
    MeasureDefinition definition = measures.definition(scope, measure);
    boolean areas = definition.areas();
    if (!areas && (province != null || unit != null && !definition.reported())) {
      throw new CodedException(MeasureError.NOT_OF_AREAS, measure);
    }
    Subject subject =
        new Subject(
            object == null ? null : List.of(object),
            null,
            null,
            unit == null || areas ? null : List.of(unit),
            null,
            null,
            unit == null || !areas ? null : List.of(unit),
            province == null ? null : List.of(province));
    int objects = measures.objects(scope, subject).size();
    if (objects == 0) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    Instant asOf = clock.instant();
    return write(
        scope,
        subject,
        objects > MeasureReading.LISTED_OBJECTS
            ? measures.figure(scope, measure, subject, period, asOf)
            : measures.read(scope, measure, subject, period, asOf),
        language);
  }

  /** What stands behind a reading, as far as a reader reaches. */
  MeasureEvidence write(Scope scope, Subject subject, MeasureReading reading, Locale language) {
    Behind behind = standing.behind(scope, subject, reading);
    return new MeasureEvidence(
        reading.period(),
        reading.asOf(),
        reading.measure(),
        measures.definition(scope, reading.measure()).unit(),
        reading.value(),
        reading.completeness(),
        reading.value() == null ? null : reading.origin(),
        measures.formula(scope, reading, language),
        reading.inputs(),
        behind.objects(),
        reading.objectCount(),
        behind.intervals(),
        behind.intervalsTotal(),
        behind.businessEvents(),
        behind.businessEventsTotal(),
        behind.eventsOutside());
  }
}
