package vn.thongmach.work.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.VietnameseText;
import vn.thongmach.work.Task;
import vn.thongmach.work.TaskFilter;
import vn.thongmach.work.model.TaskRows;

@Repository
class JdbcTaskRows implements TaskRows {

  static final String REACHED =
      " from task t where (:all or t.unit = any(:units) or t.person = cast(:me as uuid)) ";

  private static final String WANTED =
      REACHED
          + """
          and (cast(:person as uuid) is null or t.person = :person)
          and (cast(:unit as uuid) is null or t.unit = :unit)
          and (cast(:target as text) is null or t.target = :target)
          and (cast(:programme as uuid) is null or t.programme = :programme)
          and (cast(:milestone as uuid) is null or t.milestone = :milestone)
          and (cast(:object as uuid) is null or t.objects @> array[cast(:object as uuid)])
          and (cast(:state as text) is null or t.state = :state)
          and (cast(:dueBefore as date) is null or t.due < :dueBefore)
          and (cast(:like as text) is null or t.search_key like :like)
          """;

  private final JdbcClient database;

  JdbcTaskRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public boolean insert(Scope scope, Task task) {
    return written(
                scope,
                """
                insert into task (id, code, title, product, unit, person, due, target, programme,
                  milestone, objects, done_on, done_note, accepted_by, accepted_on, withdrawn,
                  state, version, search_key, given_by, given_by_person)
                values (:id, :code, :title, :product, :unit, :person, :due, :target, :programme,
                  :milestone, :objects, :doneOn, :doneNote, :acceptedBy, :acceptedOn, :withdrawn,
                  :state, :version, :key, :givenBy, :giver)
                on conflict (code) do nothing
                """,
                task)
            .param("code", task.code())
            .param("givenBy", task.givenBy())
            .param("giver", task.givenByPerson())
            .update()
        == 1;
  }

