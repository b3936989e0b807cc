package vn.thongmach.emulation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;

/**
 * How one of those registered stands.
 *
 * @param place from 1, equal scores share one; null without a score
 * @param score Σ weight · score / Σ weight over the criteria that have one, 0 to 100; null where
 *     none has
 * @param coverage scored share of all weight, 0 to 1
 * @param results one for each criterion, in their order
 */
public record MovementStanding(
    MovementRegistration of,
    @Nullable Integer place,
    @Nullable Double score,
    double coverage,
    List<Result> results) {

  public MovementStanding {
    results = List.copyOf(results);
  }

  /**
   * The figure of one criterion.
   *
   * @param value in the measure's unit, or the points; null where there is none
   * @param score 0 to 100; null without a value
   * @param origin null without a value
   * @param completeness 0 to 1; null for points
   * @param judged why the points were given and by whom; null for a measure
   */
  public record Result(
      UUID criterion,
      @Nullable Double value,
      @Nullable Double score,
      @Nullable Origin origin,
      @Nullable Double completeness,
      Instant asOf,
      @Nullable Judgement judged) {}

  /**
   * A reported judgement.
   *
   * @param by name of the account
   */
  public record Judgement(double points, String reason, String by, Instant at) {}
}
