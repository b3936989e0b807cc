package vn.thongmach.evaluation.model;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.EvaluationError;
import vn.thongmach.evaluation.Scorecard;
import vn.thongmach.evaluation.ScorecardDraft;
import vn.thongmach.evaluation.Scorecards;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.ReaderLanguage;
import vn.thongmach.kernel.Texts;
import vn.thongmach.measure.MeasureCause;
import vn.thongmach.measure.MeasureReading;
import vn.thongmach.measure.Measures;
import vn.thongmach.target.Target;
import vn.thongmach.target.Targets;

/** Issues scorecards by hand and reads them. */
@Service
class IssuedScorecards implements Scorecards {

  private static final Scope SCOPE = Scope.system("issue");

  private final Targets targets;
  private final Measures measures;
  private final SubjectIndex index;
  private final Evaluating evaluating;
  private final WritingScorecards writing;
  private final ScorecardRows rows;
  private final AuditTrail audit;
  private final Texts texts;
  private final Clock clock;

  IssuedScorecards(
      Targets targets,
      Measures measures,
      SubjectIndex index,
      Evaluating evaluating,
      WritingScorecards writing,
      ScorecardRows rows,
      AuditTrail audit,
      Texts texts,
      Clock clock) {
    this.targets = targets;
    this.measures = measures;
    this.index = index;
    this.evaluating = evaluating;
    this.writing = writing;
    this.rows = rows;
    this.audit = audit;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Scorecard issue(Scope scope, String code, ScorecardDraft draft) {
    Target target = target(scope, code);
    String text = draft.period();
    if (text == null) {
      throw new CodedException(KernelError.VALUE_MISSING, "period");
    }
    Period period = Period.parse(text);
    if (period.start().isAfter(clock.instant())) {
      throw new CodedException(EvaluationError.PERIOD_NOT_BEGUN, period.toString());
    }
    ScorecardRow row = issue(scope, target, period, scope.name(), clock.instant());
    if (row == null) {
      throw new CodedException(EvaluationError.ALREADY_ISSUED, code, period.toString());
    }
    return row.card();
  }

  /**
   * Issues a scorecard of this version; null when the period already has its final one. What it
   * says does not depend on how much of the network its issuer reaches.
   *
   * @param cascadeAt whose parts of then are counted
   */
  @Nullable ScorecardRow issue(
      Scope scope, Target target, Period period, String issuedBy, Instant cascadeAt) {
    Instant asOf = index.asOf(target, period, clock.instant());
    Evaluation evaluation = evaluating.at(target, period, asOf, cascadeAt);
    ScorecardRow row =
        writing.write(
            evaluation, issuedBy, target.aggregation() == null ? null : cascadeAt, null, null);
    if (!rows.insert(scope, row)) {
      return null;
    }
    if (row.card().kind() == Scorecard.Kind.FINAL) {
      MeasureReading reading = evaluation.figure().reading();
      if (reading != null) {
        measures.record(SCOPE, reading, foundAtIssue(reading));
      }
    }
    audit.record(scope, "ScorecardIssued", "scorecard", row.card().id().toString(), row.card());
    return row;
  }

  /** Counts only where a value was recorded at an earlier issue and an event changed it since. */
  private MeasureCause foundAtIssue(MeasureReading reading) {
    Long event = reading.lastEvent();
    return new MeasureCause(
        event,
        event == null
            ? texts.of(ReaderLanguage.VIETNAMESE, "evaluation.cause.found-at-issue-without-event")
            : texts.of(
                ReaderLanguage.VIETNAMESE,
                "evaluation.cause.found-at-issue",
                String.valueOf(event)));
  }

  @Override
  public List<Scorecard> restated(
      Scope scope, Collection<String> targets, Instant since, int most) {
    return targets.isEmpty() ? List.of() : rows.restated(scope, targets, since, most);
  }

  @Override
  public List<Scorecard> standing(
      Scope scope, Collection<String> targets, int firstYear, int lastYear) {
    return targets.isEmpty() ? List.of() : rows.standing(scope, targets, firstYear, lastYear);
  }

  @Override
  public PageOf<Scorecard> list(
      Scope scope, String code, @Nullable Period period, PageRequest page) {
    return rows.page(scope, target(scope, code).id(), period, page);
  }

  @Override
  public byte[] content(Scope scope, UUID scorecard) {
    ScorecardRow row =
        rows.find(scope, scorecard).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    target(scope, row.card().target());
    return row.content();
  }

  private Target target(Scope scope, String code) {
    return targets
        .find(scope, code)
        .filter(target -> !target.isComponent())
        .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }
}
