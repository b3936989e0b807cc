package vn.thongmach.overview.model;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.programme.Obstacle;
import vn.thongmach.programme.OwnedThings;
import vn.thongmach.target.Targets;
import vn.thongmach.work.Tasks;

/** Tells who answers for tasks and targets, which the module of obstacles does not see. */
@Component
class OwnedByOthers implements OwnedThings {

  private final Tasks tasks;
  private final Targets targets;

  OwnedByOthers(Tasks tasks, Targets targets) {
    this.tasks = tasks;
    this.targets = targets;
  }

  @Override
  public Set<Obstacle.Subject> types() {
    return EnumSet.of(Obstacle.Subject.TASK, Obstacle.Subject.TARGET);
  }

  @Override
  public Optional<Owned> find(Scope scope, Obstacle.Subject type, String code) {
    return type == Obstacle.Subject.TASK
        ? tasks.find(scope, code).map(task -> new Owned(task.title(), task.unit()))
        : targets.find(scope, code).map(target -> new Owned(target.name(), target.ownerUnit()));
  }
}