  @Override
  public String nextCode(Scope scope, String prefix) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended('task codes', 0))")
        .query(row -> {});
    return prefix
        + database
            .sql(
                """
                select coalesce(max(right(code, -length(:prefix))::int), 0) + 1 from task
                where starts_with(code, :prefix) and right(code, -length(:prefix)) ~ '^[0-9]{1,6}$'
                """)
            .param("prefix", prefix)
            .query(Integer.class)
            .single();
  }

  @Override
  public void update(Scope scope, Task task) {
    written(
            scope,
            """
            update task set title = :title, product = :product, unit = :unit, person = :person,
              due = :due, target = :target, programme = :programme, milestone = :milestone,
              objects = :objects, done_on = :doneOn, done_note = :doneNote,
              accepted_by = :acceptedBy, accepted_on = :acceptedOn, withdrawn = :withdrawn,
              state = :state, version = :version, search_key = :key
            where id = :id
            """,
            task)
        .update();
  }

  private StatementSpec written(Scope scope, String sql, Task task) {
    return database
        .sql(sql)
        .param("id", task.id())
        .param("title", task.title())
        .param("product", task.product())
        .param("unit", task.unit())
        .param("person", task.person())
        .param("due", task.due())
        .param("target", task.target())
        .param("programme", task.programme())
        .param("milestone", task.milestone())
        .param("objects", array(task.objects()))
        .param("doneOn", task.doneOn())
        .param("doneNote", task.doneNote())
        .param("acceptedBy", task.acceptedBy())
        .param("acceptedOn", task.acceptedOn())
        .param("withdrawn", task.withdrawn())
        .param("state", task.state().name())
        .param("version", task.version())
        .param("key", VietnameseText.folded(task.code() + " " + task.title()));
  }

  @Override
  public Optional<Task> locked(Scope scope, String code) {
    return reached(scope, "select t.*" + REACHED + "and t.code = :code for update")
        .param("code", code)
        .query(JdbcTaskRows::task)
        .optional();
  }

  @Override
  public List<Task> lockedAll(Scope scope, Collection<String> codes) {
    return reached(
            scope, "select t.*" + REACHED + "and t.code = any(:codes) order by t.code for update")
        .param("codes", codes.toArray(String[]::new))
        .query(JdbcTaskRows::task)
        .list();
  }

  @Override
  public Optional<Task> find(Scope scope, String code) {
    return reached(scope, "select t.*" + REACHED + "and t.code = :code")
        .param("code", code)
        .query(JdbcTaskRows::task)
        .optional();
  }

  @Override
  public List<Task> findAll(Scope scope, Collection<String> codes) {
    return reached(scope, "select t.*" + REACHED + "and t.code = any(:codes) order by t.code")
        .param("codes", codes.toArray(String[]::new))
        .query(JdbcTaskRows::task)
        .list();
  }

  @Override
  public List<Task> ofPerson(Scope scope, UUID person, LocalDate doneSince) {
    return reached(
            scope,
            "select t.*"
                + REACHED
                + """
                 and t.person = :person and (t.state in ('OPEN', 'DONE')
                   or t.state = 'ACCEPTED' and t.done_on >= :since)
                 order by t.state <> 'OPEN', t.due, t.code
                """)
        .param("person", person)
        .param("since", doneSince)
        .query(JdbcTaskRows::task)
        .list();
  }

  @Override
  public List<Task> due(
      Scope scope,
      Collection<UUID> units,
      Collection<UUID> people,
      LocalDate first,
      LocalDate last) {
    return reached(
            scope,
            "select t.*"
                + REACHED
                + """
                and not t.withdrawn and t.due between :first and :last
                and (t.unit = any(:ofUnits) or t.person = any(:people)) order by t.due, t.code
                """)
        .param("ofUnits", array(units))
        .param("people", array(people))
        .param("first", first)
        .param("last", last)
        .query(JdbcTaskRows::task)
        .list();
  }

  @Override
  public List<Task> first(Scope scope, Collection<UUID> people, int each) {
    return reached(
            scope,
            "select * from (select t.*, row_number() over (partition by t.person"
                + " order by t.due, t.code) as place"
                + REACHED
                + """
                 and t.state = 'OPEN' and t.person = any(:people)) t
                where place <= :each order by person, due, code
                """)
        .param("people", array(people))
        .param("each", each)
        .query(JdbcTaskRows::task)
        .list();
  }

  @Override
  public List<Task> unclear(
      Scope scope,
      Collection<UUID> units,
      Collection<UUID> nobodyDecides,
      Map<UUID, UUID> onlyThey,
      int most) {
    return reached(
            scope,
            "select t.*"
                + REACHED
                + """
                 and t.state = 'OPEN' and t.unit = any(:wanted) and (t.person is null
                   or coalesce(btrim(t.product), '') = '' or t.target is null
                   or t.unit = any(:vacant) or exists (
                     select from unnest(cast(:soleUnits as uuid[]), cast(:soles as uuid[]))
                       sole(unit, person)
                     where sole.unit = t.unit and sole.person = t.person))
                 order by t.due, t.code limit :most
                """)
        .param("wanted", array(units))
        .param("vacant", array(nobodyDecides))
        .param("soleUnits", array(onlyThey.keySet()))
        .param("soles", onlyThey.keySet().stream().map(onlyThey::get).toArray(UUID[]::new))
        .param("most", most)
        .query(JdbcTaskRows::task)
        .list();
  }

  @Override
  public boolean leadsUp(Scope scope, UUID person) {
    return reached(
            scope,
            "select exists (select"
                + REACHED
                + """
                 and t.person = :person and t.state <> 'WITHDRAWN'
                 and (t.target is not null or t.programme is not null))
                """)
        .param("person", person)
        .query(Boolean.class)
        .single();
  }

  @Override
  public List<Task> handedOver(Scope scope, Collection<String> targets) {
    return reached(
            scope,
            "select t.*"
                + REACHED
                + "and t.state = 'DONE' and t.target = any(:targets) order by t.due, t.code")
        .param("targets", targets.toArray(String[]::new))
        .query(JdbcTaskRows::task)
        .list();
  }

  @Override
  public PageOf<Task> page(Scope scope, TaskFilter filter, PageRequest page) {
    long total = filtered(scope, "select count(*)" + WANTED, filter).query(Long.class).single();
    return PageOf.of(
        filtered(
                scope,
                "select t.*"
                    + WANTED
                    + " order by t.state <> 'OPEN', t.due, t.code limit :size offset :offset",
                filter)
            .param("size", page.size())
            .param("offset", page.offset())
            .query(JdbcTaskRows::task)
            .list(),
        total,
        page);
  }

  private StatementSpec filtered(Scope scope, String sql, TaskFilter filter) {
    Task.State state = filter.state();
    String q = filter.q();
    return reached(scope, sql)
        .param("person", filter.person())
        .param("unit", filter.unit())
        .param("target", filter.target())
        .param("programme", filter.programme())
        .param("milestone", filter.milestone())
        .param("object", filter.object())
        .param("state", state == null ? null : state.name())
        .param("dueBefore", filter.dueBefore())
        .param("like", q == null || q.isBlank() ? null : VietnameseText.foldedLike(q));
  }

  @Override
  public List<Task> missed(Scope scope, LocalDate today, Instant enteredBefore, int most) {
    return database
        .sql(
            """
            select * from task
            where state = 'OPEN' and not told and due < :today and entered_at < :entered
            order by due limit :most for update skip locked
            """)
        .param("today", today)
        .param("entered", enteredBefore.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query(JdbcTaskRows::task)
        .list();
  }

  @Override
  public boolean told(Scope scope, UUID task) {
    return database
            .sql("update task set told = true where id = :id and not told")
            .param("id", task)
            .update()
        == 1;
  }

  private StatementSpec reached(Scope scope, String sql) {
    return database
        .sql(sql)
        .param("all", scope.allUnits())
        .param("units", array(scope.units()))
        .param("me", scope.person());
  }

  private static UUID[] array(Collection<UUID> ids) {
    return ids.toArray(UUID[]::new);
  }

  static Task task(ResultSet row, int number) throws SQLException {
    return new Task(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getString("title"),
        row.getString("product"),
        row.getObject("unit", UUID.class),
        row.getObject("person", UUID.class),
        row.getObject("due", LocalDate.class),
        row.getString("target"),
        row.getObject("programme", UUID.class),
        row.getObject("milestone", UUID.class),
        List.of((UUID[]) row.getArray("objects").getArray()),
        row.getObject("done_on", LocalDate.class),
        row.getString("done_note"),
        row.getString("accepted_by"),
        row.getObject("accepted_on", LocalDate.class),
        row.getString("given_by"),
        row.getObject("given_by_person", UUID.class),
        row.getBoolean("withdrawn"),
        row.getInt("version"));
  }
}
