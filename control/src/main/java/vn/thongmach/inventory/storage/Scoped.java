package vn.thongmach.inventory.storage;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongmach.access.Scope;

/** The condition that keeps rows {@code o} within a scope: owned by nobody or by a unit reached. */
final class Scoped {

  static final String CONDITION =
      " (:allUnits or o.owner_unit is null or o.owner_unit = any(:units)) ";

  private Scoped() {}

  static JdbcClient.StatementSpec to(Scope scope, JdbcClient.StatementSpec statement) {
    return statement
        .param("allUnits", scope.allUnits())
        .param("units", scope.units().toArray(new UUID[0]));
  }
}
