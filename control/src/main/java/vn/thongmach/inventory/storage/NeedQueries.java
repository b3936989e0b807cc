package vn.thongmach.inventory.storage;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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

  private static final String SINCE =
      "select o.id, o.needs_since from network_object o"
          + " where o.id = any(:ids) and o.needs_since is not null and"
          + Scoped.CONDITION;

  private static final String BEFORE =
      """
      select w.object_id, w.kind = 'PARENT' parent, w.need_id, n.type, w.valid_from, w.valid_to
      from object_need_past w join network_object n on n.id = w.need_id
      where w.object_id = any(:ids)
      order by w.object_id, w.valid_to, w.kind, w.position
      """;

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

  /** The same with what they needed before. */
  List<ObjectNeeds> overTime(Scope scope, Collection<UUID> ids) {
    Map<UUID, Instant> since = new HashMap<>();
    Map<UUID, Map<Instant, Ended>> ended = new HashMap<>();
    for (List<UUID> some : Chunks.of(ids)) {
      Scoped.to(scope, database.sql(SINCE))
          .param("ids", some.toArray(new UUID[0]))
          .query(
              row -> {
                since.put(row.getObject("id", UUID.class), millis(row, "needs_since"));
              });
      if (!since.isEmpty()) {
        database
            .sql(BEFORE)
            .param("ids", some.stream().filter(since::containsKey).toArray(UUID[]::new))
            .query(
                row -> {
                  Instant from = Columns.instantOrNull(row, "valid_from");
                  ended
                      .computeIfAbsent(row.getObject("object_id", UUID.class), _ -> new TreeMap<>())
                      .computeIfAbsent(millis(row, "valid_to"), to -> new Ended(from, to))
                      .add(
                          row.getBoolean("parent"),
                          new Need(row.getObject("need_id", UUID.class), row.getString("type")));
                });
      }
    }
    List<ObjectNeeds> found = of(scope, ids);
    if (since.isEmpty()) {
      return found;
    }
    return found.stream()
        .map(
            needs ->
                since.containsKey(needs.id())
                    ? new ObjectNeeds(
                        needs.id(),
                        needs.type(),
                        needs.parents(),
                        needs.ends(),
                        since.get(needs.id()),
                        ended.getOrDefault(needs.id(), Map.of()).values().stream()
                            .map(Ended::told)
                            .toList())
                    : needs)
        .toList();
  }

  /** Figures of the past are told in whole milliseconds. */
  private static Instant millis(ResultSet row, String column) throws SQLException {
    return Columns.instant(row, column).truncatedTo(ChronoUnit.MILLIS);
  }

  /** What an object needed up to one import, gathered row by row. */
  private static final class Ended {
    private final @Nullable Instant from;
    private final Instant to;
    private final List<Need> parents = new ArrayList<>();
    private final List<Need> ends = new ArrayList<>();

    Ended(@Nullable Instant from, Instant to) {
      this.from = from == null ? null : from.truncatedTo(ChronoUnit.MILLIS);
      this.to = to;
    }

    void add(boolean parent, Need need) {
      (parent ? parents : ends).add(need);
    }

    ObjectNeeds.Before told() {
      return new ObjectNeeds.Before(parents, ends, from, to);
    }
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
