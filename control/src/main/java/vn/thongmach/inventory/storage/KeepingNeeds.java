package vn.thongmach.inventory.storage;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongmach.access.Scope;
import vn.thongmach.inventory.storage.PlanWriter.Relation;

/** Keeps what objects needed up to an import that tells otherwise. */
final class KeepingNeeds {

  private final JdbcClient database;
  private final OffsetDateTime at;
  private final UUID importId;

  KeepingNeeds(JdbcClient database, OffsetDateTime at, UUID importId) {
    this.database = database;
    this.at = at;
    this.importId = importId;
  }

  /**
   * Before these objects' relations are written anew; an order that changes is no change.
   *
   * @param parents what they have from now on
   * @param ends what they have from now on
   */
  void keep(Scope scope, Collection<UUID> objects, List<Relation> parents, List<Relation> ends) {
    Map<UUID, Set<UUID>> newParents = byObject(parents);
    Map<UUID, Set<UUID>> newEnds = byObject(ends);
    for (List<UUID> some : Chunks.of(objects)) {
      Map<UUID, Set<UUID>> oldParents = held("object_parent", "parent_id", some);
      Map<UUID, Set<UUID>> oldEnds = held("object_end", "end_id", some);
      List<UUID> rewired = new ArrayList<>();
      for (UUID object : some) {
        if (differ(object, oldParents, newParents) || differ(object, oldEnds, newEnds)) {
          rewired.add(object);
        }
      }
      if (!rewired.isEmpty()) {
        end("PARENT", "object_parent", "parent_id", rewired);
        end("END", "object_end", "end_id", rewired);
        database
            .sql("update network_object set needs_since = :at where id = any(:objects)")
            .param("at", at)
            .param("objects", rewired.toArray(new UUID[0]))
            .update();
      }
    }
  }

  private static boolean differ(
      UUID object, Map<UUID, Set<UUID>> before, Map<UUID, Set<UUID>> after) {
    return !before.getOrDefault(object, Set.of()).equals(after.getOrDefault(object, Set.of()));
  }

  private static Map<UUID, Set<UUID>> byObject(List<Relation> relations) {
    Map<UUID, Set<UUID>> found = new HashMap<>();
    relations.forEach(
        one -> found.computeIfAbsent(one.object(), _ -> new HashSet<>()).add(one.other()));
    return found;
  }

  private Map<UUID, Set<UUID>> held(String table, String column, List<UUID> objects) {
    Map<UUID, Set<UUID>> found = new HashMap<>();
    database
        .sql(
            "select object_id, %s from %s where object_id = any(:objects)".formatted(column, table))
        .param("objects", objects.toArray(new UUID[0]))
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getObject(1, UUID.class), _ -> new HashSet<>())
                  .add(row.getObject(2, UUID.class));
            });
    return found;
  }

  private void end(String kind, String table, String column, List<UUID> objects) {
    database
        .sql(
            """
            insert into object_need_past
              (object_id, kind, position, need_id, valid_from, valid_to, ended_by)
            select w.object_id, '%s', w.position, w.%s, o.needs_since, :at, :import
            from %s w join network_object o on o.id = w.object_id
            where w.object_id = any(:objects)
            """
                .formatted(kind, column, table))
        .param("at", at)
        .param("import", importId)
        .param("objects", objects.toArray(new UUID[0]))
        .update();
  }
}
