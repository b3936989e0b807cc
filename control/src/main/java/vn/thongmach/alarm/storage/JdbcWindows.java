package vn.thongmach.alarm.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.availability.MaintenanceSeries;
import vn.thongmach.alarm.availability.MaintenanceWindow;
import vn.thongmach.alarm.availability.WindowStorage;

/** Announced work in table maintenance_window. */
@Repository
class JdbcWindows implements WindowStorage {

  private final JdbcClient database;

  JdbcWindows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void insert(Scope scope, MaintenanceWindow window) {
    database
        .sql(
            """
            insert into maintenance_window
              (id, object_id, from_at, to_at, reason, declared_at, declared_by, series,
              conflict_reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(window.id())
        .param(window.object())
        .param(utc(window.from()))
        .param(utc(window.to()))
        .param(window.reason())
        .param(utc(window.declaredAt()))
        .param(window.declaredBy())
        .param(window.series())
        .param(window.conflictReason())
        .update();
  }

  @Override
  public void hold(Scope scope) {
    database
        .sql("select pg_advisory_xact_lock(hashtext('maintenance_window'))")
        .query((_, _) -> true)
        .single();
  }

  @Override
  public void insert(Scope scope, MaintenanceSeries series) {
    database
        .sql("insert into maintenance_series values (?, ?, ?, ?, ?, ?)")
        .params(
            series.id(),
            series.object(),
            series.rule(),
            series.reason(),
            utc(series.declaredAt()),
            series.declaredBy())
        .update();
  }

  @Override
  public List<UUID> cancelRest(Scope scope, UUID series, Instant at) {
    return database
        .sql(
            """
            update maintenance_window set cancelled_at = :at, cancelled_by = :by
            where series = :series and cancelled_at is null and from_at > :at returning id
            """)
        .param("at", utc(at))
        .param("by", scope.name())
        .param("series", series)
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  @Override
  public Optional<MaintenanceSeries> series(Scope scope, UUID id) {
    return database
        .sql("select * from maintenance_series where id = ?")
        .param(id)
        .query(
            (row, _) ->
                new MaintenanceSeries(
                    row.getObject("id", UUID.class),
                    row.getObject("object_id", UUID.class),
                    row.getString("rule"),
                    row.getString("reason"),
                    row.getObject("declared_at", OffsetDateTime.class).toInstant(),
                    row.getString("declared_by")))
        .optional();
  }

  @Override
  public List<MaintenanceWindow> times(Scope scope, UUID series) {
    return database
        .sql("select * from maintenance_window where series = ? order by from_at")
        .param(series)
        .query((row, _) -> window(row))
        .list();
  }

  @Override
  public List<MaintenanceWindow> standing(Scope scope, Instant from, Instant to, int most) {
    return database
        .sql(
            """
            select * from maintenance_window
            where cancelled_at is null and to_at > ? and from_at < ?
            order by from_at, id limit ?
            """)
        .params(utc(from), utc(to), most)
        .query((row, _) -> window(row))
        .list();
  }

  @Override
  public boolean cancel(Scope scope, UUID id, Instant at) {
    return database
            .sql(
                """
                update maintenance_window set cancelled_at = ?, cancelled_by = ?
                where id = ? and cancelled_at is null
                """)
            .params(utc(at), scope.name(), id)
            .update()
        == 1;
  }

  @Override
  public Optional<MaintenanceWindow> find(Scope scope, UUID id) {
    return database
        .sql("select * from maintenance_window where id = ?")
        .param(id)
        .query((row, _) -> window(row))
        .optional();
  }

  @Override
  public List<MaintenanceWindow> touching(
      Scope scope, Collection<UUID> objects, Instant from, Instant to) {
    return database
        .sql(
            """
            select * from maintenance_window
            where object_id = any(?) and from_at < ? and to_at > ?
            order by from_at, id
            """)
        .params(new SqlArrayValue("uuid", objects.toArray()), utc(to), utc(from))
        .query((row, _) -> window(row))
        .list();
  }

  @Override
  public String state(Scope scope) {
    return database
        .sql(
            """
            select concat_ws(' ', count(*), max(declared_at), count(cancelled_at),
              max(cancelled_at)) from maintenance_window
            """)
        .query(String.class)
        .single();
  }

  @Override
  public List<MaintenanceWindow> on(Scope scope, UUID object, int most) {
    return database
        .sql("select * from maintenance_window where object_id = ? order by from_at desc limit ?")
        .params(object, most)
        .query((row, _) -> window(row))
        .list();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static MaintenanceWindow window(ResultSet row) throws SQLException {
    OffsetDateTime cancelled = row.getObject("cancelled_at", OffsetDateTime.class);
    return new MaintenanceWindow(
        row.getObject("id", UUID.class),
        row.getObject("object_id", UUID.class),
        row.getObject("from_at", OffsetDateTime.class).toInstant(),
        row.getObject("to_at", OffsetDateTime.class).toInstant(),
        row.getString("reason"),
        row.getObject("declared_at", OffsetDateTime.class).toInstant(),
        row.getString("declared_by"),
        cancelled == null ? null : cancelled.toInstant(),
        row.getString("cancelled_by"),
        row.getObject("series", UUID.class),
        row.getString("conflict_reason"));
  }
}
