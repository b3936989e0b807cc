package vn.thongmach.evaluation;

import java.util.Locale;
import java.util.Optional;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Period;

/** The score of quality objectives by its declared composition. */
public interface QualityScores {

  /** As of now, at most the period's end; empty while no composition holds. */
  Optional<QualityScore> find(Scope scope, Period period);

  /**
   * What stands behind one part of that score.
   *
   * @param part its code in the composition
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}
   */
  MeasureEvidence evidence(Scope scope, Period period, String part, Locale language);
}
