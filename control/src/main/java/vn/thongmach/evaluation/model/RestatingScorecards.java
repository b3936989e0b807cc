package vn.thongmach.evaluation.model;

import java.time.Instant;
import java.util.List;
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
  private final WritingScorecards writing;
  private final AuditTrail audit;
  private final Texts texts;
  private final TransactionTemplate transactions;

  RestatingScorecards(
      ScorecardRows rows,
      Targets targets,
      Measures measures,
      WritingScorecards writing,
      AuditTrail audit,
      Texts texts,
      TransactionTemplate transactions) {
    this.rows = rows;
    this.targets = targets;
    this.measures = measures;
    this.writing = writing;
    this.audit = audit;
    this.texts = texts;
    this.transactions = transactions;
  }

  /** Restates what these touches changed. */
  void restate(List<LateTouch> touches) {
    for (LateTouch late : touches) {
      rows.standing(SCOPE, late.target().id(), late.touch().from())
          .forEach(row -> restateSafely(row, late.touch()));
    }
  }

  /** Restates whatever changed while nobody watched; called once at start. */
  void restateAll() {
    rows.standing(SCOPE, null, null).forEach(row -> restateSafely(row, null));
  }

  private void restateSafely(ScorecardRow row, @Nullable MeasureTouched touch) {
    try {
      transactions.executeWithoutResult(status -> restate(row, touch));
    } catch (RuntimeException fault) {
      LOG.error("Scorecard {} could not be restated", row.card().id(), fault);
    }
  }

  private void restate(ScorecardRow row, @Nullable MeasureTouched touch) {
    Target judged =
        targets
            .version(SCOPE, row.target(), row.card().version())
            .orElseThrow(() -> new IllegalStateException("Versions are never removed"));
    MeasureReading reading =
        measures.figure(
            SCOPE, judged.measure(), judged.subject(), row.card().period(), row.card().asOf());
    if (!changedByEvent(row, reading)) {
      return;
    }
    Scorecard.Cause cause = cause(reading, touch);
    ScorecardRow corrected =
        writing.write(Evaluation.of(judged, reading), SCOPE.name(), row, cause);
    if (rows.insert(SCOPE, corrected)) {
      Scorecard card = corrected.card();
      if (card.kind() == Scorecard.Kind.FINAL) {
        measures.record(SCOPE, reading, new MeasureCause(cause.event(), cause.words()));
      }
      audit.record(SCOPE, "ScorecardRestated", "scorecard", card.id().toString(), card);
    }
  }

  private static boolean changedByEvent(ScorecardRow row, MeasureReading reading) {
    boolean changed =
        reading.numerator() != row.numerator() || reading.denominator() != row.denominator();
    boolean sameRules = WritingScorecards.rulesKey(reading).equals(row.rules());
    return changed && (sameRules || WritingScorecards.lastEvent(reading) > row.lastEvent());
  }

  private Scorecard.Cause cause(MeasureReading reading, @Nullable MeasureTouched touch) {
    Long event = touch == null ? reading.lastEvent() : Long.valueOf(touch.causeEvent());
    Instant received = touch == null ? null : touch.receivedTime();
    String words =
        received == null
            ? texts.of(
                ReaderLanguage.VIETNAMESE, "evaluation.cause.found-at-start", String.valueOf(event))
            : texts.of(
                ReaderLanguage.VIETNAMESE,
                "evaluation.cause.late-event",
                String.valueOf(event),
                Statements.time(received));
    return new Scorecard.Cause(event, received, words);
  }
}
