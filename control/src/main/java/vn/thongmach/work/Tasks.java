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

/** Tasks within the scope of their unit; everybody reaches their own. */
public interface Tasks {

  /**
   * @throws vn.thongmach.kernel.CodedException with all problems of the draft
   */
  Task give(Scope scope, TaskDraft draft);

  /**
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} outside the scope, {@code
   *     work.task-accepted}, else all problems of the draft
   */
  Task change(Scope scope, String code, TaskDraft draft);

  /**
   * Changes many tasks together, or none; at most 200. Each person concerned is told once.
   *
   * @throws vn.thongmach.kernel.CodedException {@code work.rows-empty}, {@code work.too-many}, else
   *     all problems of all rows, each on {@code tasks[i].field}
   */
  List<Task> changeAll(Scope scope, List<@Nullable TaskChange> changes, @Nullable String reason);

  /**
   * Takes down that a task is done: by whoever does it, or by those who give tasks in its unit.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} outside the scope, {@code
   *     work.not-own-task}, {@code work.not-open}, else all problems of the result
   */
  Task finish(Scope scope, String code, TaskResult result);

  /**
   * Takes what was handed over, or sends the task back.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} outside the scope, {@code
   *     work.not-done}, {@code work.own-task}, else all problems
   */
  Task accept(Scope scope, String code, TaskAcceptance acceptance);

  /** Open ones first, by due day. */
  PageOf<Task> list(Scope scope, TaskFilter filter, PageRequest page);

  Optional<Task> find(Scope scope, String code);

  /**
   * What one person is to do, has handed over, and has had accepted since a day; open ones first,
   * by due day.
   *
   * @param doneSince accepted ones done before that day are left out
   */
  List<Task> ofPerson(Scope scope, UUID person, LocalDate doneSince);

  /** The first tasks that each of these people is to do, by due day, at most so many of each. */
  List<Task> first(Scope scope, Collection<UUID> people, int each);

  /**
   * Tasks to do in these units that name no person, no product or no target, or that nobody may
   * decide about, by due day.
   *
   * @param nobodyDecides units in which nobody may decide
   * @param onlyThey units with the one person who may decide there, whose own tasks nobody decides
   */
  List<Task> unclear(
      Scope scope,
      Collection<UUID> units,
      Collection<UUID> nobodyDecides,
      Map<UUID, UUID> onlyThey,
      int most);

  /** Whether a person has or had a task that serves a target or a programme. */
  boolean leadsUp(Scope scope, UUID person);

  /** What was handed over for these targets and nobody has accepted yet, by due day. */
  List<Task> handedOver(Scope scope, Collection<String> targets);

  /**
   * Tasks of these units and of these people that are due in a stretch of days, those withdrawn
   * left out; by due day and code.
   */
  List<Task> due(
      Scope scope,
      Collection<UUID> units,
      Collection<UUID> people,
      LocalDate first,
      LocalDate last);

  /** Those of these tasks within reach, by code. */
  List<Task> findAll(Scope scope, Collection<String> codes);
}
