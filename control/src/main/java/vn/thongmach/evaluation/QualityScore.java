package vn.thongmach.evaluation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.Period;
import vn.thongmach.target.QualityComposition;

/**
 * The score of quality objectives in a period, by the composition that holds at its as-of.
 *
 * @param score points, 0 to 100: Σ weight · score / Σ weight over the scored parts; null where none
 *     is
 * @param coverage scored part of all weight, 0 to 1
 * @param completeness mean of the scored parts by weight, unscored ones counting 0
 * @param origin the weakest of the scored parts; null where none is
 */
public record QualityScore(
    Period period,
    Instant asOf,
    QualityComposition composition,
    @Nullable Double score,
    double coverage,
    double completeness,
    @Nullable Origin origin,
    List<PartScore> parts) {

  public QualityScore {
    parts = List.copyOf(parts);
  }

  /**
   * One part with its figure.
   *
   * @param unit of the value
   * @param value null where nothing was observed
   * @param score null without a value
   * @param origin null without a value
   */
  public record PartScore(
      String code,
      String unit,
      @Nullable Double value,
      @Nullable Double score,
      double completeness,
      @Nullable Origin origin,
      int objects) {}
}
