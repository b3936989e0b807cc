package vn.thongmach.work.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.VietnameseText;
import vn.thongmach.work.Task;
import vn.thongmach.work.TaskSeries;
import vn.thongmach.work.TaskSerieses.FromSeries;
import vn.thongmach.work.model.SeriesRows;

/** Tables task_series and task_series_day. */
@Repository
class JdbcSeriesRows implements SeriesRows {

  private static final String REACHED =
      " from task_series s where (:all or s.unit = any(:units) or s.person = cast(:me as uuid)) ";

  private static final String WANTED =
      REACHED
          + """
          and (cast(:unit as uuid) is null or s.unit = :unit)
          and (cast(:open as boolean) is null
            or (s.ended_at is null and s.next_on is not null) = :open)
          and (cast(:like as text) is null or s.search_key like :like)
          """;

  private final JdbcClient database;

  JdbcSeriesRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public boolean insert(Scope scope, TaskSeries series) {
    return written(
                """
                insert into task_series (id, code, title, product, unit, person, target, programme,
                  milestone, objects, rule, starts, until, ahead, next_on, made, skipped, ended_at,
                  end_reason, begun_by, begun_by_person, version, search_key)
                values (:id, :code, :title, :product, :unit, :person, :target, :programme,
                  :milestone, :objects, :rule, :starts, :until, :ahead, :next, :made, :skipped,
                  :endedAt, :endReason, :by, :byPerson, :version, :key)
                on conflict (code) do nothing
                """,
                series)
            .param("code", series.code())
            .param("by", series.begunBy())
            .param("byPerson", series.begunByPerson())
            .update()
        == 1;
  }

  @Override
  public void update(Scope scope, TaskSeries series) {
    written(
            """
            update task_series set title = :title, product = :product, unit = :unit,
              person = :person, target = :target, programme = :programme, milestone = :milestone,
              objects = :objects, rule = :rule, starts = :starts, until = :until, ahead = :ahead,
              next_on = :next, made = :made, skipped = :skipped, ended_at = :endedAt,
              end_reason = :endReason, version = :version, search_key = :key
            where id = :id
            """,
            series)
        .update();
  }

  private StatementSpec written(String sql, TaskSeries series) {
    Instant ended = series.endedAt();
    return database
        .sql(sql)
        .param("id", series.id())
        .param("title", series.title())
        .param("product", series.product())
        .param("unit", series.unit())
        .param("person", series.person())
        .param("target", series.target())
        .param("programme", series.programme())
        .param("milestone", series.milestone())
        .param("objects", series.objects().toArray(UUID[]::new))
        .param("rule", series.rule())
        .param("starts", series.starts())
        .param("until", series.until())
        .param("ahead", series.ahead())
        .param("next", series.next())
        .param("made", series.made())
        .param("skipped", series.skipped())
        .param("endedAt", ended == null ? null : ended.atOffset(ZoneOffset.UTC))
        .param("endReason", series.endReason())
        .param("version", series.version())
        .param("key", VietnameseText.folded(series.code() + " " + series.title()));
  }

  @Override
  public Optional<TaskSeries> locked(Scope scope, String code) {
    return reached(scope, "select s.*" + REACHED + "and s.code = :code for update")
        .param("code", code)
        .query(JdbcSeriesRows::series)
        .optional();
  }

  @Override
  public Optional<TaskSeries> find(Scope scope, String code) {
    return reached(scope, "select s.*" + REACHED + "and s.code = :code")
        .param("code", code)
        .query(JdbcSeriesRows::series)
        .optional();
  }

  @Override
  public PageOf<TaskSeries> page(
      Scope scope,
      @Nullable UUID unit,
      @Nullable Boolean open,
      @Nullable String q,
      PageRequest page) {
    long total = filtered(scope, "select count(*)", unit, open, q, "").query(Long.class).single();
    return PageOf.of(
        filtered(
                scope,
                "select s.*",
                unit,
                open,
                q,
                " order by s.ended_at is not null, s.code limit :size offset :skip")
            .param("size", page.size())
            .param("skip", page.offset())
            .query(JdbcSeriesRows::series)
            .list(),
        total,
        page);
  }

