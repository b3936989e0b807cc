package vn.thongmach.inventory.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongmach.access.Scope;
import vn.thongmach.inventory.ObjectDetail;
import vn.thongmach.inventory.ObjectDetail.End;
import vn.thongmach.inventory.ObjectDetail.LinkedObject;
import vn.thongmach.inventory.ObjectReference;

/** What stands around one object, within a scope. */
final class NeighbourQueries {

  /** What its files no longer name shows around absent objects only. */
  private static final String SHOWN =
      """
       (o.absent_since is null
        or exists (select from network_object m where m.id = :id and m.absent_since is not null))
      and\
      """
          + Scoped.CONDITION;

  private static final String CHILDREN =
      """
       from network_object o
      where exists (select from object_parent p where p.object_id = o.id and p.parent_id = :id) and\
      """
          + SHOWN;

  private static final String LINKS =
      """
       from network_object o
      where exists (select from object_end e where e.object_id = o.id and e.end_id = :id) and\
      """
          + SHOWN;

  private static final String FIRST = " order by o.name, o.id limit :most";

  private final JdbcClient database;

  NeighbourQueries(JdbcClient database) {
    this.database = database;
  }

  List<ObjectReference> parents(Scope scope, UUID id) {
    return around(
            scope,
            id,
            """
            select o.id, o.type, o.name
            from object_parent p join network_object o on o.id = p.parent_id
            where p.object_id = :id and\
            """
                + Scoped.CONDITION
                + " order by p.position")
        .query(NeighbourQueries::reference)
        .list();
  }

  List<ObjectReference> children(Scope scope, UUID id) {
    return around(scope, id, "select o.id, o.type, o.name" + CHILDREN + FIRST)
        .param("most", ObjectDetail.MOST_CHILDREN)
        .query(NeighbourQueries::reference)
        .list();
  }

  long childCount(Scope scope, UUID id) {
    return around(scope, id, "select count(*)" + CHILDREN).query(Long.class).single();
  }

  List<End> ends(Scope scope, UUID id) {
    return around(
            scope,
            id,
            """
            select o.id, o.type, o.name, e.position
            from object_end e join network_object o on o.id = e.end_id
            where e.object_id = :id and\
            """
                + Scoped.CONDITION
                + " order by e.position")
        .query(
            (row, number) ->
                new End(
                    row.getInt("position") == 0 ? "a" : "z",
                    row.getObject("id", UUID.class),
                    row.getString("type"),
                    row.getString("name")))
        .list();
  }

  List<LinkedObject> links(Scope scope, UUID id) {
    Map<UUID, LinkedObject> links = new LinkedHashMap<>();
    around(
            scope,
            id,
            """
            select l.id, l.type, l.name, o.id other_id, o.type other_type, o.name other_name
            from (select o.*\
            """
                + LINKS
                + FIRST
                + """
                ) l
                left join object_end e on e.object_id = l.id and e.end_id <> :id
                left join network_object o on o.id = e.end_id and\
                """
                + Scoped.CONDITION
                + " order by l.name, l.id, e.position")
        .param("most", ObjectDetail.MOST_CHILDREN)
        .query(
            row -> {
              UUID link = row.getObject("id", UUID.class);
              LinkedObject before = links.get(link);
              ObjectReference other = other(row);
              List<ObjectReference> others =
                  new ArrayList<>(before == null ? List.of() : before.otherEnds());
              if (other != null) {
                others.add(other);
              }
              links.put(
                  link,
                  new LinkedObject(link, row.getString("type"), row.getString("name"), others));
            });
    return List.copyOf(links.values());
  }

  long linkCount(Scope scope, UUID id) {
    return around(scope, id, "select count(*)" + LINKS).query(Long.class).single();
  }

  private JdbcClient.StatementSpec around(Scope scope, UUID id, String sql) {
    return Scoped.to(scope, database.sql(sql)).param("id", id);
  }

  private static ObjectReference reference(ResultSet row, int number) throws SQLException {
    return new ObjectReference(
        row.getObject("id", UUID.class), row.getString("type"), row.getString("name"));
  }

  private static @Nullable ObjectReference other(ResultSet row) throws SQLException {
    UUID id = row.getObject("other_id", UUID.class);
    return id == null
        ? null
        : new ObjectReference(id, row.getString("other_type"), row.getString("other_name"));
  }
}
