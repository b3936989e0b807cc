package vn.thongmach.alarm.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.model.SpanRow;
import vn.thongmach.alarm.model.SpanStorage;
import vn.thongmach.contracts.Origin;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.dataplane.state.Span;
import vn.thongmach.measure.MeasureInterval.EvidenceEvent;

/** Spans in table alarm_span, as measures read them. */
@Repository
class JdbcSpans implements SpanStorage {

  private final JdbcClient database;

  JdbcSpans(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<SpanRow> spansOf(
      Scope scope, Collection<UUID> objects, Set<PerceivedSeverity> severities) {
    return database
        .sql(
            """
            select * from alarm_span
            where object_id = any(?) and severity = any(?) and from_time is distinct from to_time
            order by object_id, from_time, from_event
            """)
        .param(new SqlArrayValue("uuid", objects.toArray()))
        .param(
            new SqlArrayValue("text", severities.stream().map(PerceivedSeverity::name).toArray()))
        .query((row, _) -> span(scope, row))
        .list();
  }

  @Override
  public Set<UUID> objectsSince(Scope scope, Instant from) {
    return new HashSet<>(
        database
            .sql(
                """
                select distinct object_id from alarm_span
                where object_id is not null and (to_time is null or to_time > ?)
                """)
            .param(from.atOffset(ZoneOffset.UTC))
            .query(UUID.class)
            .list());
  }

  @Override
  public Map<Long, EvidenceEvent> evidence(Scope scope, Collection<Long> events) {
    Map<Long, EvidenceEvent> evidence = new HashMap<>();
    database
        .sql(
            """
            select event.id, event.source_event_id, alarm_identity.alarm_condition
            from event join alarm_identity
              on alarm_identity.alarm_key = event.alarm_key
              and alarm_identity.source_name = event.source_name
              and alarm_identity.interface_name is not distinct from event.interface_name
            where event.id = any(?)
            """)
        .param(new SqlArrayValue("bigint", events.toArray()))
        .query(
            row -> {
              evidence.put(
                  row.getLong("id"),
                  new EvidenceEvent(
                      row.getLong("id"),
                      row.getString("source_event_id"),
                      row.getString("alarm_condition")));
            });
    return evidence;
  }

  @Override
  public Optional<Instant> receivedTime(Scope scope, long event) {
    return database
        .sql("select received_time from event where id = ?")
        .param(event)
        .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .optional();
  }

  static SpanRow span(Scope scope, ResultSet row) throws SQLException {
    OffsetDateTime to = row.getObject("to_time", OffsetDateTime.class);
    return new SpanRow(
        row.getObject("alarm_key", UUID.class),
        row.getObject("object_id", UUID.class),
        new Span(
            PerceivedSeverity.valueOf(row.getString("severity")),
            row.getObject("from_time", OffsetDateTime.class).toInstant(),
            to == null ? null : to.toInstant(),
            row.getLong("from_event"),
            row.getObject("to_event", Long.class)),
        Origin.valueOf(row.getString("origin")));
  }
}
