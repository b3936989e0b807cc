package vn.thongmach.emulation.model;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thongmach.access.AuditedSubjects;
import vn.thongmach.access.Scope;
import vn.thongmach.emulation.EmulationMovement;
import vn.thongmach.emulation.EmulationMovements;
import vn.thongmach.kernel.Ids;

/** Who may read the history of a movement: whoever reaches it. */
@Component
class EmulationHistory implements AuditedSubjects {

  private final EmulationMovements movements;

  EmulationHistory(EmulationMovements movements) {
    this.movements = movements;
  }

  @Override
  public Set<String> types() {
    return Set.of(HeldMovements.SUBJECT);
  }

  @Override
  public boolean reaches(Scope scope, String type, String id) {
    return find(scope, id).isPresent();
  }

  @Override
  public Optional<String> named(Scope scope, String type, String id) {
    return find(scope, id).map(EmulationMovement::title);
  }

  private Optional<EmulationMovement> find(Scope scope, String id) {
    return Ids.read(id).flatMap(movement -> movements.find(scope, movement));
  }
}
