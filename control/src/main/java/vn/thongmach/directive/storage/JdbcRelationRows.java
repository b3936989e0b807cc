package vn.thongmach.directive.storage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.directive.Relation;
import vn.thongmach.directive.model.RelationRows;

@Repository
class JdbcRelationRows implements RelationRows {

  private static final long RELATIONS_LOCK = 0x7265_6c61_7465_64L;

  private static final RowMapper<Relation> RELATION = new SimplePropertyRowMapper<>(Relation.class);

  private final JdbcClient database;

  JdbcRelationRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void lock(Scope scope) {
    database
        .sql("select pg_advisory_xact_lock(:lock)")
        .param("lock", RELATIONS_LOCK)
        .query(row -> {});
  }

  @Override
  public List<Relation> all(Scope scope) {
    return database.sql("select * from resolution_relation").query(RELATION).list();
  }

  @Override
  public void insert(Scope scope, Relation relation) {
    database
        .sql(
            """
            insert into resolution_relation (id, source, target, kind, since, until, note, version)
            values (:id, :source, :target, :kind, :since, :until, :note, :version)
            """)
        .param("id", relation.id())
        .param("source", relation.source())
        .param("target", relation.target())
        .param("kind", relation.kind().name())
        .param("since", relation.since())
        .param("until", relation.until())
        .param("note", relation.note())
        .param("version", relation.version())
        .update();
  }

  @Override
  public void update(Scope scope, Relation relation) {
    database
        .sql(
            """
            update resolution_relation set until = :until, note = :note, version = :version
            where id = :id
            """)
        .param("id", relation.id())
        .param("until", relation.until())
        .param("note", relation.note())
        .param("version", relation.version())
        .update();
  }

  @Override
  public Optional<Relation> held(Scope scope, UUID relation) {
    return Documents.held(
            scope,
            database.sql(
                "select x.* from resolution_relation x join resolution r on r.id = x.source"
                    + " where x.id = :id and"
                    + Documents.HELD))
        .param("id", relation)
        .query(RELATION)
        .optional();
  }

  @Override
  public List<Relation> of(Scope scope, Set<UUID> above, UUID resolution) {
    return Documents.reached(
            scope,
            above,
            database.sql(
                "select x.* from resolution_relation x"
                    + " join resolution r on r.id = x.source join resolution t on t.id = x.target"
                    + " where :id in (x.source, x.target) and"
                    + Documents.REACHED
                    + "and"
                    + Documents.REACHED.replace("r.issuer", "t.issuer")
                    + "order by x.since, x.id"))
        .param("id", resolution)
        .query(RELATION)
        .list();
  }
}
