package vn.thongmach.inventory.storage;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.inventory.StationCounts;

/** Counts by owner; provinces are looked for at most three levels up, as they are looked down. */
@Repository
class JdbcStationCounts implements StationCounts {

  private static final String THERE =
      """
      o.owner_unit = any(:owners) and o.observed_from <= :at
        and (o.absent_since is null or o.absent_since > :at) and
      """
          + Scoped.CONDITION;

  private static final String TYPES =
      "select distinct o.type from network_object o where o.owner_unit is not null and"
          + Scoped.CONDITION
          + " order by o.type";

  private static final String COUNTS =
      "select o.type, count(*) objects, count(*) filter (where o.origin = 'SIMULATED') simulated"
          + " from network_object o where "
          + THERE
          + " group by o.type order by o.type";

  private static final String PLACED =
      """
      with recursive climb (id, at, depth) as (
        select o.id, o.id, 0 from network_object o where o.type = :type and
      """
          + THERE
          + """
            union
            select c.id, p.parent_id, c.depth + 1
            from climb c join object_parent p on p.object_id = c.at
            join network_object n on n.id = c.at and n.type <> 'Site'
            where c.depth < 3
          ), placed as (
            select distinct on (c.id) c.id, s.attributes ->> 'province' province
            from climb c join network_object s on s.id = c.at and s.type = 'Site'
            order by c.id, c.depth, c.at
          )
          select o.owner_unit, placed.province, count(*) objects,
            count(*) filter (where o.origin = 'SIMULATED') simulated
          from network_object o left join placed on placed.id = o.id
          where o.type = :type and
          """
          + THERE
          + " group by o.owner_unit, placed.province order by placed.province, o.owner_unit";

  private final JdbcClient database;

  JdbcStationCounts(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<String> types(Scope scope) {
    return Scoped.to(scope, database.sql(TYPES)).query((row, _) -> row.getString(1)).list();
  }

  @Override
  public List<StationCount> counts(Scope scope, Collection<UUID> units, Instant at) {
    return bound(scope, COUNTS, units, at)
        .query(
            (row, _) ->
                new StationCount(
                    row.getString("type"), row.getInt("objects"), row.getInt("simulated")))
        .list();
  }

  @Override
  public List<PlacedStations> placed(Scope scope, Collection<UUID> units, String type, Instant at) {
    return bound(scope, PLACED, units, at)
        .param("type", type)
        .query(
            (row, _) ->
                new PlacedStations(
                    row.getObject("owner_unit", UUID.class),
                    row.getString("province"),
                    row.getInt("objects"),
                    row.getInt("simulated")))
        .list();
  }

  private StatementSpec bound(Scope scope, String sql, Collection<UUID> units, Instant at) {
    return Scoped.to(scope, database.sql(sql))
        .param("owners", units.toArray(UUID[]::new))
        .param("at", at.atOffset(ZoneOffset.UTC));
  }
}
