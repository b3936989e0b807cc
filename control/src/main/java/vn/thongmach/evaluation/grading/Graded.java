package vn.thongmach.evaluation.grading;

import java.math.BigDecimal;
import java.util.List;

/**
 * The grade of one subject.
 *
 * @param capped whether the subject qualified for excellent and is good because of the cap
 * @param reasons each step, in order
 */
public record Graded(
    String id, BigDecimal points, Grade grade, boolean capped, List<Reason> reasons) {

  public Graded {
    reasons = List.copyOf(reasons);
  }
}
