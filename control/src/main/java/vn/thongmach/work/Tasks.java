package vn.thongmach.work;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

  /** Those of these tasks within reach, by code. */
  List<Task> findAll(Scope scope, Collection<String> codes);
}
