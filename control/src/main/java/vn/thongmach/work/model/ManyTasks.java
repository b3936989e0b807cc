package vn.thongmach.work.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Changed;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Problems;
import vn.thongmach.organisation.References;
import vn.thongmach.work.Task;
import vn.thongmach.work.TaskChange;
import vn.thongmach.work.WorkError;

/** Changes many tasks together, or tells everything that is wrong with any of them. */
@Component
class ManyTasks {

  private static final int MOST_ROWS = 200;

  private final TaskRows rows;
  private final References references;
  private final TellingManyTasks telling;
  private final AuditTrail audit;

  ManyTasks(TaskRows rows, References references, TellingManyTasks telling, AuditTrail audit) {
    this.rows = rows;
    this.references = references;
    this.telling = telling;
    this.audit = audit;
  }

  /** All as they are afterwards, in the order of the rows; in the caller's transaction. */
  List<Task> change(Scope scope, List<@Nullable TaskChange> changes, @Nullable String reason) {
    Problems problems = new Problems();
    String why = problems.reason(reason);
    if (changes.isEmpty()) {
      problems.add("tasks", WorkError.ROWS_EMPTY);
    } else if (changes.size() > MOST_ROWS) {
      problems.add("tasks", WorkError.TOO_MANY, changes.size(), MOST_ROWS);
    }
    problems.throwIfAny();
    Map<String, Task> held = held(scope, changes);
    Set<String> seen = new HashSet<>();
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      String path = "tasks[" + i + "].";
      TaskChange wanted = changes.get(i);
      String code = problems.required(path + "code", wanted == null ? null : wanted.code());
      if (wanted == null || code == null) {
        continue;
      }
      Task old = held.get(code);
      if (old == null) {
        problems.add(path + "code", WorkError.TASK_UNKNOWN, code);
      } else if (!seen.add(code)) {
        problems.add(path + "code", WorkError.ROW_REPEATED, code);
      } else {
        check(scope, problems, path, old, wanted);
        steps.add(new Step(old, old.with(wanted)));
      }
    }
    problems.throwIfAny();
    List<Step> taken = steps.stream().filter(step -> step.now() != step.old()).toList();
    for (Step step : taken) {
      rows.update(scope, step.now());
      audit.record(scope, "TaskChanged", "task", step.now().code(), new Changed(why, step.now()));
    }
    telling.changed(scope, taken, why);
    return steps.stream().map(Step::now).toList();
  }

  /** Those that the scope may change, by code: of units it reaches. */
  private Map<String, Task> held(Scope scope, List<@Nullable TaskChange> changes) {
    List<String> codes =
        changes.stream()
            .filter(Objects::nonNull)
            .map(TaskChange::code)
            .filter(Objects::nonNull)
            .toList();
    return rows.lockedAll(scope, codes).stream()
        .filter(task -> scope.reaches(task.unit()))
        .collect(Collectors.toMap(Task::code, Function.identity()));
  }

  private void check(Scope scope, Problems problems, String path, Task old, TaskChange wanted) {
    Integer version = wanted.version();
    if (version != null && version != old.version()) {
      problems.add(path + "version", KernelError.CHANGED_MEANWHILE, old.code(), old.version());
    } else if (old.state() == Task.State.ACCEPTED) {
      problems.add(path + "code", WorkError.TASK_ACCEPTED, old.code());
    }
    if (wanted.empty()) {
      problems.add(path + "code", WorkError.CHANGE_EMPTY, old.code());
    }
    references.optionalPerson(scope, problems, path + "person", wanted.person());
    references.optionalUnit(scope, problems, path + "unit", wanted.unit());
  }

  /** A task before and after. */
  record Step(Task old, Task now) {}
}
