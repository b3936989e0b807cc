package vn.thongmach.grading;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongmach.evaluation.grading.Grade;
import vn.thongmach.evaluation.grading.Graded;

/**
 * What a subject would be graded as things stand.
 *
 * @param common points for the common criteria; null before a self-review
 * @param results points for the results, from scorecards or as decided; null where neither is there
 * @param reported whether the results were entered for want of a scorecard
 * @param graded null while points are missing
 * @param changes what would have changed it; empty where that was not asked for
 */
public record SubjectGrade(
    @Nullable BigDecimal common,
    @Nullable BigDecimal results,
    boolean reported,
    GradingInputs inputs,
    @Nullable Graded graded,
    List<GradeChange> changes) {

  public SubjectGrade {
    changes = List.copyOf(changes);
  }

  /** The same with what would have changed it. */
  public SubjectGrade with(List<GradeChange> found) {
    return new SubjectGrade(common, results, reported, inputs, graded, found);
  }

  /** One thing that a grade depends on. */
  public enum Lever {
    POINTS,
    ON_TIME,
    BEYOND,
    DONE,
    MENDED,
    DISCIPLINE,
    DISCIPLINE_BELOW,
    CAP,
    ITEM,
    ALL
  }

  /**
   * The smallest change of one thing that meets a condition, found by grading the whole group anew;
   * {@code ITEM} is one task on time or one target at its plan, {@code ALL} everything that the
   * next grade lacks.
   *
   * @param wanted the grade whose condition it is
   * @param amount points more, or items more; null where it is a yes or no
   * @param item code of the task or target; null for other levers
   * @param becomes what the grade becomes by this change alone
   */
  public record GradeChange(
      Lever lever,
      Grade wanted,
      @Nullable BigDecimal amount,
      @Nullable String item,
      Grade becomes) {}
}
