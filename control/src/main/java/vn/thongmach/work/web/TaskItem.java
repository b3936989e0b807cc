package vn.thongmach.work.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.inventory.ObjectReference;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.UnitName;
import vn.thongmach.work.Task;
import vn.thongmach.work.TaskSerieses;

/**
 * A task with the names that stand on it.
 *
 * @param programme null where it serves none or the reader does not reach it
 * @param objects those within reach; {@code objectCount} counts them all
 * @param overdue open though its day has passed
 * @param late done after its day
 * @param givenBy name of the user who gave it; null where that was not recorded
 * @param mine given to the person behind whoever asks
 * @param fromSeries the series that made it; null for one given by hand
 */
record TaskItem(
    UUID id,
    String code,
    String title,
    @Nullable String product,
    @Nullable UnitName unit,
    @Nullable PersonName person,
    LocalDate due,
    Task.State state,
    boolean overdue,
    boolean late,
    boolean mine,
    @Nullable String target,
    @Nullable TaskProgramme programme,
    @Nullable TaskMilestone milestone,
    List<ObjectReference> objects,
    int objectCount,
    @Nullable LocalDate doneOn,
    @Nullable String doneNote,
    @Nullable String acceptedBy,
    @Nullable LocalDate acceptedOn,
    @Nullable String givenBy,
    TaskSerieses.@Nullable FromSeries fromSeries,
    int version) {

  /** The programme a task serves. */
  record TaskProgramme(UUID id, String code, String name) {}

  /** The milestone a task serves. */
  record TaskMilestone(UUID id, String code, String name, LocalDate due) {}
}
