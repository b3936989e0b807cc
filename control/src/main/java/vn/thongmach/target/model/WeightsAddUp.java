package vn.thongmach.target.model;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Problems;
import vn.thongmach.target.Target;
import vn.thongmach.target.TargetError;

/**
 * Where a target says what the weights of its parts add up to, they never come to more. What is
 * still missing is shown, because parts are agreed one by one.
 */
@Component
class WeightsAddUp {

  private static final Scope SCOPE = Scope.system("target weights");
  private static final double ROUNDING = 1e-6;

  private final TargetRows rows;

  WeightsAddUp(TargetRows rows) {
    this.rows = rows;
  }

  /**
   * @param field names the field of a problem by the parent's code
   */
  void check(Problems problems, Collection<String> parents, Function<String, String> field) {
    for (String code : parents) {
      Double total =
          rows.current(SCOPE, code).map(target -> target.terms().weightsTotal()).orElse(null);
      if (total == null) {
        continue;
      }
      List<Target> parts = rows.children(SCOPE, code);
      double sum = parts.stream().mapToDouble(Target::weight).sum();
      if (sum > total + ROUNDING) {
        problems.add(field.apply(code), TargetError.WEIGHTS_ABOVE_TOTAL, code, sum, total);
      }
    }
  }
}
