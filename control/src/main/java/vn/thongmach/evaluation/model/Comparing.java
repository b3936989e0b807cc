package vn.thongmach.evaluation.model;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.evaluation.Evidence.ReportedComparison;
import vn.thongmach.evaluation.ReportedValue;
import vn.thongmach.kernel.Period;
import vn.thongmach.target.Target;

/** Reported values beside what was measured up to the same instant. */
@Component
class Comparing {

  private static final Scope SCOPE = Scope.system("reported beside measured");

  private final ReportedRows rows;
  private final Evaluating evaluating;

  Comparing(ReportedRows rows, Evaluating evaluating) {
    this.rows = rows;
    this.evaluating = evaluating;
  }

  /**
   * @param asOf only what was reported up to then
   * @return latest first
   */
  List<ReportedComparison> of(Target target, Period period, Instant asOf) {
    return rows.find(SCOPE, target.id(), period).stream()
        .filter(reported -> !reported.cutOff().isAfter(asOf))
        .map(reported -> compared(target, reported))
        .toList();
  }

  /** What was computed up to the instant up to which was reported. */
  Evaluation upTo(Target target, ReportedValue reported) {
    return evaluating.now(target, reported.period(), reported.cutOff());
  }

  ReportedComparison compared(Target target, ReportedValue reported) {
    Double measured = upTo(target, reported).figure().value();
    return new ReportedComparison(
        reported.id(),
        reported.value(),
        Origin.REPORTED,
        reported.note(),
        reported.reportedBy(),
        reported.reportedAt(),
        reported.cutOff(),
        measured,
        measured == null ? null : reported.value() - measured);
  }
}
