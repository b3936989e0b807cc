package vn.thongmach.directive.storage;

import java.time.LocalDate;
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
import vn.thongmach.directive.FocusArea;
import vn.thongmach.directive.Objective;
import vn.thongmach.directive.ObjectiveFilter;
import vn.thongmach.directive.model.ObjectiveRows;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.VietnameseText;

@Repository
class JdbcObjectiveRows implements ObjectiveRows {

  private static final String COLUMNS =
      "select o.id, o.code, o.name, o.focus_area, o.from_date as \"from\", o.to_date as \"to\","
          + " o.person, o.clause, o.version";

  private static final String SET =
      " from objective o join clause c on c.id = o.clause join resolution r on r.id = c.resolution"
          + " where";

  private static final String WANTED =
      SET
          + Documents.REACHED
          + """
          and (cast(:focusArea as uuid) is null or o.focus_area = :focusArea)
          and (cast(:person as uuid) is null or o.person = :person)
          and (cast(:resolution as uuid) is null or c.resolution = :resolution)
          and (cast(:first as date) is null or o.from_date < :end and o.to_date > :first)
          and (cast(:like as text) is null or o.search_key like :like)
          """;

  private static final RowMapper<Objective> OBJECTIVE =
      new SimplePropertyRowMapper<>(Objective.class);

  private static final RowMapper<FocusArea> FOCUS_AREA =
      new SimplePropertyRowMapper<>(FocusArea.class);

  private final JdbcClient database;

  JdbcObjectiveRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public boolean insert(Scope scope, Objective objective) {
    return written(
                scope,
                """
                insert into objective (id, code, name, focus_area, from_date, to_date, person, clause,
                  version, search_key)
                values (:id, :code, :name, :focusArea, :from, :to, :person, :clause, :version, :key)
                on conflict (code) do nothing
                """,
                objective)
            .param("code", objective.code())
            .update()
        == 1;
  }

  @Override
  public void update(Scope scope, Objective objective) {
    written(
            scope,
            """
            update objective set name = :name, focus_area = :focusArea, from_date = :from,
              to_date = :to, person = :person, clause = :clause, version = :version,
              search_key = :key
            where id = :id
            """,
            objective)
        .update();
  }

  private StatementSpec written(Scope scope, String sql, Objective objective) {
    return database
        .sql(sql)
        .param("id", objective.id())
        .param("name", objective.name())
        .param("focusArea", objective.focusArea())
        .param("from", objective.from())
        .param("to", objective.to())
        .param("person", objective.person())
        .param("clause", objective.clause())
        .param("version", objective.version())
        .param("key", VietnameseText.folded(objective.code() + " " + objective.name()));
  }

  @Override
  public Optional<Objective> locked(Scope scope, UUID objective) {
    return Documents.held(
            scope, database.sql(COLUMNS + SET + Documents.HELD + "and o.id = :id for update of o"))
        .param("id", objective)
        .query(OBJECTIVE)
        .optional();
  }

  @Override
  public Optional<Objective> find(Scope scope, Set<UUID> above, UUID objective) {
    return Documents.reached(
            scope, above, database.sql(COLUMNS + SET + Documents.REACHED + "and o.id = :id"))
        .param("id", objective)
        .query(OBJECTIVE)
        .optional();
  }

  @Override
  public PageOf<Objective> page(
      Scope scope, Set<UUID> above, ObjectiveFilter filter, PageRequest page) {
    long total =
        filtered(scope, above, "select count(*)" + WANTED, filter).query(Long.class).single();
    return PageOf.of(
        filtered(
                scope,
                above,
                COLUMNS + WANTED + " order by o.focus_area, o.code limit :size offset :offset",
                filter)
            .param("size", page.size())
            .param("offset", page.offset())
            .query(OBJECTIVE)
            .list(),
        total,
        page);
  }

  private StatementSpec filtered(Scope scope, Set<UUID> above, String sql, ObjectiveFilter filter) {
    String q = filter.q();
    Period period = filter.period();
    return Documents.reached(scope, above, database.sql(sql))
        .param("focusArea", filter.focusArea())
        .param("person", filter.person())
        .param("resolution", filter.resolution())
        .param("first", period == null ? null : period.first())
        .param("end", period == null ? null : dayAfter(period))
        .param("like", q == null || q.isBlank() ? null : VietnameseText.foldedLike(q));
  }

  private static LocalDate dayAfter(Period period) {
    return LocalDate.ofInstant(period.end(), Period.ZONE);
  }

  @Override
  public boolean insert(Scope scope, FocusArea field) {
    return written(
                scope,
                """
                insert into focus_area (id, code, name, valid_from, valid_to, version)
                values (:id, :code, :name, :from, :to, :version)
                on conflict (code) do nothing
                """,
                field)
            .param("code", field.code())
            .update()
        == 1;
  }

  @Override
  public void update(Scope scope, FocusArea field) {
    written(
            scope,
            """
            update focus_area set name = :name, valid_from = :from, valid_to = :to,
              version = :version
            where id = :id
            """,
            field)
        .update();
  }

  private StatementSpec written(Scope scope, String sql, FocusArea field) {
    return database
        .sql(sql)
        .param("id", field.id())
        .param("name", field.name())
        .param("from", field.validFrom())
        .param("to", field.validTo())
        .param("version", field.version());
  }

  @Override
  public List<FocusArea> fields(Scope scope) {
    return database.sql("select * from focus_area order by code").query(FOCUS_AREA).list();
  }
}
