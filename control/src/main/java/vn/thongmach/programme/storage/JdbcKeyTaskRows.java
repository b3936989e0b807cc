package vn.thongmach.programme.storage;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.VietnameseText;
import vn.thongmach.programme.KeyTask;
import vn.thongmach.programme.KeyTaskFilter;
import vn.thongmach.programme.Theme;
import vn.thongmach.programme.model.KeyTaskRows;

@Repository
class JdbcKeyTaskRows implements KeyTaskRows {

  private static final RowMapper<Theme> THEME = new SimplePropertyRowMapper<>(Theme.class);

  private static final RowMapper<KeyTask> KEY_TASK = new SimplePropertyRowMapper<>(KeyTask.class);

  static final String REACHED =
      " (:all or k.lead_unit is null or k.lead_unit = any(:units) or k.lead_unit = any(:above)) ";

  private static final String WANTED =
      " from key_task k join theme t on t.id = k.theme where "
          + REACHED
          + """
          and (cast(:theme as uuid) is null or k.theme = :theme)
          and (cast(:year as integer) is null or k.year = :year)
          and (cast(:leadUnit as uuid) is null or k.lead_unit = :leadUnit)
          and (cast(:like as text) is null or k.search_key like :like)
          """;

  private final JdbcClient database;

  JdbcKeyTaskRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public boolean insert(Scope scope, Theme theme) {
    return database
            .sql(
                """
                insert into theme (id, code, name, version) values (:id, :code, :name, :version)
                on conflict (code) do nothing
                """)
            .param("id", theme.id())
            .param("code", theme.code())
            .param("name", theme.name())
            .param("version", theme.version())
            .update()
        == 1;
  }

  @Override
  public void update(Scope scope, Theme theme) {
    database
        .sql("update theme set name = :name, version = :version where id = :id")
        .param("id", theme.id())
        .param("name", theme.name())
        .param("version", theme.version())
        .update();
  }

  @Override
  public List<Theme> themes(Scope scope) {
    return database.sql("select * from theme order by code").query(THEME).list();
  }

  @Override
  public boolean insert(Scope scope, KeyTask keyTask) {
    return written(
                scope,
                """
                insert into key_task (id, code, name, theme, lead_unit, lead_name, year,
                  received_from, version, search_key)
                values (:id, :code, :name, :theme, :leadUnit, :leadName, :year, :receivedFrom,
                  :version, :key)
                on conflict (code) do nothing
                """,
                keyTask)
            .param("code", keyTask.code())
            .update()
        == 1;
  }

  @Override
  public void update(Scope scope, KeyTask keyTask) {
    written(
            scope,
            """
            update key_task set name = :name, theme = :theme, lead_unit = :leadUnit,
              lead_name = :leadName, year = :year, received_from = :receivedFrom,
              version = :version, search_key = :key
            where id = :id
            """,
            keyTask)
        .update();
  }

  private StatementSpec written(Scope scope, String sql, KeyTask keyTask) {
    return database
        .sql(sql)
        .param("id", keyTask.id())
        .param("name", keyTask.name())
        .param("theme", keyTask.theme())
        .param("leadUnit", keyTask.leadUnit())
        .param("leadName", keyTask.leadName())
        .param("year", keyTask.year())
        .param("receivedFrom", keyTask.receivedFrom())
        .param("version", keyTask.version())
        .param("key", VietnameseText.folded(keyTask.code() + " " + keyTask.name()));
  }

  @Override
  public Optional<KeyTask> locked(Scope scope, String code) {
    return Programmes.held(
            scope,
            database.sql(
                """
                select * from key_task k
                where k.code = :code and (:all or k.lead_unit = any(:units)) for update
                """))
        .param("code", code)
        .query(KEY_TASK)
        .optional();
  }

  @Override
  public Optional<KeyTask> find(Scope scope, Set<UUID> above, String code) {
    return Programmes.reached(
            scope,
            above,
            database.sql("select * from key_task k where k.code = :code and" + REACHED))
        .param("code", code)
        .query(KEY_TASK)
        .optional();
  }

  @Override
  public List<KeyTask> findAll(Scope scope, Set<UUID> above, Collection<UUID> keyTasks) {
    return Programmes.reached(
            scope,
            above,
            database.sql(
                "select * from key_task k where k.id = any(:ids) and"
                    + REACHED
                    + "order by k.code"))
        .param("ids", Programmes.array(keyTasks))
        .query(KEY_TASK)
        .list();
  }

  @Override
  public PageOf<KeyTask> page(
      Scope scope, Set<UUID> above, KeyTaskFilter filter, PageRequest page) {
    long total =
        filtered(scope, above, "select count(*)" + WANTED, filter).query(Long.class).single();
    return PageOf.of(
        filtered(
                scope,
                above,
                "select k.*"
                    + WANTED
                    + " order by k.year desc, t.code, k.code limit :size offset :offset",
                filter)
            .param("size", page.size())
            .param("offset", page.offset())
            .query(KEY_TASK)
            .list(),
        total,
        page);
  }

  private StatementSpec filtered(Scope scope, Set<UUID> above, String sql, KeyTaskFilter filter) {
    return Programmes.reached(scope, above, database.sql(sql))
        .param("theme", filter.theme())
        .param("year", filter.year())
        .param("leadUnit", filter.leadUnit())
        .param("like", Programmes.like(filter.q()));
  }
}
