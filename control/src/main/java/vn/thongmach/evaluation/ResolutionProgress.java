package vn.thongmach.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;
import vn.thongmach.directive.Resolution;

/**
 * A resolution with what became of it: clauses, their targets, and scores rolled up.
 *
 * @param issuer the issuing unit; null for a body above the operator
 * @param issuerName that body; null for a unit
 * @param score {@code Σ weight · score / Σ weight} over the scored targets; null where none is
 * @param coverage scored share of all weight, 0 to 1
 * @param origin weakest origin of the scores that took part; null where none did
 */
public record ResolutionProgress(
    UUID id,
    String symbol,
    String title,
    Resolution.Kind kind,
    TargetItem.@Nullable UnitReference issuer,
    @Nullable String issuerName,
    LocalDate adoptedOn,
    @Nullable Double score,
    double coverage,
    int scoredTargets,
    int totalTargets,
    @Nullable Origin origin,
    @Nullable ScoreState state,
    List<ClauseProgress> clauses) {

  /** A clause with its targets; without targets where nobody has promised anything on it yet. */
  public record ClauseProgress(
      UUID id,
      String code,
      String text,
      @Nullable UUID parent,
      @Nullable Double score,
      double coverage,
      int scoredTargets,
      int totalTargets,
      @Nullable Origin origin,
      @Nullable ScoreState state,
      List<TargetItem> targets) {}
}
