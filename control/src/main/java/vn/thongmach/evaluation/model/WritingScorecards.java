package vn.thongmach.evaluation.model;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.evaluation.Evidence.EvidenceRule;
import vn.thongmach.evaluation.ScoreState;
import vn.thongmach.evaluation.Scorecard;
import vn.thongmach.measure.AppliedRule;
import vn.thongmach.measure.MeasureReading;
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
      @Nullable ScorecardRow corrected,
      Scorecard.@Nullable Cause cause) {
    MeasureReading reading = evaluation.reading();
    Target target = evaluation.target();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Scorecard.Kind kind =
        reading.asOf().isBefore(reading.period().end())
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
                reading.period(),
                reading.asOf(),
                now,
                issuedBy,
                evaluation.planValue(),
                reading.value(),
                evaluation.score(),
                ScoreState.of(evaluation.score(), limits.at(reading.asOf())),
                evaluation.origin(),
                reading.completeness(),
                reading.numerator(),
                reading.denominator(),
                new TreeMap<>(reading.inputs()),
                rules(reading),
                reading.objectCount(),
                reading.lastEvent(),
                comparing.of(target, reading.period(), reading.asOf()),
                supersedes,
                cause));
    Scorecard unhashed =
        new Scorecard(
            id,
            target.code(),
            target.version(),
            reading.period(),
            kind,
            reading.asOf(),
            now,
            issuedBy,
            evaluation.planValue(),
            reading.value(),
            evaluation.score(),
            evaluation.origin(),
            reading.completeness(),
            supersedes,
            null,
            cause,
            "",
            null);
    return hashed(target, reading, unhashed, content);
  }

  private static ScorecardRow hashed(
      Target target, MeasureReading reading, Scorecard card, byte[] content) {
    long last = lastEvent(reading);
    String rules = rulesKey(reading);
    byte[] hash =
        ScorecardRow.hash(
            target.id(), card, reading.numerator(), reading.denominator(), last, rules, content);
    return new ScorecardRow(
        target.id(),
        card.withRowHash(HexFormat.of().formatHex(hash)),
        reading.numerator(),
        reading.denominator(),
        last,
        rules,
        content,
        hash);
  }

  /** Greatest id of the events that took part, 0 where none did. */
  static long lastEvent(MeasureReading reading) {
    Long last = reading.lastEvent();
    return last == null ? 0 : last;
  }

  /** The rules of a reading as one text, the same for the same wordings. */
  static String rulesKey(MeasureReading reading) {
    return String.join(
        " ",
        reading.rules().stream()
            .map(rule -> rule.code() + "@" + rule.effectiveFrom() + "=" + rule.parameters())
            .toList());
  }

  static List<EvidenceRule> rules(MeasureReading reading) {
    return reading.rules().stream().map(WritingScorecards::rule).toList();
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
        target.direction(),
        target.baseline(),
        target.tolerance(),
        target.plan(),
        target.weight(),
        book.clause(target.clause()));
  }
}
