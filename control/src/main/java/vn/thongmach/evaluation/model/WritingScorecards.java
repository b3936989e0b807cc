package vn.thongmach.evaluation.model;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.evaluation.Evidence.EvidenceRule;
import vn.thongmach.evaluation.ScoreState;
import vn.thongmach.evaluation.Scorecard;
import vn.thongmach.measure.AppliedRule;
import vn.thongmach.target.Target;

/** Writes scorecards down, byte for byte. */
@Component
class WritingScorecards {

  private final Names names;
  private final Comparing comparing;
  private final ScoreLimits limits;
  private final JsonMapper json;
  private final Clock clock;

  WritingScorecards(
      Names names, Comparing comparing, ScoreLimits limits, JsonMapper json, Clock clock) {
    this.names = names;
    this.comparing = comparing;
    this.limits = limits;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param corrected the scorecard it corrects and {@code cause} why; both null or both given
   */
  ScorecardRow write(
      Evaluation evaluation,
      String issuedBy,
      @Nullable Instant cascadeAt,
      @Nullable ScorecardRow corrected,
      Scorecard.@Nullable Cause cause) {
    Figure figure = evaluation.figure();
    Target target = evaluation.target();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Scorecard.Kind kind =
        figure.asOf().isBefore(figure.period().end())
            ? Scorecard.Kind.INTERIM
            : Scorecard.Kind.FINAL;
    UUID id = UUID.randomUUID();
    UUID supersedes = corrected == null ? null : corrected.card().id();
    byte[] content =
        json.writeValueAsBytes(
            new ScorecardContent(
                id,
                kind,
                promise(target),
                figure.period(),
                figure.asOf(),
                now,
                issuedBy,
                evaluation.planValue(),
                evaluation.due(),
                figure.value(),
                evaluation.score(),
                ScoreState.of(evaluation.score(), ScoreLimits.of(target, limits.at(figure.asOf()))),
                evaluation.origin(),
                figure.completeness(),
                figure.numerator(),
                figure.denominator(),
                figure.sortedInputs(),
                rules(figure),
                figure.objectCount(),
                figure.lastEvent() == 0 ? null : figure.lastEvent(),
                figure.lastBusinessEvent() == 0 ? null : figure.lastBusinessEvent(),
                comparing.of(target, figure.period(), figure.asOf()),
                supersedes,
                cause,
                cascadeAt,
                evaluation.parts().stream().map(WritingScorecards::part).toList()));
    Scorecard unhashed =
        new Scorecard(
            id,
            target.code(),
            target.version(),
            figure.period(),
            kind,
            figure.asOf(),
            now,
            issuedBy,
            evaluation.planValue(),
            figure.value(),
            evaluation.score(),
            evaluation.origin(),
            figure.completeness(),
            supersedes,
            null,
            cause,
            "",
            null);
    return hashed(target, figure, cascadeAt, unhashed, content);
  }

  private static ScorecardRow hashed(
      Target target, Figure figure, @Nullable Instant cascadeAt, Scorecard card, byte[] content) {
    ScorecardRow row =
        new ScorecardRow(
            target.id(),
            card,
            figure.numerator(),
            figure.denominator(),
            figure.lastEvent(),
            figure.lastBusinessEvent(),
            cascadeAt,
            figure.rulesKey(),
            content,
            new byte[0]);
    return row.hashed();
  }

  private static ScorecardContent.Part part(Evaluation part) {
    return new ScorecardContent.Part(
        part.target().code(),
        part.target().version(),
        part.target().name(),
        part.target().weight(),
        part.planValue(),
        part.figure().value(),
        part.score(),
        part.origin(),
        part.figure().completeness(),
        part.figure().numerator(),
        part.figure().denominator());
  }

  static List<EvidenceRule> rules(Figure figure) {
    return figure.rules().stream().map(WritingScorecards::rule).toList();
  }

  private static EvidenceRule rule(AppliedRule rule) {
    return new EvidenceRule(rule.code(), rule.effectiveFrom(), rule.source(), rule.verified());
  }

  private ScorecardContent.Promise promise(Target target) {
    Names.Book book = names.of(List.of(target));
    return new ScorecardContent.Promise(
        target.code(),
        target.version(),
        target.name(),
        book.unit(target.ownerUnit()),
        book.person(target.head()),
        target.measure(),
        target.subject(),
        target.aggregation(),
        target.unitOfMeasure(),
        target.direction(),
        target.baseline(),
        target.tolerance(),
        target.plan(),
        target.terms(),
        target.weight(),
        book.clause(target.clause()),
        target.parent());
  }
}
