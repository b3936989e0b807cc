package vn.thongmach.evaluation.model;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thongmach.access.AuditedSubjects;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.Scorecards;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Ids;
import vn.thongmach.kernel.KernelError;

/** Who may read what was said and done about an issued scorecard: whoever reads the scorecard. */
@Component
class ScorecardHistory implements AuditedSubjects {

  private final Scorecards scorecards;

  ScorecardHistory(Scorecards scorecards) {
    this.scorecards = scorecards;
  }

  @Override
  public Set<String> types() {
    return Set.of("scorecard");
  }

  @Override
  public boolean reaches(Scope scope, String type, String id) {
    try {
      return Ids.read(id).filter(known -> scorecards.content(scope, known).length > 0).isPresent();
    } catch (CodedException refused) {
      if (refused.problems().getFirst().code() == KernelError.NOT_FOUND) {
        return false;
      }
      throw refused;
    }
  }
}
