package vn.thongmach.alarm.storage;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.model.AlarmRow;
import vn.thongmach.alarm.model.DerivingStorage;
import vn.thongmach.alarm.model.SpanRow;

/** Events, alarms and spans in order of the alarm key, read with cursors. */
@Repository
class JdbcDeriving implements DerivingStorage {

  private static final int FETCH_ROWS = 1_000;

  private final JdbcTemplate database;

  JdbcDeriving(DataSource dataSource) {
    this.database = new JdbcTemplate(dataSource);
    this.database.setFetchSize(FETCH_ROWS);
  }

  @Override
  public Stream<PlacedEvent> events(Scope scope) {
    return database.queryForStream(
        """
        select id, domain, sender, sender_name, origin, received_time, raw, alarm_key, object_id, mapping,
          dedup_key
        from event where alarm_key is not null
        order by alarm_key, source_time, sequence, severity = 'NORMAL', dedup_key
        """,
        (row, number) ->
            new PlacedEvent(
                row.getObject("alarm_key", UUID.class),
                row.getObject("object_id", UUID.class),
                row.getObject("dedup_key", UUID.class),
                JdbcEvents.recorded(row, number)));
  }

  @Override
  public Optional<Long> eventWithoutAlarm(Scope scope) {
    return database
        .query(
            "select id from event where alarm_key is null and severity is not null limit 1",
            (row, _) -> row.getLong("id"))
        .stream()
        .findFirst();
  }

  @Override
  public Stream<AlarmRow> alarms(Scope scope) {
    return database.queryForStream(
        "select alarm.*, alarm_key as native_key from alarm order by alarm_key, id",
        (row, _) -> JdbcAlarms.alarm(scope, row));
  }

  @Override
  public Stream<SpanRow> spans(Scope scope) {
    return database.queryForStream(
        "select * from alarm_span order by alarm_key, from_event",
        (row, _) -> JdbcSpans.span(scope, row));
  }
}
