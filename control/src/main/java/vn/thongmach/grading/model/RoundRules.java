package vn.thongmach.grading.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.thongmach.evaluation.grading.GradingRules;
import vn.thongmach.grading.CommonCriterion;
import vn.thongmach.grading.SubjectGroup;
import vn.thongmach.regulation.Rule;
import vn.thongmach.regulation.RuleReference;
import vn.thongmach.regulation.Rules;

/**
 * Every wording that one round is judged by.
 *
 * @param wordings as they are kept with issued grades
 */
record RoundRules(List<Rule> wordings) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final List<String> CODES =
      List.of(
          Rules.GRADING_LEVELS,
          Rules.GRADING_DISCIPLINE,
          Rules.GRADING_CAP,
          Rules.GRADING_COMMON_CRITERIA,
          Rules.GRADING_PROCEDURE);

  RoundRules {
    wordings = List.copyOf(wordings);
  }

  static RoundRules of(Function<String, Rule> wording) {
    return new RoundRules(CODES.stream().map(wording).toList());
  }

  private Rule wording(String code) {
    return wordings.stream()
        .filter(rule -> rule.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Kept without " + code));
  }

  GradingRules grading() {
    return GradingRules.of(this::wording);
  }

  /** The common criteria of a kind of subject, in their order. */
  List<CommonCriterion> criteria(SubjectGroup.Kind kind) {
    return wording(Rules.GRADING_COMMON_CRITERIA)
        .parameters()
        .required(kind == SubjectGroup.Kind.COLLECTIVE ? "collective" : "individual")
        .valueStream()
        .map(
            each ->
                new CommonCriterion(
                    each.required("code").stringValue(),
                    each.required("text").stringValue(),
                    each.required("points").decimalValue()))
        .toList();
  }

  /** How many days the review stays open at least. */
  int reviewDays() {
    return procedure().required("reviewDays").intValue();
  }

  /** From which score on a target counts as done, though late. */
  BigDecimal targetDoneFrom() {
    return procedure().required("targetDoneFrom").decimalValue();
  }

  /** From which score on a target counts as on time: where no wording says so, its whole plan. */
  BigDecimal targetOnTimeFrom() {
    return procedure().path("targetOnTimeFrom").decimalValue(HUNDRED);
  }

  private JsonNode procedure() {
    return wording(Rules.GRADING_PROCEDURE).parameters();
  }

  /** Where they are to be read, each article once; verified where all rules from it are. */
  List<RuleReference> references() {
    return RuleReference.merged(
        Stream.concat(
                grading().references().stream(),
                Stream.of(Rules.GRADING_COMMON_CRITERIA, Rules.GRADING_PROCEDURE)
                    .map(this::wording)
                    .map(RuleReference::of))
            .toList());
  }
}
