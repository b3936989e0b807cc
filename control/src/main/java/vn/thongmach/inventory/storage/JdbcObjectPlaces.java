package vn.thongmach.inventory.storage;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.inventory.Location;
import vn.thongmach.inventory.ObjectPlaces;

/** Counts and places, each by one query whatever the number of objects asked for. */
@Repository
class JdbcObjectPlaces implements ObjectPlaces {

  private static final String COUNTS =
      "select o.source, o.type, count(*) objects from network_object o";

  private static final String PLACES =
      """
      with recursive climb (id, at, depth) as (
        select o.id, o.id, 0 from network_object o where o.id = any(:ids) and
      """
          + Scoped.CONDITION
          + """
            union
            select c.id, up.at, c.depth + 1
            from climb c
            join network_object n on n.id = c.at and n.latitude is null
            cross join lateral (
              select p.parent_id at from object_parent p where p.object_id = c.at
              union all
              select e.end_id from object_end e where e.object_id = c.at and e.position = 0) up
            where c.depth < 8
          )
          select distinct on (c.id) c.id, o.latitude, o.longitude
          from climb c join network_object o on o.id = c.at and o.latitude is not null
          order by c.id, c.depth, c.at
          """;

  private final JdbcClient database;

  JdbcObjectPlaces(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<TypeCount> counts(Scope scope) {
    String grouped = " group by o.source, o.type order by o.source, o.type";
    // Without a condition the index alone answers.
    JdbcClient.StatementSpec statement =
        scope.allUnits()
            ? database.sql(COUNTS + grouped)
            : Scoped.to(scope, database.sql(COUNTS + " where" + Scoped.CONDITION + grouped));
    return statement
        .query(
            (row, _) ->
                new TypeCount(
                    row.getString("source"), row.getString("type"), row.getLong("objects")))
        .list();
  }

  @Override
  public Map<UUID, Location> places(Scope scope, Collection<UUID> objects) {
    Map<UUID, Location> places = new HashMap<>();
    for (List<UUID> some : Chunks.of(objects)) {
      Scoped.to(scope, database.sql(PLACES))
          .param("ids", some.toArray(UUID[]::new))
          .query(
              row -> {
                places.put(
                    row.getObject("id", UUID.class),
                    new Location(row.getDouble("latitude"), row.getDouble("longitude")));
              });
    }
    return places;
  }

  @Override
  public List<SitePlace> sites(Scope scope, int most) {
    return Scoped.to(
            scope,
            database.sql(
                """
                select o.id, o.name, o.owner_unit, o.latitude, o.longitude from network_object o
                where o.type = 'Site' and o.absent_since is null and o.latitude is not null and\
                """
                    + Scoped.CONDITION
                    + " order by o.name, o.id limit :most"))
        .param("most", most)
        .query(
            (row, _) ->
                new SitePlace(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    row.getObject("owner_unit", UUID.class),
                    new Location(row.getDouble("latitude"), row.getDouble("longitude"))))
        .list();
  }

  @Override
  public List<UUID> owners(Scope scope, int most) {
    return Scoped.to(
            scope,
            database.sql(
                """
                select o.owner_unit from network_object o
                where o.type = 'Site' and o.absent_since is null and o.owner_unit is not null and\
                """
                    + Scoped.CONDITION
                    + " group by o.owner_unit order by count(*) desc, o.owner_unit limit :most"))
        .param("most", most)
        .query(Columns::id)
        .list();
  }
}
