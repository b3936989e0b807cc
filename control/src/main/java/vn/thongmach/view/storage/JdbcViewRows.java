package vn.thongmach.view.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.Scope;
import vn.thongmach.view.model.ViewRow;
import vn.thongmach.view.model.ViewRows;

/** Tables saved_view and saved_view_standard. */
@Repository
class JdbcViewRows implements ViewRows {

  private static final TypeReference<Map<String, String>> PARAMS = new TypeReference<>() {};

  private static final String SEEN =
      """
      select v.*, exists (select from saved_view_standard s
        where s.owner = :me and s.page = v.page and s.view = v.id) standard
      from saved_view v
      where (v.owner = :me or v.unit is not null
        and (:all or v.unit = any(:units) or v.unit = any(:above)))
      """;

  private final JdbcClient database;
  private final JsonMapper json;

  JdbcViewRows(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public boolean insert(Scope scope, ViewRow row) {
    return written(
                """
                insert into saved_view (id, page, name, params, unit, owner, made_by, version)
                values (:id, :page, :name, cast(:params as jsonb), :unit, :owner, :by, :version)
                on conflict (owner, page, name) do nothing
                """,
                row)
            .param("page", row.page())
            .param("owner", row.owner())
            .param("by", row.by())
            .update()
        == 1;
  }

  @Override
  public boolean replace(Scope scope, ViewRow row) {
    return written(
                """
                update saved_view set name = :name, params = cast(:params as jsonb), unit = :unit,
                  version = :version
                where id = :id and version = :version - 1 and not exists (
                  select from saved_view o where o.owner = saved_view.owner
                    and o.page = saved_view.page and o.name = :name and o.id <> :id)
                """,
                row)
            .update()
        == 1;
  }

  private StatementSpec written(String sql, ViewRow row) {
    return database
        .sql(sql)
        .param("id", row.id())
        .param("name", row.name())
        .param("params", json.writeValueAsString(row.params()))
        .param("unit", row.unit())
        .param("version", row.version());
  }

  @Override
  public void delete(Scope scope, UUID view) {
    database.sql("delete from saved_view where id = ?").param(view).update();
  }

  @Override
  public Optional<ViewRow> find(Scope scope, Collection<UUID> above, UUID view) {
    return seen(scope, above, SEEN + " and v.id = :view")
        .param("view", view)
        .query(this::row)
        .optional();
  }

  @Override
  public List<ViewRow> list(Scope scope, Collection<UUID> above, String page) {
    return seen(scope, above, SEEN + " and v.page = :page order by v.owner <> :me, v.name, v.id")
        .param("page", page)
        .query(this::row)
        .list();
  }

  @Override
  public int owned(Scope scope) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended(:me, 179))")
        .param("me", scope.principal().toString())
        .query((row, _) -> true)
        .list();
    return database
        .sql("select count(*) from saved_view where owner = ?")
        .param(scope.principal())
        .query(Integer.class)
        .single();
  }

  @Override
  public void setStandard(Scope scope, String page, UUID view) {
    database
        .sql(
            """
            insert into saved_view_standard (owner, page, view) values (:me, :page, :view)
            on conflict (owner, page) do update set view = excluded.view
            """)
        .param("me", scope.principal())
        .param("page", page)
        .param("view", view)
        .update();
  }

  @Override
  public void clearStandard(Scope scope, String page, UUID view) {
    database
        .sql("delete from saved_view_standard where owner = :me and page = :page and view = :view")
        .param("me", scope.principal())
        .param("page", page)
        .param("view", view)
        .update();
  }

  private StatementSpec seen(Scope scope, Collection<UUID> above, String sql) {
    return database
        .sql(sql)
        .param("me", scope.principal())
        .param("all", scope.allUnits())
        .param("units", scope.units().toArray(UUID[]::new))
        .param("above", above.toArray(UUID[]::new));
  }

  private ViewRow row(ResultSet row, int number) throws SQLException {
    return new ViewRow(
        row.getObject("id", UUID.class),
        row.getString("page"),
        row.getString("name"),
        json.readValue(row.getString("params"), PARAMS),
        row.getObject("unit", UUID.class),
        row.getObject("owner", UUID.class),
        row.getString("made_by"),
        row.getBoolean("standard"),
        row.getInt("version"));
  }
}
