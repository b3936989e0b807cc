package vn.thongmach.assembly.storage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.thongmach.access.Scope;
import vn.thongmach.assembly.model.AssemblyRoles;

/** Which congresses a reader may read, as a condition on congress {@code c}. */
final class CongressReach {

  static final String READ =
      """
      (((:prepares or :leads) and (:all or c.unit = any(:units)))
        or exists (select from congress_officer o where o.congress = c.id
          and o.person = cast(:me as uuid))
        or (:inspects and (:all or c.unit = any(:units)) and exists (
          select from congress_election e join election_complaint k on k.election = e.id
          where e.congress = c.id)))
      """;

  private CongressReach() {}

  static StatementSpec bound(Scope scope, StatementSpec statement) {
    return statement
        .param("prepares", AssemblyRoles.prepares(scope))
        .param("leads", AssemblyRoles.leads(scope))
        .param("inspects", AssemblyRoles.inspects(scope))
        .param("all", scope.allUnits())
        .param("units", scope.units().toArray(UUID[]::new))
        .param("me", AssemblyRoles.officer(scope));
  }

  static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
