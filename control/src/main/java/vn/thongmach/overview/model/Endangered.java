package vn.thongmach.overview.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.TargetItem;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.overview.LineOfSight.Whose;
import vn.thongmach.work.Task;
import vn.thongmach.work.TaskFilter;
import vn.thongmach.work.Tasks;

/** Chooses the chain a reader has most reason to look at when nothing else is in focus. */
@Component
class Endangered {

  private static final PageRequest FIRST = new PageRequest(0, 200);

  private final Tasks tasks;

  Endangered(Tasks tasks) {
    this.tasks = tasks;
  }

  /**
   * The target furthest below plan among those the reader heads or has an open task for, else among
   * all of them.
   *
   * @param standing the targets in scope
   */
  Optional<Choice> of(Scope scope, List<TargetItem> standing) {
    List<Task> own = own(scope);
    Optional<TargetItem> mine =
        standing.stream()
            .filter(target -> heads(scope, target) || serving(own, target) != null)
            .min(Standing.FURTHEST_BELOW);
    return mine.isPresent()
        ? mine.map(target -> new Choice(target, serving(own, target), Whose.OWN))
        : standing.stream()
            .min(Standing.FURTHEST_BELOW)
            .map(target -> new Choice(target, null, Whose.SCOPE));
  }

  /** The target furthest below plan on the clauses of a document. */
  static Optional<TargetItem> on(UUID resolution, List<TargetItem> standing) {
    return standing.stream()
        .filter(target -> target.clause().resolution().equals(resolution))
        .min(Standing.FURTHEST_BELOW);
  }

  private List<Task> own(Scope scope) {
    UUID person = scope.person();
    return person == null
        ? List.of()
        : tasks
            .list(
                scope,
                new TaskFilter(person, null, null, null, null, null, Task.State.OPEN, null, null),
                FIRST)
            .items();
  }

  private static boolean heads(Scope scope, TargetItem target) {
    return target.head().id().equals(scope.person());
  }

  /** The first due of these tasks that serves the target; null for none. */
  private static @Nullable Task serving(List<Task> own, TargetItem target) {
    return own.stream()
        .filter(task -> target.code().equals(task.target()))
        .findFirst()
        .orElse(null);
  }

  /**
   * What was chosen.
   *
   * @param task the reader's own that serves it; null for none
   */
  record Choice(TargetItem target, @Nullable Task task, Whose whose) {}
}
