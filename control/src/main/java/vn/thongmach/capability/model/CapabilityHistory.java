package vn.thongmach.capability.model;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thongmach.access.AuditedSubjects;
import vn.thongmach.access.Scope;
import vn.thongmach.capability.PersonCapabilities;
import vn.thongmach.kernel.Ids;
import vn.thongmach.organisation.References;

/** Who may read the history of what a person can do: whoever may read that. */
@Component
class CapabilityHistory implements AuditedSubjects {

  private final PersonCapabilities capabilities;
  private final References references;

  CapabilityHistory(PersonCapabilities capabilities, References references) {
    this.capabilities = capabilities;
    this.references = references;
  }

  @Override
  public Set<String> types() {
    return Set.of(TellingCapability.SUBJECT);
  }

  @Override
  public boolean reaches(Scope scope, String type, String id) {
    return found(scope, id).isPresent();
  }

  @Override
  public Optional<String> named(Scope scope, String type, String id) {
    return found(scope, id).map(references::personName);
  }

  private Optional<UUID> found(Scope scope, String id) {
    return Ids.read(id).filter(person -> capabilities.find(scope, person).isPresent());
  }
}
