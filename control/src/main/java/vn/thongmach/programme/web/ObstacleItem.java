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
    @Nullable String decision,
    int level,
    List<DeskItem> desks,
    int version) {

  ObstacleItem {
    desks = List.copyOf(desks);
  }
}
