package vn.thongmach.inventory.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.inventory.Location;
import vn.thongmach.inventory.NetworkObject;

/** Selects from the objects {@code o} within a scope; callers add conditions and order. */
final class ObjectQueries {

  private static final String FROM = " from network_object o where" + Scoped.CONDITION;

  private static final String OBJECT =
      """
      select o.id, o.type, o.name, o.source_name, o.source, o.latitude, o.longitude, o.owner_unit,
        o.observed_from, o.origin, o.absent_since, array(
          select a.alias from object_alias a where a.object_id = o.id and a.valid_to is null
          order by a.is_natural desc, a.id) aliases\
      """;

  private final JdbcClient database;

  ObjectQueries(JdbcClient database) {
    this.database = database;
  }

  JdbcClient.StatementSpec reached(Scope scope, String rest) {
    return Scoped.to(scope, database.sql(OBJECT + FROM + rest));
  }

  JdbcClient.StatementSpec ids(Scope scope, String rest) {
    return Scoped.to(scope, database.sql("select o.id" + FROM + rest));
  }

  JdbcClient.StatementSpec count(Scope scope, String rest) {
    return Scoped.to(scope, database.sql("select count(*)" + FROM + rest));
  }

  static List<NetworkObject> list(JdbcClient.StatementSpec statement) {
    return statement.query(ObjectQueries::object).list();
  }

  private static NetworkObject object(ResultSet row, int number) throws SQLException {
    double latitude = row.getDouble("latitude");
    boolean placed = !row.wasNull();
    return new NetworkObject(
        row.getObject("id", UUID.class),
        row.getString("type"),
        row.getString("name"),
        row.getString("source_name"),
        row.getString("source"),
        List.of((String[]) row.getArray("aliases").getArray()),
        placed ? new Location(latitude, row.getDouble("longitude")) : null,
        row.getObject("owner_unit", UUID.class),
        Columns.instant(row, "observed_from"),
        Origin.valueOf(row.getString("origin")),
        Columns.instantOrNull(row, "absent_since"));
  }
}
