package vn.thongmach.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An obstacle lying on one desk: since when, by when it is to be decided there, and how that ended.
 *
 * @param line which line of desks it is on
 * @param level 0 on the desk of the person named, one more on each desk above
 * @param unit the unit the person answers for there
 * @param person on whose desk
 * @param from since when it lies there: the instant the desk below it ran out of time
 * @param dueDay the last day for a decision there
 * @param due the instant that day ends; later where the obstacle was entered after that day
 * @param noticedAt when the product put it there, later than {@code from} where it was not running
 * @param endedAt null while it lies there
 * @param end how it left the desk; null while it lies there
 * @param top its time has passed and nobody stands above: it stays on this desk
 * @param skipped desks passed over on the way here, nearest first
 */
public record ObstacleStage(
    UUID id,
    UUID obstacle,
    Line line,
    int level,
    UUID unit,
    UUID person,
    Instant from,
    LocalDate dueDay,
    Instant due,
    Instant noticedAt,
    @Nullable Instant endedAt,
    @Nullable End end,
    boolean top,
    List<Skipped> skipped) {

  public ObstacleStage {
    skipped = List.copyOf(skipped);
  }

  /** The two lines of desks, one for each tree. */
  public enum Line {
    MANAGEMENT,
    PARTY
  }

  /** How an obstacle leaves a desk. */
  public enum End {
    DECIDED,
    PASSED_UP,
    HANDED_ON,
    WITHDRAWN
  }

  /** A desk passed over. */
  public record Skipped(UUID unit, Why why) {

    /** Why a desk is passed over. */
    public enum Why {
      VACANT,
      SAME_PERSON
    }
  }

  /** The same stage, ended. */
  public ObstacleStage ended(Instant at, End how) {
    return new ObstacleStage(
        id, obstacle, line, level, unit, person, from, dueDay, due, noticedAt, at, how, top,
        skipped);
  }

  /** The same stage, with nobody above it. */
  public ObstacleStage atTop() {
    return new ObstacleStage(
        id, obstacle, line, level, unit, person, from, dueDay, due, noticedAt, endedAt, end, true,
        skipped);
  }

  /** Whether its time has passed. */
  public boolean overdue(Instant now) {
    return endedAt == null && !due.isAfter(now);
  }
}
