package vn.thongmach.checkin.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.checkin.CheckIn.Confidence;
import vn.thongmach.checkin.CheckInState.Every;
import vn.thongmach.checkin.model.CheckInRow;
import vn.thongmach.checkin.model.CheckInRows;
import vn.thongmach.evaluation.Forecast.Outlook;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** Tables check_in and check_in_rhythm. */
@Repository
class JdbcCheckInRows implements CheckInRows {

  private final JdbcClient database;

  JdbcCheckInRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void insert(Scope scope, CheckInRow row) {
    database
        .sql(
            """
            insert into check_in (id, target, due, made_at, made_by, person, confidence, likelihood,
              hindrance, obstacle, next_step, next_due, outlook, forecast_score)
            values (:id, :target, :due, :at, :by, :person, :confidence, :likelihood, :hindrance,
              :obstacle, :step, :nextDue, :outlook, :score)
            """)
        .param("id", row.id())
        .param("target", row.target())
        .param("due", row.due())
        .param("at", utc(row.at()))
        .param("by", row.by())
        .param("person", row.person())
        .param("confidence", row.confidence().name())
        .param("likelihood", row.likelihood())
        .param("hindrance", row.hindrance())
        .param("obstacle", row.obstacle())
        .param("step", row.nextStep())
        .param("nextDue", row.nextDue())
        .param("outlook", row.outlook() == null ? null : row.outlook().name())
        .param("score", row.forecastScore())
        .update();
  }

  @Override
  public Map<UUID, CheckInRow> latest(Scope scope, Collection<UUID> targets) {
    return database
        .sql(
            """
            select distinct on (target) * from check_in where target = any(:targets)
            order by target, made_at desc, id
            """)
        .param("targets", targets.toArray(UUID[]::new))
        .query(JdbcCheckInRows::row)
        .list()
        .stream()
        .collect(Collectors.toMap(CheckInRow::target, Function.identity()));
  }

  @Override
  public PageOf<CheckInRow> page(Scope scope, UUID target, PageRequest page) {
    long total =
        database
            .sql("select count(*) from check_in where target = :target")
            .param("target", target)
            .query(Long.class)
            .single();
    List<CheckInRow> rows =
        database
            .sql(
                """
                select * from check_in where target = :target
                order by made_at desc, id limit :size offset :skip
                """)
            .param("target", target)
            .param("size", page.size())
            .param("skip", page.offset())
            .query(JdbcCheckInRows::row)
            .list();
    return PageOf.of(rows, total, page);
  }

  @Override
  public Map<UUID, Every> rhythms(Scope scope, Collection<UUID> targets) {
    return database
        .sql("select target, every from check_in_rhythm where target = any(:targets)")
        .param("targets", targets.toArray(UUID[]::new))
        .query(
            (row, number) ->
                Map.entry(
                    row.getObject("target", UUID.class), Every.valueOf(row.getString("every"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public void setRhythm(
      Scope scope, UUID target, @Nullable Every every, String reason, Instant at) {
    if (every == null) {
      database
          .sql("delete from check_in_rhythm where target = :target")
          .param("target", target)
          .update();
      return;
    }
    database
        .sql(
            """
            insert into check_in_rhythm (target, every, reason, set_by, set_at)
            values (:target, :every, :reason, :by, :at)
            on conflict (target) do update set every = excluded.every, reason = excluded.reason,
              set_by = excluded.set_by, set_at = excluded.set_at
            """)
        .param("target", target)
        .param("every", every.name())
        .param("reason", reason)
        .param("by", scope.name())
        .param("at", utc(at))
        .update();
  }

  private static CheckInRow row(ResultSet row, int number) throws SQLException {
    String outlook = row.getString("outlook");
    return new CheckInRow(
        row.getObject("id", UUID.class),
        row.getObject("target", UUID.class),
        row.getObject("due", LocalDate.class),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        row.getString("made_by"),
        row.getObject("person", UUID.class),
        Confidence.valueOf(row.getString("confidence")),
        row.getObject("likelihood", Integer.class),
        row.getString("hindrance"),
        row.getObject("obstacle", UUID.class),
        row.getString("next_step"),
        row.getObject("next_due", LocalDate.class),
        outlook == null ? null : Outlook.valueOf(outlook),
        row.getObject("forecast_score", Double.class));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
