package vn.thongmach.alarm.availability;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thongmach.access.AuditedSubjects;
import vn.thongmach.access.Scope;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.inventory.NetworkObject;
import vn.thongmach.kernel.Ids;

/** Who may read what became of announced work: whoever reaches the object worked on. */
@Component
class MaintenanceHistory implements AuditedSubjects {

  private final WindowStorage storage;
  private final Inventory inventory;

  MaintenanceHistory(WindowStorage storage, Inventory inventory) {
    this.storage = storage;
    this.inventory = inventory;
  }

  @Override
  public Set<String> types() {
    return Set.of(MaintenanceWindows.SUBJECT);
  }

  @Override
  public boolean reaches(Scope scope, String type, String id) {
    return named(scope, type, id).isPresent();
  }

  @Override
  public Optional<String> named(Scope scope, String type, String id) {
    return Ids.read(id)
        .flatMap(window -> storage.find(scope, window))
        .flatMap(window -> inventory.find(scope, window.object()))
        .map(NetworkObject::name);
  }
}
