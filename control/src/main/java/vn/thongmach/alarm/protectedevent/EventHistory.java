package vn.thongmach.alarm.protectedevent;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thongmach.access.AuditedSubjects;
import vn.thongmach.access.Scope;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.inventory.NetworkObject;
import vn.thongmach.kernel.Ids;

/** Who may read what became of protected events and exceptions: as the things themselves. */
@Component
class EventHistory implements AuditedSubjects {

  private final EventStorage storage;
  private final ProtectedEvents events;
  private final Inventory inventory;

  EventHistory(EventStorage storage, ProtectedEvents events, Inventory inventory) {
    this.storage = storage;
    this.events = events;
    this.inventory = inventory;
  }

  @Override
  public Set<String> types() {
    return Set.of(ProtectedEvents.SUBJECT, FreezeExceptions.SUBJECT);
  }

  @Override
  public boolean reaches(Scope scope, String type, String id) {
    return named(scope, type, id).isPresent();
  }

  @Override
  public Optional<String> named(Scope scope, String type, String id) {
    return type.equals(FreezeExceptions.SUBJECT)
        ? Ids.read(id)
            .flatMap(one -> storage.exception(scope, one))
            .flatMap(one -> inventory.find(scope, one.object()))
            .map(NetworkObject::name)
        : Ids.read(id)
            .flatMap(one -> storage.find(scope, one))
            .filter(event -> events.reachesWhole(scope, event))
            .map(ProtectedEvent::name);
  }
}
