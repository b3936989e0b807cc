package vn.thongmach.work;

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
import vn.thongmach.work.TaskSeries.Occurrence;

/** Series of tasks within the scope of their unit; whoever does the work reads their own. */
public interface TaskSerieses {

  /** Most days ahead that tasks are made. */
  int MOST_AHEAD = 90;

  /** Most tasks made afterwards for days that passed while nothing ran; older ones are skipped. */
  int MOST_MISSED = 5;

  /**
   * @throws vn.thongmach.kernel.CodedException {@code kernel.code-taken}, else all problems of the
   *     draft
   */
  TaskSeries begin(Scope scope, TaskSeriesDraft draft);

  /**
   * Changes what is to come: tasks made already that nobody has begun change with it, those of days
   * that no longer fit are withdrawn; all others stay.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} outside the scope, {@code
   *     work.series-ended}, else all problems of the draft
   */
  TaskSeries change(Scope scope, String code, TaskSeriesDraft draft);

  /**
   * Makes no more tasks; those made stay.
   *
   * @throws vn.thongmach.kernel.CodedException as with a change
   */
  TaskSeries end(Scope scope, String code, TaskSeriesEnd end);

  /**
   * Those that run first, by code.
   *
   * @param open whether tasks are still to come; null for all
   * @param q in code or title, without regard to diacritics
   */
  PageOf<TaskSeries> list(
      Scope scope,
      @Nullable UUID unit,
      @Nullable Boolean open,
      @Nullable String q,
      PageRequest page);

  Optional<TaskSeries> find(Scope scope, String code);

  /**
   * The next days of a rule.
   *
   * @throws vn.thongmach.kernel.CodedException {@code work.rule-malformed}
   */
  List<Occurrence> preview(String rule, LocalDate starts, int most);

  /** Of those of these tasks that come from a series. */
  Map<UUID, FromSeries> of(Scope scope, Collection<UUID> tasks);

  /**
   * Where a task comes from.
   *
   * @param late whether it was made after its day, for a day on which nothing ran
   */
  record FromSeries(String series, LocalDate nominal, boolean late) {}
}
