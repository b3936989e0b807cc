package vn.thongmach.evaluation.grading;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import vn.thongmach.regulation.Rule;
import vn.thongmach.regulation.RuleReference;
import vn.thongmach.regulation.Rules;

/** The rules that one year is graded by. */
public record GradingRules(Levels levels, Discipline discipline, Cap cap) {

  /**
   * Points and conditions.
   *
   * @param mostCommon the most points for the common criteria
   * @param mostResults the most points for the results
   */
  public record Levels(
      RuleReference reference,
      BigDecimal mostCommon,
      BigDecimal mostResults,
      Excellent excellent,
      Good good,
      Completed completed) {}

  /**
   * @param beyondShare the least part of the tasks beyond what was required
   */
  public record Excellent(
      BigDecimal points,
      BigDecimal onTimeShare,
      BigDecimal beyondShare,
      boolean shortcomingsMended,
      boolean noneBelowDisciplined) {}

  /**
   * @param onTimeShare the least part of the tasks on time
   */
  public record Good(BigDecimal points, BigDecimal onTimeShare) {}

  /**
   * @param lateShare the largest part of the tasks that may be late
   */
  public record Completed(BigDecimal points, boolean allDone, BigDecimal lateShare) {}

  /**
   * @param best the best grade of who was disciplined
   */
  public record Discipline(RuleReference reference, Grade best) {}

  /**
   * How many of a group may be excellent.
   *
   * @param share of the base, 0 to 1
   * @param ofAll whether the base is the whole group, else those who end good
   * @param least so many in any case
   */
  public record Cap(RuleReference reference, BigDecimal share, boolean ofAll, int least) {

    /**
     * The most that may be excellent. Of those who end good these are share·(good + qualified −
     * excellent), so that excellent ≤ share·(good + qualified)/(1 + share).
     *
     * @param qualified how many of the group qualify for excellent
     * @param good how many are good otherwise
     * @param group how many there are
     */
    public int most(int qualified, int good, int group) {
      BigInteger one = BigInteger.TEN.pow(Math.max(0, share.scale()));
      BigInteger part = share.multiply(new BigDecimal(one)).toBigIntegerExact();
      int most =
          ofAll
              ? part.multiply(BigInteger.valueOf(group)).divide(one).intValueExact()
              : part.multiply(BigInteger.valueOf((long) qualified + good))
                  .divide(one.add(part))
                  .intValueExact();
      return Math.max(least, most);
    }
  }

  /**
   * Of the wordings that hold for the year.
   *
   * @param wording finds the wording by the code of a rule
   */
  public static GradingRules of(Function<String, Rule> wording) {
    Rule levels = wording.apply(Rules.GRADING_LEVELS);
    Rule discipline = wording.apply(Rules.GRADING_DISCIPLINE);
    Rule cap = wording.apply(Rules.GRADING_CAP);
    return new GradingRules(
        levels(levels),
        new Discipline(
            RuleReference.of(discipline),
            Grade.valueOf(discipline.parameters().required("best").stringValue())),
        new Cap(
            RuleReference.of(cap),
            number(cap.parameters(), "share"),
            cap.parameters().required("of").stringValue().equals("ALL"),
            cap.parameters().required("least").intValue()));
  }

  private static Levels levels(Rule rule) {
    JsonNode excellent = rule.parameters().required("excellent");
    JsonNode good = rule.parameters().required("good");
    JsonNode completed = rule.parameters().required("completed");
    return new Levels(
        RuleReference.of(rule),
        number(rule.parameters(), "common"),
        number(rule.parameters(), "results"),
        new Excellent(
            number(excellent, "points"),
            number(excellent, "onTimeShare"),
            number(excellent, "beyondShare"),
            excellent.required("shortcomingsMended").booleanValue(),
            excellent.required("noneBelowDisciplined").booleanValue()),
        new Good(number(good, "points"), number(good, "onTimeShare")),
        new Completed(
            number(completed, "points"),
            completed.required("allDone").booleanValue(),
            number(completed, "lateShare")));
  }

  private static BigDecimal number(JsonNode parameters, String name) {
    return parameters.required(name).decimalValue();
  }

  /** Where they are to be read, each article once; verified where all rules from it are. */
  public List<RuleReference> references() {
    return RuleReference.merged(
        List.of(levels.reference(), discipline.reference(), cap.reference()));
  }
}
