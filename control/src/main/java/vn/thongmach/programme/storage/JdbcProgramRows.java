package vn.thongmach.programme.storage;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.VietnameseText;
import vn.thongmach.programme.ActionProgram;
import vn.thongmach.programme.ActionProgramFilter;
import vn.thongmach.programme.model.ProgramRows;

@Repository
class JdbcProgramRows implements ProgramRows {

  private static final String WANTED =
      " from action_program p where "
          + Programmes.REACHED
          + """
          and (cast(:unit as uuid) is null or p.lead_unit = :unit
            or p.coordinating_units @> array[cast(:unit as uuid)])
          and (cast(:keyTask as uuid) is null or p.key_tasks @> array[cast(:keyTask as uuid)])
          and (cast(:clauses as uuid[]) is null or p.clauses && cast(:clauses as uuid[]))
          and (cast(:person as uuid) is null or p.people @> array[cast(:person as uuid)])
          and (cast(:state as text) is null or p.state = :state)
          and (cast(:like as text) is null or p.search_key like :like)
          """;

  private final JdbcClient database;
  private final JsonMapper json;

  JdbcProgramRows(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public boolean insert(Scope scope, ActionProgram programme) {
    return written(
                scope,
                """
                insert into action_program (id, code, name, key_tasks, clauses, lead_unit,
                  coordinating_units, posts, people, from_date, to_date, budget, state, version,
                  search_key)
                values (:id, :code, :name, :keyTasks, :clauses, :lead, :coordinating,
                  cast(:posts as jsonb), :people, :from, :to, cast(:budget as jsonb), :state,
                  :version, :key)
                on conflict (code) do nothing
                """,
                programme)
            .param("code", programme.code())
            .update()
        == 1;
  }

  @Override
  public void update(Scope scope, ActionProgram programme) {
    written(
            scope,
            """
            update action_program set name = :name, key_tasks = :keyTasks, clauses = :clauses,
              lead_unit = :lead, coordinating_units = :coordinating,
              posts = cast(:posts as jsonb), people = :people, from_date = :from, to_date = :to,
              budget = cast(:budget as jsonb), state = :state, version = :version,
              search_key = :key
            where id = :id
            """,
            programme)
        .update();
  }

  private StatementSpec written(Scope scope, String sql, ActionProgram programme) {
    List<UUID> people = programme.posts().stream().map(ActionProgram.Post::person).toList();
    return database
        .sql(sql)
        .param("id", programme.id())
        .param("name", programme.name())
        .param("keyTasks", Programmes.array(programme.keyTasks()))
        .param("clauses", Programmes.array(programme.clauses()))
        .param("lead", programme.leadUnit())
        .param("coordinating", Programmes.array(programme.coordinatingUnits()))
        .param("posts", json.writeValueAsString(programme.posts()))
        .param("people", Programmes.array(people))
        .param("from", programme.from())
        .param("to", programme.to())
        .param("budget", json.writeValueAsString(programme.budget()))
        .param("state", programme.state().name())
        .param("version", programme.version())
        .param("key", VietnameseText.folded(programme.code() + " " + programme.name()));
  }

  @Override
  public Optional<ActionProgram> locked(Scope scope, String code) {
    return Programmes.held(
            scope,
            database.sql(
                "select * from action_program p where p.code = :code and"
                    + Programmes.HELD
                    + "for update"))
        .param("code", code)
        .query(this::programme)
        .optional();
  }

  @Override
  public Optional<ActionProgram> find(Scope scope, Set<UUID> above, String code) {
    return Programmes.reached(
            scope,
            above,
            database.sql(
                "select * from action_program p where p.code = :code and" + Programmes.REACHED))
        .param("code", code)
        .query(this::programme)
        .optional();
  }

  @Override
  public List<ActionProgram> findAll(Scope scope, Set<UUID> above, Collection<UUID> programmes) {
    return Programmes.reached(
            scope,
            above,
            database.sql(
                "select * from action_program p where p.id = any(:ids) and"
                    + Programmes.REACHED
                    + "order by p.code"))
        .param("ids", Programmes.array(programmes))
        .query(this::programme)
        .list();
  }

  @Override
  public List<ActionProgram> findCodes(Scope scope, Set<UUID> above, Collection<String> codes) {
    return Programmes.reached(
            scope,
            above,
            database.sql(
                "select * from action_program p where p.code = any(:codes) and"
                    + Programmes.REACHED
                    + "order by p.code"))
        .param("codes", codes.toArray(String[]::new))
        .query(this::programme)
        .list();
  }

  @Override
  public PageOf<ActionProgram> page(
      Scope scope, Set<UUID> above, ActionProgramFilter filter, PageRequest page) {
    long total =
        filtered(scope, above, "select count(*)" + WANTED, filter).query(Long.class).single();
    return PageOf.of(
        filtered(
                scope,
                above,
                "select p.*" + WANTED + " order by p.code limit :size offset :offset",
                filter)
            .param("size", page.size())
            .param("offset", page.offset())
            .query(this::programme)
            .list(),
        total,
        page);
  }

  private StatementSpec filtered(
      Scope scope, Set<UUID> above, String sql, ActionProgramFilter filter) {
    ActionProgram.State state = filter.state();
    List<UUID> clauses = filter.clauses();
    return Programmes.reached(scope, above, database.sql(sql))
        .param("unit", filter.unit())
        .param("keyTask", filter.keyTask())
        .param("clauses", clauses == null ? null : Programmes.array(clauses))
        .param("person", filter.person())
        .param("state", state == null ? null : state.name())
        .param("like", Programmes.like(filter.q()));
  }

  private ActionProgram programme(ResultSet row, int number) throws SQLException {
    return new ActionProgram(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getString("name"),
        ids(row.getArray("key_tasks")),
        ids(row.getArray("clauses")),
        row.getObject("lead_unit", UUID.class),
        ids(row.getArray("coordinating_units")),
        json.readValue(row.getString("posts"), new TypeReference<List<ActionProgram.Post>>() {}),
        row.getObject("from_date", LocalDate.class),
        row.getObject("to_date", LocalDate.class),
        json.readValue(
            row.getString("budget"), new TypeReference<List<ActionProgram.BudgetYear>>() {}),
        ActionProgram.State.valueOf(row.getString("state")),
        row.getInt("version"));
  }

  private static List<UUID> ids(Array array) throws SQLException {
    return List.of((UUID[]) array.getArray());
  }
}
