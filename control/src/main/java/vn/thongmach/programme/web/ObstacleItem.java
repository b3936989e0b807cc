package vn.thongmach.programme.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.UnitName;
import vn.thongmach.programme.Obstacle;

/**
 * An obstacle with the names that stand on it.
 *
 * @param onName name of what it stands in the way of; null out of reach, and for tasks and targets
 * @param onProgramme code of the programme held up, directly or at a milestone; null for others
 * @param overdue it stands though its day has passed
 * @param late removed after its day
 * @param affected how many it holds up besides whoever raised it
 * @param joined whether the reader is one of them
 * @param mayWithdraw whether the reader raised it and may take it back
 * @param mayDecide whether the reader may decide it now
 * @param decidesFor the absent person for whom they would; null for themselves
 * @param removedFor the absent person for whom it was decided
 * @param withdrawn taken back; the decision says why
 * @param level how far up it has gone: 0 on the desk of the person named
 * @param desks where it lies now, the management line first; empty once removed
 */
record ObstacleItem(
    UUID id,
    String title,
    @Nullable UnitName unit,
    String raisedBy,
    @Nullable PersonName raisedByPerson,
    Instant raisedAt,
    Obstacle.Subject onType,
    String onCode,
    @Nullable String onName,
    @Nullable String onProgramme,
    @Nullable PersonName mustDecide,
    LocalDate due,
    boolean overdue,
    boolean late,
    @Nullable Instant removedAt,
    @Nullable String removedBy,
    @Nullable PersonName removedFor,
    @Nullable String decision,
    List<TieItem> ties,
    List<OptionItem> options,
    int affected,
    boolean joined,
    boolean mayWithdraw,
    boolean mayDecide,
    @Nullable PersonName decidesFor,
    boolean withdrawn,
    int level,
    List<DeskItem> desks,
    int version) {

  ObstacleItem {
    ties = List.copyOf(ties);
    options = List.copyOf(options);
    desks = List.copyOf(desks);
  }

  /**
   * What else it stands in the way of.
   *
   * @param name null out of reach, and for tasks and targets
   */
  record TieItem(Obstacle.Subject onType, String onCode, @Nullable String name) {}

  /**
   * A way to remove it.
   *
   * @param chosen whether the decision was for it
   */
  record OptionItem(
      UUID id,
      String text,
      @Nullable String cost,
      String addedBy,
      Instant addedAt,
      boolean chosen) {}
}
