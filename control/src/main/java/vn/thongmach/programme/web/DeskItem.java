package vn.thongmach.programme.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.UnitName;
import vn.thongmach.programme.ObstacleStage;

/**
 * A desk an obstacle lies or lay on, with its names.
 *
 * @param level 0 for the person named, one more for each desk above
 * @param due last day for a decision there
 * @param dueAt the instant it goes up from there
 * @param overdue it lies there though its time has passed: nobody stands above
 * @param noticedAt when it was put there, later than {@code from} where the product was not running
 * @param end how it left; null while it lies there
 * @param top nobody stands above
 * @param workingHours how long it lay there, until now where it still does
 * @param skipped units passed over on the way here, nearest first
 */
record DeskItem(
    ObstacleStage.Line line,
    int level,
    @Nullable UnitName unit,
    @Nullable PersonName person,
    Instant from,
    LocalDate due,
    Instant dueAt,
    boolean overdue,
    Instant noticedAt,
    @Nullable Instant endedAt,
    ObstacleStage.@Nullable End end,
    boolean top,
    BigDecimal workingHours,
    List<SkippedDesk> skipped) {

  DeskItem {
    skipped = List.copyOf(skipped);
  }

  /** A desk passed over, and why. */
  record SkippedDesk(@Nullable UnitName unit, ObstacleStage.Skipped.Why why) {}
}
