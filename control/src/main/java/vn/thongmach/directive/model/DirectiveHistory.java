package vn.thongmach.directive.model;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thongmach.access.AuditedSubjects;
import vn.thongmach.access.Scope;
import vn.thongmach.directive.Commitments;
import vn.thongmach.directive.Objectives;
import vn.thongmach.directive.Resolutions;
import vn.thongmach.kernel.Ids;

/** Who may read the history of documents and what is set on them: whoever reaches them. */
@Component
class DirectiveHistory implements AuditedSubjects {

  private final Resolutions resolutions;
  private final Commitments commitments;
  private final Objectives objectives;

  DirectiveHistory(Resolutions resolutions, Commitments commitments, Objectives objectives) {
    this.resolutions = resolutions;
    this.commitments = commitments;
    this.objectives = objectives;
  }

  @Override
  public Set<String> types() {
    return Set.of("resolution", "clause", "commitment", "objective", "focus-area");
  }

  @Override
  public boolean reaches(Scope scope, String type, String id) {
    return Ids.read(id).filter(known -> reaches(scope, type, known)).isPresent();
  }

  private boolean reaches(Scope scope, String type, UUID id) {
    return switch (type) {
      case "resolution" -> resolutions.find(scope, id).isPresent();
      case "clause" -> !resolutions.places(scope, List.of(id)).isEmpty();
      case "commitment" -> commitments.find(scope, id).isPresent();
      case "objective" -> objectives.find(scope, id).isPresent();
      default -> objectives.fields(scope).stream().anyMatch(field -> field.id().equals(id));
    };
  }
}