  private StatementSpec filtered(
      Scope scope,
      String what,
      @Nullable UUID unit,
      @Nullable Boolean open,
      @Nullable String q,
      String order) {
    return reached(scope, what + WANTED + order)
        .param("unit", unit)
        .param("open", open)
        .param("like", q == null || q.isBlank() ? null : VietnameseText.foldedLike(q));
  }

  @Override
  public Optional<TaskSeries> due(Scope scope, LocalDate today) {
    return database
        .sql(
            """
            select * from task_series
            where ended_at is null and next_on is not null and next_on - ahead <= :today
            order by next_on, code limit 1 for update skip locked
            """)
        .param("today", today)
        .query(JdbcSeriesRows::series)
        .optional();
  }

  @Override
  public boolean made(
      Scope scope,
      UUID series,
      LocalDate nominal,
      LocalDate due,
      @Nullable Task task,
      boolean late) {
    return database
            .sql(
                """
                insert into task_series_day (series, nominal, due, task, task_version, late)
                values (:series, :nominal, :due, :task, :version, :late) on conflict do nothing
                """)
            .param("series", series)
            .param("nominal", nominal)
            .param("due", due)
            .param("task", task == null ? null : task.id())
            .param("version", task == null ? null : task.version())
            .param("late", late)
            .update()
        == 1;
  }

  @Override
  public boolean known(Scope scope, UUID series, LocalDate nominal, LocalDate due) {
    return database
        .sql(
            """
            select exists (select from task_series_day where series = :series
              and (nominal = :nominal or (due = :due and task is not null)))
            """)
        .param("series", series)
        .param("nominal", nominal)
        .param("due", due)
        .query(Boolean.class)
        .single();
  }

  @Override
  public List<Untouched> untouched(Scope scope, UUID series, LocalDate after) {
    return database
        .sql(
            """
            select t.*, d.nominal from task_series_day d join task t on t.id = d.task
            where d.series = :series and t.state = 'OPEN' and t.version = d.task_version
              and t.due > :after
            order by t.due for update of t
            """)
        .param("series", series)
        .param("after", after)
        .query(
            (row, number) ->
                new Untouched(
                    row.getObject("nominal", LocalDate.class), JdbcTaskRows.task(row, number)))
        .list();
  }

  @Override
  public void wrote(Scope scope, Task task) {
    database
        .sql("update task_series_day set task_version = :version where task = :task")
        .param("version", task.version())
        .param("task", task.id())
        .update();
  }

  @Override
  public Map<UUID, FromSeries> of(Scope scope, Collection<UUID> tasks) {
    return database
        .sql(
            """
            select d.task, s.code, d.nominal, d.late from task_series_day d
            join task_series s on s.id = d.series where d.task = any(:tasks)
            """)
        .param("tasks", tasks.toArray(UUID[]::new))
        .query(
            (row, _) ->
                Map.entry(
                    row.getObject("task", UUID.class),
                    new FromSeries(
                        row.getString("code"),
                        row.getObject("nominal", LocalDate.class),
                        row.getBoolean("late"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private StatementSpec reached(Scope scope, String sql) {
    return database
        .sql(sql)
        .param("all", scope.allUnits())
        .param("units", scope.units().toArray(UUID[]::new))
        .param("me", scope.person());
  }

  private static TaskSeries series(ResultSet row, int number) throws SQLException {
    OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
    return new TaskSeries(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getString("title"),
        row.getString("product"),
        row.getObject("unit", UUID.class),
        row.getObject("person", UUID.class),
        row.getString("target"),
        row.getObject("programme", UUID.class),
        row.getObject("milestone", UUID.class),
        List.of((UUID[]) row.getArray("objects").getArray()),
        row.getString("rule"),
        row.getObject("starts", LocalDate.class),
        row.getObject("until", LocalDate.class),
        row.getInt("ahead"),
        row.getObject("next_on", LocalDate.class),
        row.getInt("made"),
        row.getInt("skipped"),
        ended == null ? null : ended.toInstant(),
        row.getString("end_reason"),
        row.getString("begun_by"),
        row.getObject("begun_by_person", UUID.class),
        row.getInt("version"));
  }
}
