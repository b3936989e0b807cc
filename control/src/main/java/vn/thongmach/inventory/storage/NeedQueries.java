package vn.thongmach.inventory.storage;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongmach.access.Scope;
import vn.thongmach.inventory.ObjectNeeds;
import vn.thongmach.inventory.ObjectNeeds.Need;

/** What objects need, object by object, without holding the network in memory. */
final class NeedQueries {

  private static final int FETCHED_ROWS = 5_000;

  private static final String NEEDS =
      """
      select o.id, o.type, p.ids as parent_ids, p.types as parent_types, e.ids as end_ids, e.types as end_types
      from network_object o
      left join lateral (
        select array_agg(n.id order by w.position) ids, array_agg(n.type order by w.position) types
        from object_parent w join network_object n on n.id = w.parent_id where w.object_id = o.id) p on true
      left join lateral (
        select array_agg(n.id order by w.position) ids, array_agg(n.type order by w.position) types
        from object_end w join network_object n on n.id = w.end_id where w.object_id = o.id) e on true
      where\
      """
          + Scoped.CONDITION;

  private final JdbcClient database;

  NeedQueries(JdbcClient database) {
    this.database = database;
  }

  void all(Scope scope, Consumer<ObjectNeeds> reader) {
    Scoped.to(scope, database.sql(NEEDS).withFetchSize(FETCHED_ROWS))
        .query(
            row -> {
              reader.accept(needs(row));
            });
  }

  List<ObjectNeeds> of(Scope scope, Collection<UUID> ids) {
    List<ObjectNeeds> found = new ArrayList<>();
    for (List<UUID> some : Chunks.of(ids)) {
      found.addAll(
          Scoped.to(scope, database.sql(NEEDS + " and o.id = any(:ids)"))
              .param("ids", some.toArray(new UUID[0]))
              .query((row, _) -> needs(row))
              .list());
    }
    return found;
  }

  private static ObjectNeeds needs(ResultSet row) throws SQLException {
    return new ObjectNeeds(
        row.getObject("id", UUID.class),
        row.getString("type"),
        needs(row.getArray("parent_ids"), row.getArray("parent_types")),
        needs(row.getArray("end_ids"), row.getArray("end_types")));
  }

  private static List<Need> needs(Array ids, Array types) throws SQLException {
    if (ids == null) {
      return List.of();
    }
    UUID[] id = (UUID[]) ids.getArray();
    String[] type = (String[]) types.getArray();
    List<Need> needs = new ArrayList<>(id.length);
    for (int i = 0; i < id.length; i++) {
      needs.add(new Need(id[i], type[i]));
    }
    return needs;
  }
}
