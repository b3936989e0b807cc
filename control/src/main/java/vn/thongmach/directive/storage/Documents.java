package vn.thongmach.directive.storage;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.thongmach.access.Scope;

/** What a reader reaches of the documents, in SQL; the document's row is {@code r}. */
final class Documents {

  /** Those of bodies above the operator, of the units in scope and of the units above them. */
  static final String REACHED =
      " (:all or r.issuer is null or r.issuer = any(:units) or r.issuer = any(:above)) ";

  /** Those that the scope may change. */
  static final String HELD = " (:all or r.issuer = any(:units)) ";

  private Documents() {}

  static StatementSpec reached(Scope scope, Set<UUID> above, StatementSpec statement) {
    return held(scope, statement).param("above", above.toArray(UUID[]::new));
  }

  static StatementSpec held(Scope scope, StatementSpec statement) {
    return statement
        .param("all", scope.allUnits())
        .param("units", scope.units().toArray(UUID[]::new));
  }

  /** One array of ids for SQL. */
  static UUID[] ids(Stream<UUID> ids) {
    return ids.toArray(UUID[]::new);
  }
}
