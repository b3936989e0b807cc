package vn.thongmach.work.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.work.Task;
import vn.thongmach.work.TaskSeries;
import vn.thongmach.work.TaskSerieses.FromSeries;

/** Stored series and what was made of them. */
public interface SeriesRows {

  /** False when the code is taken. */
  boolean insert(Scope scope, TaskSeries series);

  void update(Scope scope, TaskSeries series);

  /** One within reach, locked until the transaction ends. */
  Optional<TaskSeries> locked(Scope scope, String code);

  Optional<TaskSeries> find(Scope scope, String code);

  PageOf<TaskSeries> page(
      Scope scope,
      @Nullable UUID unit,
      @Nullable Boolean open,
      @Nullable String q,
      PageRequest page);

  /** One whose next task is to be made by that day, locked; those locked by others passed over. */
  Optional<TaskSeries> due(Scope scope, LocalDate today);

  /**
   * Takes down what became of a day of the rule.
   *
   * @param task null where none was made
   * @return false where that day has its row already, or its working day a task
   */
  boolean made(
      Scope scope,
      UUID series,
      LocalDate nominal,
      LocalDate due,
      @Nullable Task task,
      boolean late);

  /** Whether that day of the rule has its row, or that working day a task of the series. */
  boolean known(Scope scope, UUID series, LocalDate nominal, LocalDate due);

  /** Tasks of a series due after that day that nobody has begun, with their days of the rule. */
  List<Untouched> untouched(Scope scope, UUID series, LocalDate after);

  /** Notes the version of a task as the series wrote it last. */
  void wrote(Scope scope, Task task);

  Map<UUID, FromSeries> of(Scope scope, Collection<UUID> tasks);

  /** A task as the series wrote it. */
  record Untouched(LocalDate nominal, Task task) {}
}
