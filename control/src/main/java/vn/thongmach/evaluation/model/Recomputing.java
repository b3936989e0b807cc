package vn.thongmach.evaluation.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.EvaluationError;
import vn.thongmach.evaluation.Recomputation;
import vn.thongmach.evaluation.Recomputation.FigureAgreement;
import vn.thongmach.evaluation.Recomputation.FigureAnew;
import vn.thongmach.evaluation.Recomputations;
import vn.thongmach.evaluation.Scorecard;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.Measures;
import vn.thongmach.target.Target;
import vn.thongmach.target.Targets;

/**
 * Puts a published figure beside what follows from the accepted events. What a reader of part of
 * the network asks is computed over all of it, as the published one was.
 */
@Service
class Recomputing implements Recomputations {

  private static final Scope SCOPE = Scope.system("recomputation");
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  /** An event that was on its way to the rows while both were read is in one of them only. */
  private static final int ATTEMPTS = 3;

  private final ScorecardRows rows;
  private final Targets targets;
  private final Measures measures;
  private final SubjectIndex index;
  private final Evaluating evaluating;
  private final Clock clock;
  private final ReentrantLock one = new ReentrantLock();

  Recomputing(
      ScorecardRows rows,
      Targets targets,
      Measures measures,
      SubjectIndex index,
      Evaluating evaluating,
      Clock clock) {
    this.rows = rows;
    this.targets = targets;
    this.measures = measures;
    this.index = index;
    this.evaluating = evaluating;
    this.clock = clock;
  }

  @Override
  public Recomputation ofScorecard(Scope scope, UUID scorecard) {
    ScorecardRow row =
        rows.find(scope, scorecard).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    reached(scope, row.card().target());
    Scorecard card = row.card();
    Target judged =
        targets
            .version(SCOPE, row.target(), card.version())
            .orElseThrow(() -> new IllegalStateException("Versions are never removed"));
    Instant cascadeAt = row.cascadeAt() == null ? card.issuedAt() : row.cascadeAt();
    Published published =
        new Published(
            judged, card.period(), card.asOf(), cascadeAt, standing(row), card, row.rules());
    return recompute(published);
  }

  @Override
  public Recomputation ofTarget(Scope scope, String code, @Nullable Period period) {
    Target target = reached(scope, code);
    Period asked = period == null ? Period.of(Period.Kind.YEAR, clock.instant()) : period;
    if (asked.start().isAfter(clock.instant())) {
      throw new CodedException(EvaluationError.PERIOD_NOT_BEGUN, asked.toString());
    }
    Recomputation found = recompute(running(target, asked));
    for (int again = 1;
        again < ATTEMPTS && found.agreement() == FigureAgreement.DIFFERENT;
        again++) {
      found = recompute(running(target, asked));
    }
    return found;
  }

  private Published running(Target target, Period period) {
    Instant now = clock.instant();
    Instant asOf = index.asOf(target, period, now);
    Evaluation running = evaluating.at(target, period, asOf, now);
    return new Published(
        target, period, asOf, now, standing(running), null, running.figure().rulesKey());
  }

  private Target reached(Scope scope, String code) {
    return targets
        .find(scope, code)
        .filter(target -> !target.isComponent())
        .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }

  private Recomputation recompute(Published published) {
    take();
    try {
      Scorecard card = published.card();
      // What is received after the running figure was read belongs in neither.
      Instant now = card == null ? published.cascadeAt() : clock.instant();
      FiguresAnew today = new FiguresAnew(measures, SCOPE, now);
      Optional<Evaluation> after = evaluate(published, today);
      FiguresAnew before = new FiguresAnew(measures, SCOPE, card == null ? now : card.issuedAt());
      Optional<Evaluation> then =
          card == null || after.isEmpty() ? after : evaluate(published, before);
      return new Recomputation(
          published.target().code(),
          published.target().version(),
          published.period(),
          published.asOf(),
          card == null ? null : card.id(),
          card == null ? null : card.issuedAt(),
          published.standing(),
          then.map(Recomputing::standing).orElse(null),
          after.map(Recomputing::standing).orElse(null),
          agreement(published, then, after),
          today.events(),
          today.altered(),
          today.alteredEvent(),
          today.alteredBusinessEvent(),
          card == null ? 0 : before.late(),
          today.withoutWay());
    } finally {
      one.unlock();
    }
  }

  private void take() {
    try {
      if (!one.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new CodedException(EvaluationError.RECOMPUTATION_BUSY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CodedException(EvaluationError.RECOMPUTATION_BUSY);
    }
  }

  private Optional<Evaluation> evaluate(Published published, FiguresAnew anew) {
    Evaluation evaluation =
        evaluating.by(
            anew::reading,
            published.target(),
            published.period(),
            published.asOf(),
            published.cascadeAt());
    return anew.withoutWay().isEmpty() ? Optional.of(evaluation) : Optional.empty();
  }

  /**
   * What is read again, placed or found silent after the issue keeps its old time of reception and
   * so stands in {@code then} as well; a figure that was restated to what it is today has changed
   * since.
   */
  private FigureAgreement agreement(
      Published published, Optional<Evaluation> then, Optional<Evaluation> today) {
    if (then.isEmpty() || today.isEmpty()) {
      return FigureAgreement.NOT_COMPUTABLE;
    }
    boolean followed = published.standing().equals(standing(then.get()));
    if (followed) {
      return standing(today.get()).equals(published.standing())
          ? FigureAgreement.SAME
          : FigureAgreement.CHANGED_SINCE;
    }
    if (standing(today.get()).equals(restated(published.card()))) {
      return FigureAgreement.CHANGED_SINCE;
    }
    return then.get().figure().rulesKey().equals(published.rules())
        ? FigureAgreement.DIFFERENT
        : FigureAgreement.RULE_CHANGED;
  }

  /** What the last restatement of a scorecard says; null where there is none. */
  private @Nullable FigureAnew restated(@Nullable Scorecard card) {
    FigureAnew last = null;
    UUID next = card == null ? null : card.supersededBy();
    while (next != null) {
      ScorecardRow row = rows.find(SCOPE, next).orElseThrow();
      last = standing(row);
      next = row.card().supersededBy();
    }
    return last;
  }

  private static FigureAnew standing(ScorecardRow row) {
    Scorecard card = row.card();
    return new FigureAnew(
        card.value(),
        card.score(),
        card.origin(),
        card.completeness(),
        row.numerator(),
        row.denominator());
  }

  private static FigureAnew standing(Evaluation evaluation) {
    return new FigureAnew(
        evaluation.figure().value(),
        evaluation.score(),
        evaluation.origin(),
        evaluation.figure().completeness(),
        evaluation.figure().numerator(),
        evaluation.figure().denominator());
  }

  /**
   * What was published.
   *
   * @param card null for the running figure
   * @param rules the rules that took part, as text
   */
  private record Published(
      Target target,
      Period period,
      Instant asOf,
      Instant cascadeAt,
      FigureAnew standing,
      @Nullable Scorecard card,
      String rules) {}
}
