package vn.thongmach.evaluation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.Period;

/** What was reported beside what was computed up to the same instant. */
public interface Contradictions {

  /**
   * The latest report on each of these targets in a period, those without a computed value beside
   * them left out. Computed anew each minute.
   *
   * @param targets codes of targets that the caller found within the scope
   */
  List<Compared> latest(Scope scope, Collection<String> targets, Period period);

  /**
   * A report and the computed value of the same cut-off.
   *
   * @param target code
   * @param reported in the target's unit
   * @param computed what the target's measure said up to {@code cutOff}
   * @param computedOrigin what the computed value counts as
   * @param reportedScore what the report would score; null where no plan covers the period
   * @param computedScore what the computed value scores; null where no plan covers the period
   * @param reportedAt when it was reported
   * @param agrees whether both are the same but for what rounding to six places does
   */
  record Compared(
      UUID id,
      String target,
      Period period,
      double reported,
      @Nullable String note,
      String reportedBy,
      Instant cutOff,
      double computed,
      Origin computedOrigin,
      @Nullable Double reportedScore,
      @Nullable Double computedScore,
      boolean agrees,
      Instant reportedAt) {}
}
