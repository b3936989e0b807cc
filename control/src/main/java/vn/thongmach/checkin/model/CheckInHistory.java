package vn.thongmach.checkin.model;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thongmach.access.AuditedSubjects;
import vn.thongmach.access.Scope;
import vn.thongmach.target.Targets;

/** Who may read how a target was spoken about, by its code: whoever reaches the target. */
@Component
class CheckInHistory implements AuditedSubjects {

  static final String SUBJECT = "check-in";

  private final Targets targets;

  CheckInHistory(Targets targets) {
    this.targets = targets;
  }

  @Override
  public Set<String> types() {
    return Set.of(SUBJECT);
  }

  @Override
  public boolean reaches(Scope scope, String type, String id) {
    return targets.find(scope, id).isPresent();
  }
}
