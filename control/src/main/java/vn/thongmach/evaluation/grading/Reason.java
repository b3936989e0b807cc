package vn.thongmach.evaluation.grading;

import java.math.BigDecimal;
import java.util.List;
import vn.thongmach.regulation.RuleReference;

/**
 * One step towards a grade.
 *
 * @param rule what it goes by
 * @param key of its text, {@code evaluation.grading.…}
 * @param arguments values for the text: a {@link Grade}, a {@link Subject.Kind}, a {@link Share}, a
 *     number or a text
 */
public record Reason(RuleReference rule, String key, List<Object> arguments) {

  /** A part of a whole, 0 to 1, told in percent. */
  public record Share(BigDecimal value) {}

  static Reason of(RuleReference rule, String key, Object... arguments) {
    return new Reason(rule, "evaluation.grading." + key, List.of(arguments));
  }
}
