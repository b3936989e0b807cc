package vn.thongmach.capability.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.capability.CapabilityItem;
import vn.thongmach.capability.model.ItemRows;

@Repository
class JdbcItemRows implements ItemRows {

  private static final String ALL = "select * from capability_item";

  private final JdbcClient database;

  JdbcItemRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<CapabilityItem> all(Scope scope) {
    return database
        .sql(ALL + " order by array_position(array['SKILL','CERTIFICATE','SPARE'], kind), name, id")
        .query(JdbcItemRows::item)
        .list();
  }

  @Override
  public List<CapabilityItem> findAll(Scope scope, Collection<UUID> items) {
    return database
        .sql(ALL + " where id = any(:items)")
        .param("items", items.toArray(UUID[]::new))
        .query(JdbcItemRows::item)
        .list();
  }

  @Override
  public Optional<CapabilityItem> locked(Scope scope, UUID item) {
    return database
        .sql(ALL + " where id = :id for update")
        .param("id", item)
        .query(JdbcItemRows::item)
        .optional();
  }

  @Override
  public boolean taken(Scope scope, String code) {
    return database
        .sql("select exists (select from capability_item where lower(code) = lower(:code))")
        .param("code", code)
        .query(Boolean.class)
        .single();
  }

  @Override
  public void insert(Scope scope, CapabilityItem item) {
    bound(
            database.sql(
                """
                insert into capability_item
                  (id, kind, code, name, note, unit_of_measure, retired, version)
                values (:id, :kind, :code, :name, :note, :measure, :retired, :version)
                """),
            item)
        .param("kind", item.kind().name())
        .param("code", item.code())
        .update();
  }

  @Override
  public void update(Scope scope, CapabilityItem item) {
    bound(
            database.sql(
                """
                update capability_item set name = :name, note = :note, unit_of_measure = :measure,
                  retired = :retired, version = :version where id = :id
                """),
            item)
        .update();
  }

  private static StatementSpec bound(StatementSpec statement, CapabilityItem item) {
    return statement
        .param("id", item.id())
        .param("name", item.name())
        .param("note", item.note())
        .param("measure", item.unitOfMeasure())
        .param("retired", item.retired())
        .param("version", item.version());
  }

  private static CapabilityItem item(ResultSet row, int number) throws SQLException {
    return new CapabilityItem(
        row.getObject("id", UUID.class),
        CapabilityItem.Kind.valueOf(row.getString("kind")),
        row.getString("code"),
        row.getString("name"),
        row.getString("note"),
        row.getString("unit_of_measure"),
        row.getBoolean("retired"),
        row.getInt("version"));
  }
}
