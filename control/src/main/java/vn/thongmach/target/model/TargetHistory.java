package vn.thongmach.target.model;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thongmach.access.AuditedSubjects;
import vn.thongmach.access.Scope;
import vn.thongmach.target.Target;
import vn.thongmach.target.Targets;

/** Who may read the history of a target: whoever reaches it. */
@Component
class TargetHistory implements AuditedSubjects {

  private final Targets targets;

  TargetHistory(Targets targets) {
    this.targets = targets;
  }

  @Override
  public Set<String> types() {
    return Set.of("target");
  }

  @Override
  public boolean reaches(Scope scope, String type, String id) {
    return targets.find(scope, id).isPresent();
  }

  @Override
  public Optional<String> named(Scope scope, String type, String id) {
    return targets.find(scope, id).map(Target::name);
  }
}
