package vn.thongmach.evaluation.grading;

import java.math.BigDecimal;

/**
 * Who is graded, with what the review found.
 *
 * @param id unique among those graded together
 * @param group those of similar function; collectives and individuals of one name are two groups
 * @param common points for the common criteria
 * @param results points for the results
 * @param onTimeShare part of the tasks done on time, 0 to 1
 * @param beyondShare part of the tasks done beyond what was required, 0 to 1
 * @param lateShare part of the tasks that were late, 0 to 1
 * @param allDone whether every task was done
 * @param shortcomingsMended whether all shortcomings named before are mended
 * @param disciplineBelow whether somebody below or a member was disciplined; counts for collectives
 * @param disciplined whether the subject itself was disciplined
 */
public record Subject(
    String id,
    Kind kind,
    String group,
    BigDecimal common,
    BigDecimal results,
    BigDecimal onTimeShare,
    BigDecimal beyondShare,
    BigDecimal lateShare,
    boolean allDone,
    boolean shortcomingsMended,
    boolean disciplineBelow,
    boolean disciplined) {

  /** What kind of subject. */
  public enum Kind {
    COLLECTIVE,
    INDIVIDUAL
  }

  /** All points. */
  public BigDecimal points() {
    return common.add(results);
  }
}
