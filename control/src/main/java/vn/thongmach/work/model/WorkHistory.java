package vn.thongmach.work.model;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thongmach.access.AuditedSubjects;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Ids;
import vn.thongmach.work.Handovers;
import vn.thongmach.work.Task;
import vn.thongmach.work.TaskSerieses;
import vn.thongmach.work.Tasks;

/** Who may read the history of a task, a series or a handover: whoever reaches it. */
@Component
class WorkHistory implements AuditedSubjects {

  private final Tasks tasks;
  private final Handovers handovers;
  private final TaskSerieses series;

  WorkHistory(Tasks tasks, Handovers handovers, TaskSerieses series) {
    this.tasks = tasks;
    this.handovers = handovers;
    this.series = series;
  }

  @Override
  public Set<String> types() {
    return Set.of("task", "handover", RepeatedTasks.SUBJECT);
  }

  @Override
  public boolean reaches(Scope scope, String type, String id) {
    return switch (type) {
      case "task" -> tasks.find(scope, id).isPresent();
      case RepeatedTasks.SUBJECT -> series.find(scope, id).isPresent();
      default -> Ids.read(id).flatMap(handover -> handovers.find(scope, handover)).isPresent();
    };
  }

  @Override
  public Optional<String> named(Scope scope, String type, String id) {
    return type.equals("task") ? tasks.find(scope, id).map(Task::title) : Optional.empty();
  }
}
