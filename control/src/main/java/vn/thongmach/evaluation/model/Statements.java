package vn.thongmach.evaluation.model;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.Evidence.EvidenceRule;
import vn.thongmach.evaluation.ScoreState;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Texts;
import vn.thongmach.measure.MeasureDefinition;
import vn.thongmach.measure.MeasureReading;
import vn.thongmach.measure.Measures;
import vn.thongmach.regulation.RuleSource;
import vn.thongmach.target.Direction;
import vn.thongmach.target.Target;

/** Results in words and formulas with their numbers, in the reader's language. */
@Component
class Statements {

  private static final int VALUE_DIGITS = 6;
  private static final int SCORE_DIGITS = 1;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy").withZone(Period.ZONE);

  private final Texts texts;
  private final Measures measures;
  private final ScoreLimits limits;
  private final Clock clock;

  Statements(Texts texts, Measures measures, ScoreLimits limits, Clock clock) {
    this.texts = texts;
    this.measures = measures;
    this.limits = limits;
    this.clock = clock;
  }

  /** What came out, in one or two sentences. */
  String statement(Scope scope, Evaluation evaluation, Locale language) {
    Target target = evaluation.target();
    String code = target.measure();
    MeasureDefinition measure = code == null ? null : measures.definition(scope, code);
    String unit =
        unit(measure == null ? String.valueOf(target.unitOfMeasure()) : measure.unit(), language);
    String name = measure == null ? target.name() : measure.name(texts, language);
    String from = DAY.format(evaluation.figure().period().first());
    String to = time(evaluation.figure().asOf());
    Double value = evaluation.figure().value();
    if (value == null) {
      return texts.of(language, "evaluation.statement.no-value", from, to, name);
    }
    String measured = number(value, VALUE_DIGITS, language);
    Double plan = evaluation.judging();
    Double score = evaluation.score();
    if (plan == null && score != null) {
      return texts.of(
          language,
          "evaluation.statement.by-parts",
          from,
          to,
          name,
          measured,
          unit,
          number(score, SCORE_DIGITS, language),
          evaluation.scoredParts(),
          evaluation.parts().size());
    }
    if (plan == null || score == null) {
      return texts.of(language, "evaluation.statement.no-plan", from, to, name, measured, unit);
    }
    return texts.of(
        language,
        "evaluation.statement."
            + verdict(evaluation, plan, value, score)
            + (evaluation.due() == null ? "" : "-so-far"),
        from,
        to,
        name,
        measured,
        unit,
        number(plan, VALUE_DIGITS, language),
        number(score, SCORE_DIGITS, language),
        number(evaluation.planValue(), VALUE_DIGITS, language));
  }

  /** A unit without words of ours stands as whoever defined the measure wrote it. */
  private String unit(String unit, Locale language) {
    String key = "evaluation.unit." + unit;
    return texts.pattern(language, key) == null ? unit : texts.of(language, key);
  }

  /** A score that counts as on plan is never said to have missed it. */
  private String verdict(Evaluation evaluation, double plan, double value, double score) {
    Target target = evaluation.target();
    boolean kept =
        switch (target.direction()) {
          case HIGHER -> value >= plan;
          case LOWER -> value <= plan;
          case WITHIN ->
              value >= Math.min(target.baselineOf(evaluation.plan()), plan)
                  && value <= Math.max(target.baselineOf(evaluation.plan()), plan);
        };
    if (kept) {
      return "kept";
    }
    ScoreState state = ScoreState.of(score, ScoreLimits.of(target, limits.at(clock.instant())));
    return state == ScoreState.ON_PLAN ? "nearly-kept" : "not-kept";
  }

  /** The measure's formula, then the score's, each with its numbers. */
  String formula(Scope scope, Evaluation evaluation, Locale language) {
    MeasureReading reading = evaluation.figure().reading();
    String measured =
        reading == null ? parts(evaluation, language) : measures.formula(scope, reading, language);
    Double value = evaluation.figure().value();
    Double plan = evaluation.judging();
    Double score = evaluation.score();
    if (value == null || plan == null || score == null) {
      return measured;
    }
    Double due = evaluation.due();
    String base = number(baseline(evaluation), VALUE_DIGITS, language);
    if (due != null) {
      measured +=
          "\n"
              + texts.of(
                  language,
                  "evaluation.formula.due",
                  number(due, VALUE_DIGITS, language),
                  number(evaluation.planValue(), VALUE_DIGITS, language),
                  base,
                  time(evaluation.figure().asOf()));
    }
    Target target = evaluation.target();
    boolean within = target.direction() == Direction.WITHIN;
    String formula =
        texts.of(
            language,
            within ? "evaluation.formula.within" : "evaluation.formula.straight",
            number(value, VALUE_DIGITS, language),
            base,
            number(plan, VALUE_DIGITS, language),
            number(score, SCORE_DIGITS, language),
            number(target.tolerance(), VALUE_DIGITS, language));
    return measured + "\n" + formula;
  }

  private static double baseline(Evaluation evaluation) {
    return evaluation.target().baselineOf(evaluation.plan());
  }

  /** The rules of a figure, with their source in the reader's language where it is our own. */
  List<EvidenceRule> rules(Figure figure, Locale language) {
    return WritingScorecards.rules(figure).stream()
        .map(
            rule ->
                new EvidenceRule(
                    rule.code(),
                    rule.effectiveFrom(),
                    RuleSource.worded(texts, rule.source(), language),
                    rule.verified()))
        .toList();
  }

  /** How a value and, without a plan of its own, a score come from the parts. */
  private String parts(Evaluation evaluation, Locale language) {
    Target target = evaluation.target();
    Double value = evaluation.figure().value();
    if (value == null) {
      return texts.of(language, "evaluation.formula.no-parts", evaluation.parts().size());
    }
    String form =
        target.countsScores()
            ? "scores"
            : String.valueOf(target.aggregation()).toLowerCase(Locale.ROOT).replace('_', '-');
    String formula =
        texts.of(
            language,
            "evaluation.formula.parts-" + form,
            number(value, VALUE_DIGITS, language),
            String.valueOf(evaluation.figure().inputs().get("childrenCounted")),
            evaluation.parts().size());
    Double score = evaluation.score();
    return evaluation.planValue() != null || score == null || target.countsScores()
        ? formula
        : formula
            + "\n"
            + texts.of(
                language,
                "evaluation.formula.score-of-parts",
                number(score, SCORE_DIGITS, language),
                evaluation.scoredParts(),
                evaluation.parts().size());
  }

  /** An instant as Vietnamese records write it. */
  static String time(Instant instant) {
    return TIME.format(instant);
  }

  private static String number(@Nullable Double value, int digits, Locale language) {
    if (value == null) {
      return "–";
    }
    NumberFormat format = NumberFormat.getNumberInstance(language);
    format.setMaximumFractionDigits(digits);
    return format.format(value);
  }
}
