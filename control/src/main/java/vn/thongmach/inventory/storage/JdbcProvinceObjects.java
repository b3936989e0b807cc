package vn.thongmach.inventory.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.inventory.ProvinceObjects;

/** Sites by their attribute, and down from them to what serves customers. */
@Repository
class JdbcProvinceObjects implements ProvinceObjects {

  /** What serves customers is looked for at most three levels down: node, card, port. */
  private static final String STANDS =
      """
      with recursive stands (id, depth) as (
        select o.id, 0 from network_object o
        where o.type = 'Site' and %s
        union
        select p.object_id, s.depth + 1
        from stands s join object_parent p on p.parent_id = s.id
        where s.depth < 3
      )
      """;

  private static final String STANDING =
      STANDS
          + """
      select o.id, o.name, o.type = 'Site' site, held.customers, o.observed_from, o.origin
      from (select distinct id from stands) s
      join network_object o on o.id = s.id
      left join object_customers held on held.object_id = o.id
        and held.valid_from <= :at and (held.valid_to is null or held.valid_to > :at)
      where (o.type = 'Site' or held.customers is not null) and (o.absent_since is null or o.absent_since > :at) and
      """
          + Scoped.CONDITION
          + " order by o.name, o.id";

  private static final String IN_PROVINCE =
      STANDING.formatted("o.attributes ->> 'province' = :province");

  private static final String OWNED = STANDING.formatted("o.owner_unit = any(:owners)");

  private static final String IDS =
      STANDS
          + """
      select o.id
      from (select distinct id from stands) s
      join network_object o on o.id = s.id
      where (o.type = 'Site' or exists (
        select from object_customers held where held.object_id = o.id)) and
      """
          + Scoped.CONDITION
          + " order by o.id";

  private static final String IDS_IN =
      IDS.formatted("o.attributes ->> 'province' = any(:provinces)");

  private static final String IDS_OWNED = IDS.formatted("o.owner_unit = any(:owners)");

  private static final String WEIGHTS =
      """
      select o.id, o.type = 'Site' site, o.absent_since, held.customers, held.valid_from,
        held.valid_to
      from network_object o left join object_customers held on held.object_id = o.id
      where o.id = any(:objects) and
      """
          + Scoped.CONDITION
          + " order by o.id, held.valid_from";

  private static final String PROVINCES =
      """
      select distinct o.attributes ->> 'province' province from network_object o
      where o.type = 'Site' and o.attributes ->> 'province' is not null and
      """
          + Scoped.CONDITION
          + " order by province";

  private final JdbcClient database;

  JdbcProvinceObjects(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<String> provinces(Scope scope) {
    return Scoped.to(scope, database.sql(PROVINCES)).query((row, _) -> row.getString(1)).list();
  }

  @Override
  public List<Standing> in(Scope scope, String province, Instant at) {
    return standing(Scoped.to(scope, database.sql(IN_PROVINCE)).param("province", province), at);
  }

  @Override
  public List<Standing> of(Scope scope, Collection<UUID> units, Instant at) {
    return standing(
        Scoped.to(scope, database.sql(OWNED)).param("owners", units.toArray(new UUID[0])), at);
  }

  @Override
  public List<UUID> idsIn(Scope scope, Collection<String> provinces) {
    return Scoped.to(scope, database.sql(IDS_IN))
        .param("provinces", provinces.toArray(new String[0]))
        .query(Columns::id)
        .list();
  }

  @Override
  public List<UUID> idsOf(Scope scope, Collection<UUID> units) {
    return Scoped.to(scope, database.sql(IDS_OWNED))
        .param("owners", units.toArray(new UUID[0]))
        .query(Columns::id)
        .list();
  }

  @Override
  public List<Weight> weights(Scope scope, Collection<UUID> objects) {
    Map<UUID, Weight> weights = new LinkedHashMap<>();
    Scoped.to(scope, database.sql(WEIGHTS))
        .param("objects", objects.toArray(new UUID[0]))
        .query(
            row -> {
              weights.merge(
                  row.getObject("id", UUID.class), weight(row), JdbcProvinceObjects::both);
            });
    return List.copyOf(weights.values());
  }

  private static Weight weight(ResultSet row) throws SQLException {
    Long customers = row.getObject("customers", Long.class);
    return new Weight(
        row.getObject("id", UUID.class),
        row.getBoolean("site"),
        Columns.instantOrNull(row, "absent_since"),
        customers == null
            ? List.of()
            : List.of(
                new Customers(
                    customers,
                    Columns.instant(row, "valid_from"),
                    Columns.instantOrNull(row, "valid_to"))));
  }

  private static Weight both(Weight one, Weight other) {
    return new Weight(
        one.id(),
        one.site(),
        one.absentSince(),
        Stream.concat(one.customers().stream(), other.customers().stream()).toList());
  }

  private static List<Standing> standing(JdbcClient.StatementSpec statement, Instant at) {
    return statement
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(
            (row, _) ->
                new Standing(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    row.getBoolean("site"),
                    row.getObject("customers", Long.class),
                    Columns.instant(row, "observed_from"),
                    Origin.valueOf(row.getString("origin"))))
        .list();
  }
}
