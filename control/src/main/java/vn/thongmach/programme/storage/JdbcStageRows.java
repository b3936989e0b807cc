package vn.thongmach.programme.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.Scope;
import vn.thongmach.programme.DeskSums;
import vn.thongmach.programme.DeskSums.DeskSum;
import vn.thongmach.programme.ObstacleStage;
import vn.thongmach.programme.ObstacleStage.End;
import vn.thongmach.programme.ObstacleStage.Line;
import vn.thongmach.programme.ObstacleStage.Skipped;
import vn.thongmach.programme.model.StageRows;

/** Table obstacle_stage. */
@Repository
class JdbcStageRows implements StageRows {

  private static final TypeReference<List<Skipped>> SKIPPED = new TypeReference<>() {};

  private final JdbcClient database;
  private final JsonMapper json;

  JdbcStageRows(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public void insert(Scope scope, ObstacleStage stage, @Nullable UUID below) {
    database
        .sql(
            """
            insert into obstacle_stage (id, obstacle, line, level, unit, person, from_at, due_day,
              due_at, noticed_at, below, skipped)
            values (:id, :obstacle, :line, :level, :unit, :person, :from, :dueDay, :due, :noticed,
              :below, cast(:skipped as jsonb))
            """)
        .param("id", stage.id())
        .param("obstacle", stage.obstacle())
        .param("line", stage.line().name())
        .param("level", stage.level())
        .param("unit", stage.unit())
        .param("person", stage.person())
        .param("from", utc(stage.from()))
        .param("dueDay", stage.dueDay())
        .param("due", utc(stage.due()))
        .param("noticed", utc(stage.noticedAt()))
        .param("below", below)
        .param("skipped", json.writeValueAsString(stage.skipped()))
        .update();
  }

  @Override
  public void update(Scope scope, ObstacleStage stage) {
    Instant endedAt = stage.endedAt();
    End end = stage.end();
    database
        .sql(
            """
            update obstacle_stage set ended_at = :endedAt, ended_by = :end, top = :top
            where id = :id
            """)
        .param("id", stage.id())
        .param("endedAt", endedAt == null ? null : utc(endedAt))
        .param("end", end == null ? null : end.name())
        .param("top", stage.top())
        .update();
  }

  @Override
  public Optional<ObstacleStage> due(Scope scope, Instant now) {
    return database
        .sql(
            """
            select s.* from obstacle_stage s join obstacle o on o.id = s.obstacle
            where s.ended_at is null and not s.top and s.due_at <= :now and o.removed_at is null
            order by s.due_at, s.level, s.id limit 1 for update skip locked
            """)
        .param("now", utc(now))
        .query(this::stage)
        .optional();
  }

  @Override
  public List<ObstacleStage> open(Scope scope, UUID obstacle) {
    return database
        .sql(
            """
            select * from obstacle_stage where obstacle = :obstacle and ended_at is null
            order by line, level for update
            """)
        .param("obstacle", obstacle)
        .query(this::stage)
        .list();
  }

  @Override
  public List<ObstacleStage> desks(Scope scope, Collection<UUID> obstacles, @Nullable Instant at) {
    return Programmes.held(
            scope,
            database.sql(
                "select s.* from obstacle_stage s where s.obstacle = any(:ids) and exists (select"
                    + JdbcObstacleRows.REACHED
                    + """
                     and o.id = s.obstacle)
                    and (cast(:at as timestamptz) is null or s.from_at <= :at)
                    and (s.ended_at is null or s.ended_at > cast(:at as timestamptz))
                    order by s.line, s.level
                    """))
        .param("ids", Programmes.array(obstacles))
        .param("at", at == null ? null : utc(at))
        .query(this::stage)
        .list();
  }

  @Override
  public List<ObstacleStage> of(Scope scope, UUID obstacle) {
    return Programmes.held(
            scope,
            database.sql(
                "select s.* from obstacle_stage s where s.obstacle = :id and exists (select"
                    + JdbcObstacleRows.REACHED
                    + " and o.id = s.obstacle) order by s.from_at, s.line, s.level, s.id"))
        .param("id", obstacle)
        .query(this::stage)
        .list();
  }

  @Override
  public DeskSums sums(Scope scope, Instant now) {
    return new DeskSums(sums(scope, now, "person"), sums(scope, now, "unit"));
  }

  private List<DeskSum> sums(Scope scope, Instant now, String column) {
    return Programmes.held(
            scope,
            database.sql(
                """
                select s.%1$s as id, count(distinct s.obstacle) as open,
                  count(distinct s.obstacle) filter (where s.due_at <= :now) as overdue,
                  count(distinct s.obstacle) filter (where s.level > 0) as escalated,
                  max(s.level) as level, min(r.raised_at) as oldest
                from obstacle_stage s join obstacle r on r.id = s.obstacle
                where s.ended_at is null and exists (select"""
                        .formatted(column)
                    + JdbcObstacleRows.REACHED
                    + """
                     and o.id = s.obstacle)
                    group by s.%1$s order by overdue desc, open desc, oldest, id
                    """
                        .formatted(column)))
        .param("now", utc(now))
        .query(
            (row, number) ->
                new DeskSum(
                    row.getObject("id", UUID.class),
                    row.getInt("open"),
                    row.getInt("overdue"),
                    row.getInt("escalated"),
                    row.getInt("level"),
                    row.getObject("oldest", OffsetDateTime.class).toInstant()))
        .list();
  }

  private ObstacleStage stage(ResultSet row, int number) throws SQLException {
    String end = row.getString("ended_by");
    OffsetDateTime endedAt = row.getObject("ended_at", OffsetDateTime.class);
    return new ObstacleStage(
        row.getObject("id", UUID.class),
        row.getObject("obstacle", UUID.class),
        Line.valueOf(row.getString("line")),
        row.getInt("level"),
        row.getObject("unit", UUID.class),
        row.getObject("person", UUID.class),
        row.getObject("from_at", OffsetDateTime.class).toInstant(),
        row.getObject("due_day", LocalDate.class),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        row.getObject("noticed_at", OffsetDateTime.class).toInstant(),
        endedAt == null ? null : endedAt.toInstant(),
        end == null ? null : End.valueOf(end),
        row.getBoolean("top"),
        json.readValue(row.getString("skipped"), SKIPPED));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
