package vn.thongmach.target;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a promise is judged beyond its plan.
 *
 * @param curve how the plan falls due within its period; null where it holds at any time
 * @param thresholds its own limits of slow, short and severe; null for the dated rule's
 * @param weightsTotal what the weights of its parts must add up to; null where they need not
 * @param alsoServes further clauses it stands on, beside its own
 * @param measures its measures where it has several; their scores' weighted mean is its value
 * @param closed whether it is closed: judged no more, and changed only by being opened again
 */
public record TargetTerms(
    @Nullable PlanCurve curve,
    @Nullable Thresholds thresholds,
    @Nullable Double weightsTotal,
    List<UUID> alsoServes,
    List<TargetMeasure> measures,
    boolean closed) {

  /** A promise that is judged by its plan alone. */
  public static final TargetTerms PLAIN =
      new TargetTerms(null, null, null, List.of(), List.of(), false);

  public TargetTerms {
    alsoServes = List.copyOf(alsoServes);
    measures = List.copyOf(measures);
  }

  /** The same, closed or open. */
  public TargetTerms closed(boolean now) {
    return new TargetTerms(curve, thresholds, weightsTotal, alsoServes, measures, now);
  }
}
