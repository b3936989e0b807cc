package vn.thongmach.inventory.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.Scope;
import vn.thongmach.inventory.ImportRecord;
import vn.thongmach.inventory.ImportTerms;
import vn.thongmach.inventory.model.AppliedPlan;
import vn.thongmach.inventory.model.ContentHash;
import vn.thongmach.inventory.model.HeldAlias;
import vn.thongmach.inventory.model.ImportRows;
import vn.thongmach.inventory.model.ObjectKey;
import vn.thongmach.inventory.model.SourceOwner;
import vn.thongmach.inventory.model.SourceState;
import vn.thongmach.inventory.model.StoredObject;

@Repository
class JdbcImportRows implements ImportRows {

  /** Key of the advisory lock: any number that no other part of the product uses. */
  private static final long IMPORT_LOCK = 0x696E76656E746F72L;

  private final JdbcClient database;
  private final JsonMapper json;

  JdbcImportRows(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public void lock(Scope scope) {
    database.sql("select pg_advisory_xact_lock(:key)").param("key", IMPORT_LOCK).query(row -> {});
  }

  @Override
  public Optional<SourceOwner> owner(Scope scope, String source) {
    return database
        .sql("select owner_unit from inventory_source where name = :source")
        .param("source", source)
        .query((row, number) -> new SourceOwner(row.getObject(1, UUID.class)))
        .optional();
  }

  @Override
  public SourceState state(Scope scope, String source, Collection<String> aliasesWanted) {
    Map<ObjectKey, StoredObject> objects = new HashMap<>();
    Map<UUID, List<ObjectKey>> parents = parents(scope, source);
    database
        .sql(
            """
            select id, type, native_id, source_name, content_hash, absent_since is not null absent
            from network_object where source = :source
            """)
        .param("source", source)
        .query(
            row -> {
              UUID id = row.getObject("id", UUID.class);
              ObjectKey key = new ObjectKey(row.getString("type"), row.getString("native_id"));
              StoredObject object =
                  new StoredObject(
                      id,
                      key,
                      row.getString("source_name"),
                      new ContentHash(row.getBytes("content_hash")),
                      row.getBoolean("absent"),
                      parents.getOrDefault(id, List.of()));
              objects.put(key, object);
            });
    return new SourceState(source, objects, aliases(scope, source, aliasesWanted));
  }

  private Map<UUID, List<ObjectKey>> parents(Scope scope, String source) {
    Map<UUID, List<ObjectKey>> parents = new HashMap<>();
    database
        .sql(
            """
            select p.object_id, o.type, o.native_id
            from object_parent p join network_object o on o.id = p.parent_id
            where o.source = :source order by p.object_id, p.position
            """)
        .param("source", source)
        .query(
            row -> {
              parents
                  .computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>(1))
                  .add(new ObjectKey(row.getString(2), row.getString(3)));
            });
    return parents;
  }

  private Map<String, HeldAlias> aliases(
      Scope scope, String source, Collection<String> aliasesWanted) {
    Map<String, HeldAlias> aliases = new HashMap<>();
    String select =
        """
        select a.alias, a.object_id, o.source, a.is_natural
        from object_alias a join network_object o on o.id = a.object_id
        where a.valid_to is null and\
        """;
    database
        .sql(select + " o.source = :source")
        .param("source", source)
        .query(JdbcImportRows::held)
        .list()
        .forEach(held -> aliases.put(held.alias(), held));
    List<String> others = aliasesWanted.stream().filter(a -> !aliases.containsKey(a)).toList();
    for (List<String> some : Chunks.of(others)) {
      database
          .sql(select + " a.alias = any(:aliases)")
          .param("aliases", some.toArray(new String[0]))
          .query(JdbcImportRows::held)
          .list()
          .forEach(held -> aliases.put(held.alias(), held));
    }
    return aliases;
  }

  private static HeldAlias held(ResultSet row, int number) throws SQLException {
    return new HeldAlias(
        row.getString("alias"),
        row.getObject("object_id", UUID.class),
        row.getString("source"),
        row.getBoolean("is_natural"));
  }

  @Override
  public void apply(
      Scope scope,
      ImportRecord done,
      SourceOwner owner,
      ImportTerms terms,
      Instant observedFrom,
      SourceState state,
      AppliedPlan plan) {
    database
        .sql(
            """
            insert into inventory_source (name, owner_unit, first_import, last_import, notice)
            values (:source, :owner, :at, :at, :notice)
            on conflict (name) do update set last_import = excluded.last_import,
              notice = coalesce(excluded.notice, inventory_source.notice)
            """)
        .param("source", done.source())
        .param("owner", owner.unit())
        .param("at", done.importedAt().atOffset(ZoneOffset.UTC))
        .param("notice", terms.notice())
        .update();
    insertImport(scope, done, owner);
    new PlanWriter(database, json, done, owner, observedFrom, terms.origin(), state, plan)
        .write(scope);
  }

  private void insertImport(Scope scope, ImportRecord done, SourceOwner owner) {
    OffsetDateTime at = done.importedAt().atOffset(ZoneOffset.UTC);
    database
        .sql(
            """
            insert into inventory_import (id, source, format, imported_at, imported_by, owner_unit,
              file_bytes, file_hash, created, changed, unchanged, absent, attributes)
            values (:id, :source, :format, :at, :by, :owner, :bytes, :hash, :created, :changed,
              :unchanged, :absent, cast(:attributes as jsonb))
            """)
        .param("id", done.id())
        .param("source", done.source())
        .param("format", done.format().name())
        .param("at", at)
        .param("by", scope.name())
        .param("owner", owner.unit())
        .param("bytes", done.fileBytes())
        .param("hash", HexFormat.of().parseHex(done.fileHash()))
        .param("created", done.counts().created())
        .param("changed", done.counts().changed())
        .param("unchanged", done.counts().unchanged())
        .param("absent", done.counts().absent())
        .param("attributes", json.writeValueAsString(done.attributes()))
        .update();
  }
}
