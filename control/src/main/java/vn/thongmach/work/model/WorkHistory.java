package vn.thongmach.work.model;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thongmach.access.AuditedSubjects;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Ids;
import vn.thongmach.work.Handovers;
import vn.thongmach.work.Tasks;

/** Who may read the history of a task or a handover: whoever reaches it. */
@Component
class WorkHistory implements AuditedSubjects {

  private final Tasks tasks;
  private final Handovers handovers;

  WorkHistory(Tasks tasks, Handovers handovers) {
    this.tasks = tasks;
    this.handovers = handovers;
  }

  @Override
  public Set<String> types() {
    return Set.of("task", "handover");
  }

  @Override
  public boolean reaches(Scope scope, String type, String id) {
    return type.equals("task")
        ? tasks.find(scope, id).isPresent()
        : Ids.read(id).flatMap(handover -> handovers.find(scope, handover)).isPresent();
  }
}
