package vn.thongmach.emulation.storage;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.thongmach.access.Scope;
import vn.thongmach.emulation.model.Circle;
import vn.thongmach.emulation.model.EmulationRoles;

/** What of emulation a reader reaches, as a condition on movement {@code m}. */
final class EmulationReach {

  static final String MOVEMENT =
      """
       from emulation_movement m where (
        (:holds and (:all or m.holder = any(:units)))
        or (m.state <> 'DRAFT' and (:all or m.holder = any(:around)
          or exists (select from emulation_area a where a.movement = m.id
            and (a.unit = any(:around) or (a.below and a.unit = any(:above))))
          or exists (select from emulation_registration r
            where r.movement = m.id and r.withdrawn_at is null and r.person = :me))))
      """;

  private EmulationReach() {}

  static StatementSpec bound(Scope scope, Circle circle, StatementSpec statement) {
    return statement
        .param("holds", EmulationRoles.holds(scope))
        .param("all", scope.allUnits())
        .param("units", array(scope.units()))
        .param("around", array(circle.units()))
        .param("above", array(circle.above()))
        .param("organisation", array(circle.organisation()))
        .param("me", circle.me());
  }

  static UUID[] array(Collection<UUID> ids) {
    return ids.toArray(UUID[]::new);
  }
}
