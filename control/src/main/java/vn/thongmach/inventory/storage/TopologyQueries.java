package vn.thongmach.inventory.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongmach.access.Scope;
import vn.thongmach.inventory.Topology;
import vn.thongmach.inventory.Topology.Line;
import vn.thongmach.inventory.Topology.Place;

/** Places and links that the last files name, for a map, within a scope. */
final class TopologyQueries {

  private static final String PLACE = "select o.id, o.name, o.latitude, o.longitude";

  /**
   * For each end of a link the nearest site that it stands in, at most eight parents up, or the end
   * itself.
   */
  private static final String LINES =
      """
      with recursive link as (
        select o.id from network_object o
        where o.type = 'Link' and o.absent_since is null
          and (cast(:source as text) is null or o.source = :source) and\
      """
          + Scoped.CONDITION
          + """
            order by o.id limit :most
          ), climb (end_id, at, depth) as (
            select e.end_id, e.end_id, 0 from object_end e join link on link.id = e.object_id
            union
            select c.end_id, p.parent_id, c.depth + 1
            from climb c
            join network_object n on n.id = c.at and n.type <> 'Site'
            join object_parent p on p.object_id = c.at
            where c.depth < 8
          ), place as (
            select distinct on (c.end_id) c.end_id, c.at
            from climb c join network_object s on s.id = c.at and s.type = 'Site'
            order by c.end_id, c.depth, c.at
          )
          select a.object_id, coalesce(pa.at, a.end_id) a, coalesce(pz.at, z.end_id) z
          from link
          join object_end a on a.object_id = link.id and a.position = 0
          join object_end z on z.object_id = link.id and z.position > 0
          left join place pa on pa.end_id = a.end_id
          left join place pz on pz.end_id = z.end_id
          order by a.object_id, z.position
          limit :most
          """;

  private final JdbcClient database;

  TopologyQueries(JdbcClient database) {
    this.database = database;
  }

  Topology topology(Scope scope, @Nullable String source) {
    List<Line> lines = lines(scope, source);
    Map<UUID, Place> places = new LinkedHashMap<>();
    sites(scope, source).forEach(place -> places.put(place.id(), place));
    boolean truncated = lines.size() > Topology.MOST || places.size() > Topology.MOST;
    List<Line> shown = lines.subList(0, Math.min(lines.size(), Topology.MOST));
    placesOfLines(scope, shown, places);
    List<Place> sites = List.copyOf(places.values());
    if (sites.size() > Topology.MOST) {
      truncated = true;
      sites = sites.subList(0, Topology.MOST);
      Set<UUID> kept = new HashSet<>();
      sites.forEach(place -> kept.add(place.id()));
      shown = shown.stream().filter(l -> kept.contains(l.a()) && kept.contains(l.z())).toList();
    }
    return new Topology(sites, shown, truncated);
  }

  private List<Line> lines(Scope scope, @Nullable String source) {
    return Scoped.to(scope, database.sql(LINES))
        .param("source", source)
        .param("most", Topology.MOST + 1)
        .query(
            (row, number) ->
                new Line(
                    row.getObject("object_id", UUID.class),
                    row.getObject("a", UUID.class),
                    row.getObject("z", UUID.class)))
        .list();
  }

  private List<Place> sites(Scope scope, @Nullable String source) {
    return Scoped.to(
            scope,
            database.sql(
                PLACE
                    + """
                     from network_object o where o.type = 'Site' and o.absent_since is null
                    and (cast(:source as text) is null or o.source = :source) and\
                    """
                    + Scoped.CONDITION
                    + " order by o.id limit :most"))
        .param("source", source)
        .param("most", Topology.MOST + 1)
        .query(TopologyQueries::place)
        .list();
  }

  /** Adds the places of lines that are no sites. */
  private void placesOfLines(Scope scope, List<Line> lines, Map<UUID, Place> places) {
    Set<UUID> missing = new HashSet<>();
    for (Line line : lines) {
      missing.add(line.a());
      missing.add(line.z());
    }
    missing.removeAll(places.keySet());
    List<Place> found = new ArrayList<>();
    for (List<UUID> some : Chunks.of(missing)) {
      found.addAll(
          Scoped.to(
                  scope,
                  database.sql(
                      PLACE
                          + " from network_object o where o.id = any(:ids) and"
                          + Scoped.CONDITION
                          + " order by o.id"))
              .param("ids", some.toArray(new UUID[0]))
              .query(TopologyQueries::place)
              .list());
    }
    found.forEach(place -> places.put(place.id(), place));
  }

  private static Place place(ResultSet row, int number) throws SQLException {
    return new Place(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getObject("latitude", Double.class),
        row.getObject("longitude", Double.class));
  }
}
