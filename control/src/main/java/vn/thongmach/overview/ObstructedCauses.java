package vn.thongmach.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;
import vn.thongmach.evaluation.TargetCauses;
import vn.thongmach.kernel.Period;

/**
 * What of each cause of a target's gap fell on days on which an obstacle stood in its way. Each day
 * of the period bears the same of a cause; several obstacles of one day share it evenly.
 *
 * @param origin always {@code SIMULATED}: a declared rule over measured days
 */
public record ObstructedCauses(
    String target, Period period, Instant asOf, Origin origin, List<Obstructed> causes) {

  public ObstructedCauses {
    causes = List.copyOf(causes);
  }

  /**
   * One cause, named as in {@link TargetCauses}.
   *
   * @param obstacles those that took most of it first; together never more than the cause
   */
  public record Obstructed(
      TargetCauses.Kind kind, @Nullable String id, List<ObstacleShare> obstacles) {

    public Obstructed {
      obstacles = List.copyOf(obstacles);
    }
  }

  /**
   * An obstacle and its part of a cause.
   *
   * @param from first day of the period on which it stood
   * @param days of the cause's days on which it stood
   * @param ofDays how many the cause has
   * @param stands whether it still did then
   * @param amount its part, in the unit of the cause
   * @param points the same in points of the target
   */
  public record ObstacleShare(
      UUID obstacle,
      String title,
      LocalDate from,
      int days,
      int ofDays,
      boolean stands,
      double amount,
      double points) {}
}
