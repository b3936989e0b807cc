package vn.thongmach.emulation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A movement as somebody writes it; see {@link EmulationMovement}. Nothing in it is checked yet.
 *
 * @param version the version the writer saw; null when not checked
 */
public record EmulationMovementDraft(
    @Nullable String title,
    @Nullable String aim,
    @Nullable UUID holder,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    @Nullable LocalDate registerUntil,
    EmulationMovement.@Nullable Contestants contestants,
    @Nullable List<@Nullable MovementAreaDraft> areas,
    @Nullable List<@Nullable MovementCriterionDraft> criteria,
    @Nullable Integer version) {

  /**
   * @param below absent counts as yes
   */
  public record MovementAreaDraft(@Nullable UUID unit, @Nullable Boolean below) {}

  /**
   * @param measure code of the measure; absent where points are reported, period, baseline and goal
   *     are then left out
   * @param period such as {@code 2026-Q4}, within the movement
   */
  public record MovementCriterionDraft(
      @Nullable String name,
      @Nullable Double weight,
      @Nullable String measure,
      @Nullable String period,
      @Nullable Double baseline,
      @Nullable Double goal) {}

  /** The step to launch a movement. */
  public record MovementLaunch(@Nullable Integer version) {}

  /** The summing up with which a movement is closed. */
  public record MovementClosing(@Nullable String summary, @Nullable Integer version) {}
}
