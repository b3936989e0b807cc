package vn.thongmach.work.model;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thongmach.access.AuditedSubjects;
import vn.thongmach.access.Scope;
import vn.thongmach.work.Tasks;

/** Who may read the history of a task: whoever reaches it. */
@Component
class WorkHistory implements AuditedSubjects {

  private final Tasks tasks;

  WorkHistory(Tasks tasks) {
    this.tasks = tasks;
  }

  @Override
  public Set<String> types() {
    return Set.of("task");
  }

  @Override
  public boolean reaches(Scope scope, String type, String id) {
    return tasks.find(scope, id).isPresent();
  }
}
