package vn.thongmach.evaluation.model;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.EvaluationError;
import vn.thongmach.evaluation.ReportedDraft;
import vn.thongmach.evaluation.ReportedValue;
import vn.thongmach.evaluation.ReportedValues;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;
import vn.thongmach.measure.MeasureDefinition;
import vn.thongmach.measure.Measures;
import vn.thongmach.target.Target;
import vn.thongmach.target.Targets;

/** Takes down what people report. */
@Service
class RecordedReports implements ReportedValues {

  private static final int LONGEST_NOTE = 1000;

  private final Targets targets;
  private final Measures measures;
  private final ReportedRows rows;
  private final AuditTrail audit;
  private final Clock clock;

  RecordedReports(
      Targets targets, Measures measures, ReportedRows rows, AuditTrail audit, Clock clock) {
    this.targets = targets;
    this.measures = measures;
    this.rows = rows;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional
  public ReportedValue report(Scope scope, String code, ReportedDraft draft) {
    Target target =
        targets
            .find(scope, code)
            .filter(found -> !found.isComponent())
            .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    String measured = target.measure();
    MeasureDefinition measure = measured == null ? null : measures.definition(scope, measured);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Problems problems = new Problems();
    String text = problems.required("period", draft.period());
    Period period = text == null ? null : Period.parse(text);
    Double value = problems.required("value", draft.value());
    String note = problems.optionalText("note", draft.note(), LONGEST_NOTE);
    if (period != null && period.start().isAfter(now)) {
      problems.add("period", EvaluationError.PERIOD_NOT_BEGUN, period.toString());
    }
    if (value != null
        && measure != null
        && !(value >= measure.lowest() && value <= measure.highest())) {
      problems.add(
          "value",
          EvaluationError.REPORTED_OUT_OF_RANGE,
          value,
          measure.code(),
          measure.lowest(),
          measure.highest());
    }
    problems.throwIfAny();
    if (period == null || value == null) {
      throw new IllegalStateException("Absent values were refused above");
    }
    ReportedValue reported =
        new ReportedValue(
            UUID.randomUUID(),
            target.id(),
            period,
            value,
            note,
            scope.name(),
            now,
            now.isAfter(period.end()) ? period.end() : now);
    rows.insert(scope, reported);
    audit.record(scope, "ValueReported", "target", code, reported);
    return reported;
  }
}
