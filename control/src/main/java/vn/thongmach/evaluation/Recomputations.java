package vn.thongmach.evaluation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Period;

/**
 * Computes figures anew from the accepted events. One at a time: it reads all that was accepted.
 */
public interface Recomputations {

  /**
   * The figure of an issued scorecard.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}
   */
  Recomputation ofScorecard(Scope scope, UUID scorecard);

  /**
   * The running figure of a target, as of now.
   *
   * @param period null for the current year
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     evaluation.period-not-begun}
   */
  Recomputation ofTarget(Scope scope, String target, @Nullable Period period);
}
