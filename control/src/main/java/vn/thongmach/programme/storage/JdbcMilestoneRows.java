package vn.thongmach.programme.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import vn.thongmach.programme.Milestone;
import vn.thongmach.programme.MilestoneFilter;
import vn.thongmach.programme.model.MilestoneRows;

@Repository
class JdbcMilestoneRows implements MilestoneRows {

  private static final String OF_PROGRAMMES =
      " from milestone m join action_program p on p.id = m.programme where ";

  private static final String WANTED =
      OF_PROGRAMMES
          + Programmes.REACHED
          + """
          and (cast(:programme as uuid) is null or m.programme = :programme)
          and (cast(:open as boolean) is null or (m.reached_on is null) = :open)
          and (cast(:dueBefore as date) is null or m.due < :dueBefore)
          and (cast(:like as text) is null or m.search_key like :like)
          """;

  private final JdbcClient database;
  private final JsonMapper json;

  JdbcMilestoneRows(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public boolean insert(Scope scope, Milestone milestone) {
    return written(
                scope,
                """
                insert into milestone (id, programme, code, name, due, reached_on, reached_by,
                  measure, evidence, due_changes, version, search_key)
                values (:id, :programme, :code, :name, :due, :reachedOn, :reachedBy, :measure,
                  :evidence, cast(:dueChanges as jsonb), :version, :key)
                on conflict (programme, code) do nothing
                """,
                milestone)
            .param("programme", milestone.programme())
            .param("code", milestone.code())
            .update()
        == 1;
  }

  @Override
  public void update(Scope scope, Milestone milestone) {
    written(
            scope,
            """
            update milestone set name = :name, due = :due, reached_on = :reachedOn,
              reached_by = :reachedBy, measure = :measure, evidence = :evidence,
              due_changes = cast(:dueChanges as jsonb), version = :version, search_key = :key
            where id = :id
            """,
            milestone)
        .update();
  }

  private StatementSpec written(Scope scope, String sql, Milestone milestone) {
    Milestone.Proof by = milestone.reachedBy();
    return database
        .sql(sql)
        .param("id", milestone.id())
        .param("name", milestone.name())
        .param("due", milestone.due())
        .param("reachedOn", milestone.reachedOn())
        .param("reachedBy", by == null ? null : by.name())
        .param("measure", milestone.measure())
        .param("evidence", milestone.evidence())
        .param("dueChanges", json.writeValueAsString(milestone.dueChanges()))
        .param("version", milestone.version())
        .param("key", VietnameseText.folded(milestone.code() + " " + milestone.name()));
  }

  @Override
  public Optional<Milestone> locked(Scope scope, UUID milestone) {
    return Programmes.held(
            scope,
            database.sql(
                "select m.*" + OF_PROGRAMMES + Programmes.HELD + "and m.id = :id for update of m"))
        .param("id", milestone)
        .query(this::milestone)
        .optional();
  }

  @Override
  public List<Milestone> findAll(Scope scope, Set<UUID> above, Collection<UUID> milestones) {
    return Programmes.reached(
            scope,
            above,
            database.sql(
                "select m.*"
                    + OF_PROGRAMMES
                    + Programmes.REACHED
                    + "and m.id = any(:ids) order by m.due, m.code"))
        .param("ids", Programmes.array(milestones))
        .query(this::milestone)
        .list();
  }

  @Override
  public List<Milestone> ofProgrammes(Scope scope, Set<UUID> above, Collection<UUID> programmes) {
    return Programmes.reached(
            scope,
            above,
            database.sql(
                "select m.*"
                    + OF_PROGRAMMES
                    + Programmes.REACHED
                    + "and m.programme = any(:ids) order by m.due, m.code"))
        .param("ids", Programmes.array(programmes))
        .query(this::milestone)
        .list();
  }

  @Override
  public PageOf<Milestone> page(
      Scope scope, Set<UUID> above, MilestoneFilter filter, PageRequest page) {
    long total =
        filtered(scope, above, "select count(*)" + WANTED, filter).query(Long.class).single();
    return PageOf.of(
        filtered(
                scope,
                above,
                "select m.*" + WANTED + " order by m.due, m.code limit :size offset :offset",
                filter)
            .param("size", page.size())
            .param("offset", page.offset())
            .query(this::milestone)
            .list(),
        total,
        page);
  }

  private StatementSpec filtered(Scope scope, Set<UUID> above, String sql, MilestoneFilter filter) {
    return Programmes.reached(scope, above, database.sql(sql))
        .param("programme", filter.programme())
        .param("open", filter.open())
        .param("dueBefore", filter.dueBefore())
        .param("like", Programmes.like(filter.q()));
  }

  @Override
  public List<Missed> missed(Scope scope, LocalDate today, Instant enteredBefore, int most) {
    return database
        .sql(
            """
            select m.*, p.lead_unit
            from milestone m join action_program p on p.id = m.programme
            where m.reached_on is null and not m.told and m.due < :today
              and m.entered_at < :entered
            order by m.due limit :most for update of m skip locked
            """)
        .param("today", today)
        .param("entered", enteredBefore.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query(
            (row, number) ->
                new Missed(milestone(row, number), row.getObject("lead_unit", UUID.class)))
        .list();
  }

  @Override
  public boolean told(Scope scope, UUID milestone) {
    return database
            .sql("update milestone set told = true where id = :id and not told")
            .param("id", milestone)
            .update()
        == 1;
  }

  private Milestone milestone(ResultSet row, int number) throws SQLException {
    String by = row.getString("reached_by");
    return new Milestone(
        row.getObject("id", UUID.class),
        row.getObject("programme", UUID.class),
        row.getString("code"),
        row.getString("name"),
        row.getObject("due", LocalDate.class),
        row.getObject("reached_on", LocalDate.class),
        by == null ? null : Milestone.Proof.valueOf(by),
        row.getString("measure"),
        row.getString("evidence"),
        json.readValue(
            row.getString("due_changes"), new TypeReference<List<Milestone.DueChange>>() {}),
        row.getInt("version"));
  }
}
