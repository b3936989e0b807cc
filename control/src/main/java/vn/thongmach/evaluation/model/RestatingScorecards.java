package vn.thongmach.evaluation.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.Scorecard;
import vn.thongmach.kernel.ReaderLanguage;
import vn.thongmach.kernel.Texts;
import vn.thongmach.measure.MeasureCause;
import vn.thongmach.measure.MeasureReading;
import vn.thongmach.measure.MeasureTouched;
import vn.thongmach.measure.Measures;
import vn.thongmach.target.Target;
import vn.thongmach.target.Targets;

/**
 * Corrects issued scorecards when an event that came late changes what they said, as of the same
 * instant, by the same version of the target. A changed target or rule corrects nothing.
 */
@Component
class RestatingScorecards {

  private static final Logger LOG = LoggerFactory.getLogger(RestatingScorecards.class);
  private static final Scope SCOPE = Scope.system("restatement");

  private final ScorecardRows rows;
  private final Targets targets;
  private final Measures measures;
  private final Evaluating evaluating;
  private final WritingScorecards writing;
  private final AuditTrail audit;
  private final Texts texts;
  private final TransactionTemplate transactions;

  RestatingScorecards(
      ScorecardRows rows,
      Targets targets,
      Measures measures,
      Evaluating evaluating,
      WritingScorecards writing,
      AuditTrail audit,
      Texts texts,
      TransactionTemplate transactions) {
    this.rows = rows;
    this.targets = targets;
    this.measures = measures;
    this.evaluating = evaluating;
    this.writing = writing;
    this.audit = audit;
    this.texts = texts;
    this.transactions = transactions;
  }

  /**
   * Restates what these touches of a target changed.
   *
   * @return false when something could not be restated; asking again does no harm
   */
  boolean restate(UUID target, List<LateTouch> touches) {
    try {
      Instant earliest =
          touches.stream().map(LateTouch::from).min(Instant::compareTo).orElse(Instant.MAX);
      boolean all = true;
      for (ScorecardRow row : rows.standing(SCOPE, target, earliest)) {
        Scorecard card = row.card();
        LateTouch cause = LateTouch.causing(touches, card.period(), card.asOf()).orElse(null);
        if (cause != null) {
          all &= restateSafely(row, cause);
        }
      }
      return all;
    } catch (RuntimeException fault) {
      LOG.error("Scorecards of target {} could not be restated", target, fault);
      return false;
    }
  }

  /**
   * Restates whatever changed while nobody watched.
   *
   * @return false when something could not be restated; asking again does no harm
   */
  boolean restateAll() {
    try {
      boolean all = true;
      for (ScorecardRow row : rows.standing(SCOPE, null, null)) {
        all &= restateSafely(row, null);
      }
      return all;
    } catch (RuntimeException fault) {
      LOG.error("Scorecards could not be restated", fault);
      return false;
    }
  }

  private boolean restateSafely(ScorecardRow row, @Nullable LateTouch touch) {
    try {
      transactions.executeWithoutResult(status -> restate(row, touch));
      return true;
    } catch (RuntimeException fault) {
      LOG.error("Scorecard {} could not be restated", row.card().id(), fault);
      return false;
    }
  }

  private void restate(ScorecardRow row, @Nullable LateTouch touch) {
    Target judged =
        targets
            .version(SCOPE, row.target(), row.card().version())
            .orElseThrow(() -> new IllegalStateException("Versions are never removed"));
    Instant cascadeAt = row.cascadeAt();
    Evaluation evaluation =
        evaluating.at(
            judged,
            row.card().period(),
            row.card().asOf(),
            cascadeAt == null ? row.card().issuedAt() : cascadeAt);
    if (!changedByEvent(row, evaluation)) {
      return;
    }
    Scorecard.Cause cause = cause(row, evaluation.figure(), touch);
    ScorecardRow corrected = writing.write(evaluation, SCOPE.name(), cascadeAt, row, cause);
    if (rows.insert(SCOPE, corrected)) {
      Scorecard card = corrected.card();
      MeasureReading reading = evaluation.figure().reading();
      if (card.kind() == Scorecard.Kind.FINAL && reading != null) {
        measures.record(SCOPE, reading, new MeasureCause(cause.event(), cause.words()));
      }
      audit.record(SCOPE, "ScorecardRestated", "scorecard", card.id().toString(), card);
    }
  }

  private static boolean changedByEvent(ScorecardRow row, Evaluation evaluation) {
    Figure figure = evaluation.figure();
    boolean changed =
        figure.numerator() != row.numerator()
            || figure.denominator() != row.denominator()
            || (evaluation.target().aggregation() != null
                && !Objects.equals(evaluation.score(), row.card().score()));
    return changed
        && (figure.rulesKey().equals(row.rules())
            || figure.lastEvent() > row.lastEvent()
            || figure.lastBusinessEvent() > row.lastBusinessEvent());
  }

  private Scorecard.Cause cause(ScorecardRow row, Figure figure, @Nullable LateTouch touch) {
    if (touch == null || touch.kind() == null) {
      return foundLater(row, figure);
    }
    Instant received = touch.receivedTime();
    if (touch.kind() == MeasureTouched.Kind.BUSINESS_EVENT) {
      return new Scorecard.Cause(
          null,
          touch.position(),
          received,
          texts.of(
              ReaderLanguage.VIETNAMESE,
              "evaluation.cause.business-event",
              String.valueOf(touch.position()),
              Statements.time(received)));
    }
    if (touch.kind() == MeasureTouched.Kind.CORRECTION
        || touch.kind() == MeasureTouched.Kind.SILENCE) {
      return new Scorecard.Cause(
          null,
          null,
          received,
          texts.of(
              ReaderLanguage.VIETNAMESE,
              touch.kind() == MeasureTouched.Kind.SILENCE
                  ? "evaluation.cause.silence"
                  : "evaluation.cause.correction",
              String.valueOf(touch.position()),
              Statements.time(received)));
    }
    if (touch.kind() != MeasureTouched.Kind.EVENT) {
      return new Scorecard.Cause(
          null,
          null,
          received,
          texts.of(
              ReaderLanguage.VIETNAMESE,
              "evaluation.cause.inventory-changed",
              Statements.time(received)));
    }
    return new Scorecard.Cause(
        touch.position(),
        null,
        received,
        texts.of(
            ReaderLanguage.VIETNAMESE,
            "evaluation.cause.late-event",
            String.valueOf(touch.position()),
            Statements.time(received)));
  }

  /** Names an event only where one that the scorecard did not know took part. */
  private Scorecard.Cause foundLater(ScorecardRow row, Figure figure) {
    boolean business = figure.lastBusinessEvent() > row.lastBusinessEvent();
    long last = business ? figure.lastBusinessEvent() : figure.lastEvent();
    return business || last > row.lastEvent()
        ? new Scorecard.Cause(
            business ? null : last,
            business ? last : null,
            null,
            texts.of(
                ReaderLanguage.VIETNAMESE,
                business ? "evaluation.cause.business-found-later" : "evaluation.cause.found-later",
                String.valueOf(last)))
        : new Scorecard.Cause(
            null,
            null,
            null,
            texts.of(ReaderLanguage.VIETNAMESE, "evaluation.cause.found-later-without-event"));
  }
}
