package vn.thongmach.evaluation;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Period;

/** Measures asked for by themselves, without a target. */
public interface MeasureFigures {

  /**
   * A figure up to now of one thing within reach: exactly one of the three is given. Of what is
   * derived from the network a unit stands for its network. Subjects of more than 1,000 objects are
   * answered without what stands behind them.
   *
   * @param province by its name
   * @throws vn.thongmach.kernel.CodedException {@code measure.unknown-measure}, {@code
   *     measure.subject-malformed}, {@code measure.not-of-areas}, {@code measure.unknown-object},
   *     {@code measure.unknown-subject}, {@code kernel.not-found} where it has nothing that counts
   */
  MeasureEvidence find(
      Scope scope,
      String measure,
      Period period,
      @Nullable UUID object,
      @Nullable UUID unit,
      @Nullable String province,
      Locale language);
}
