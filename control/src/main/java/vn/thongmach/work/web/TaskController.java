package vn.thongmach.work.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.work.Task;
import vn.thongmach.work.TaskAcceptance;
import vn.thongmach.work.TaskChange;
import vn.thongmach.work.TaskDraft;
import vn.thongmach.work.TaskFilter;
import vn.thongmach.work.TaskResult;
import vn.thongmach.work.Tasks;

@RestController
@Tag(name = "work")
@RequestMapping("/api/tasks")
class TaskController {

  private final Tasks tasks;
  private final TaskItems items;

  TaskController(Tasks tasks, TaskItems items) {
    this.tasks = tasks;
    this.items = items;
  }

  @Operation(
      summary = "Tasks within the scope and one's own, open ones first, by due day",
      description = "person is a person's id, or me: the person behind whoever asks.")
  @GetMapping
  PageOf<TaskItem> list(
      Scope scope,
      @RequestParam(required = false) @Nullable String person,
      @RequestParam(required = false) @Nullable UUID unit,
      @RequestParam(required = false) @Nullable String target,
      @RequestParam(required = false) @Nullable UUID programme,
      @RequestParam(required = false) @Nullable UUID milestone,
      @RequestParam(required = false) @Nullable UUID object,
      @RequestParam(required = false) Task.@Nullable State state,
      @RequestParam(required = false) @Nullable LocalDate dueBefore,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    TaskFilter filter =
        new TaskFilter(
            scope.personNamed("person", person),
            unit,
            target,
            programme,
            milestone,
            object,
            state,
            dueBefore,
            q);
    PageOf<Task> found = tasks.list(scope, filter, PageRequest.of(page, size));
    return new PageOf<>(items.of(scope, found.items()), found.total(), found.page(), found.size());
  }

  @Operation(summary = "Give a task")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  TaskItem give(Scope scope, @RequestBody TaskDraft draft) {
    return item(scope, tasks.give(scope, draft));
  }

  @Operation(summary = "One task")
  @GetMapping("/{code}")
  TaskItem get(Scope scope, @PathVariable String code) {
    return item(
        scope,
        tasks.find(scope, code).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND)));
  }

  @Operation(summary = "Change or withdraw a task, with a reason")
  @PutMapping("/{code}")
  TaskItem change(Scope scope, @PathVariable String code, @RequestBody TaskDraft draft) {
    return item(scope, tasks.change(scope, code, draft));
  }

  @Operation(
      summary = "Change, move or withdraw many tasks for one reason, all or none",
      description =
          "At most 200; what is absent in a row stays. What is wrong is told for every row"
              + " together, on tasks[i].field.")
  @PutMapping
  List<TaskItem> changeAll(Scope scope, @RequestBody ManyTasksDraft many) {
    List<@Nullable TaskChange> changes = many.tasks();
    return items.of(
        scope,
        tasks.changeAll(
            scope, changes == null ? List.<@Nullable TaskChange>of() : changes, many.reason()));
  }

  /** Changes of many tasks for one reason. */
  record ManyTasksDraft(@Nullable String reason, @Nullable List<@Nullable TaskChange> tasks) {}

  @Operation(summary = "Take down that a task is done, and what was handed over")
  @PostMapping("/{code}/done")
  TaskItem finish(Scope scope, @PathVariable String code, @RequestBody TaskResult result) {
    return item(scope, tasks.finish(scope, code, result));
  }

  @Operation(summary = "Accept what was handed over, or send the task back with a reason")
  @PostMapping("/{code}/acceptance")
  TaskItem accept(Scope scope, @PathVariable String code, @RequestBody TaskAcceptance acceptance) {
    return item(scope, tasks.accept(scope, code, acceptance));
  }

  private TaskItem item(Scope scope, Task task) {
    return items.of(scope, List.of(task)).getFirst();
  }
}
