package vn.thongmach.alarm.availability;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thongmach.access.AuditedSubjects;
import vn.thongmach.access.Scope;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.inventory.NetworkObject;
import vn.thongmach.kernel.Ids;

/** Who may read what became of announced work and corrections: whoever reaches the object. */
@Component
class AvailabilityHistory implements AuditedSubjects {

  private final WindowStorage windows;
  private final CorrectionStorage corrections;
  private final Inventory inventory;

  AvailabilityHistory(WindowStorage windows, CorrectionStorage corrections, Inventory inventory) {
    this.windows = windows;
    this.corrections = corrections;
    this.inventory = inventory;
  }

  @Override
  public Set<String> types() {
    return Set.of(MaintenanceWindows.SUBJECT, Corrections.SUBJECT);
  }

  @Override
  public boolean reaches(Scope scope, String type, String id) {
    return named(scope, type, id).isPresent();
  }

  @Override
  public Optional<String> named(Scope scope, String type, String id) {
    return Ids.read(id)
        .flatMap(one -> object(scope, type, one))
        .flatMap(object -> inventory.find(scope, object))
        .map(NetworkObject::name);
  }

  private Optional<UUID> object(Scope scope, String type, UUID id) {
    return type.equals(Corrections.SUBJECT)
        ? corrections.find(scope, id).map(OutageCorrection::object)
        : windows.find(scope, id).map(MaintenanceWindow::object);
  }
}
