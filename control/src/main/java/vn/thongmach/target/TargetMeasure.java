package vn.thongmach.target;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongmach.measure.Subject;

/**
 * One of several measures of a target, with a promise of its own.
 *
 * @param code within the target, letters, digits and hyphens
 * @param baseline value from which the way to the plan is counted, in the measure's unit
 * @param tolerance for {@code WITHIN}, else null
 * @param weight share in the target's score, above 0
 */
public record TargetMeasure(
    String code,
    String name,
    String measure,
    Subject subject,
    Direction direction,
    double baseline,
    @Nullable Double tolerance,
    List<PlanEntry> plan,
    double weight) {

  public TargetMeasure {
    plan = List.copyOf(plan);
  }
}
