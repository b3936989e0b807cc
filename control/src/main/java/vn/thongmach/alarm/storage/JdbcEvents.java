package vn.thongmach.alarm.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.copy.CopyRows;
import vn.thongmach.alarm.model.AlarmIdentity;
import vn.thongmach.alarm.model.EventRow;
import vn.thongmach.alarm.model.EventStorage;
import vn.thongmach.alarm.model.PlacedIdentity;
import vn.thongmach.alarm.model.RecordedEvent;
import vn.thongmach.alarm.model.RecorderPosition;
import vn.thongmach.alarm.model.Report;
import vn.thongmach.contracts.JournalRecord;
import vn.thongmach.contracts.Origin;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.contracts.RecordKind;
import vn.thongmach.contracts.SourceEvent;
import vn.thongmach.contracts.SourceProtocol;
import vn.thongmach.dataplane.state.TimelineEntry;

/** Events in table event. */
@Repository
class JdbcEvents implements EventStorage {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");

  private static final String TARGET =
      """
      event (id, received_time, source_time, sender, sender_name, origin, domain, source_name,
        source_event_id, sequence, validated, authenticated, raw, row_hash, batch, dedup_key, interface_name,
        severity, object_id, alarm_key, mapping)\
      """;

  private static final int TARGET_COLUMNS = 21;

  private final JdbcTemplate template;
  private final JdbcClient database;

  JdbcEvents(JdbcTemplate template) {
    this.template = template;
    this.database = JdbcClient.create(template);
  }

  @Override
  public void makeDay(Scope scope, LocalDate day) {
    database
        .sql(
            """
            create table if not exists event_%s partition of event
              for values from ('%s 00:00+00') to ('%s 00:00+00')
            """
                .formatted(DAY.format(day), day, day.plusDays(1)))
        .update();
  }

  @Override
  public Set<UUID> recorded(Scope scope, Collection<UUID> dedupKeys, Instant receivedFrom) {
    return new HashSet<>(
        database
            .sql("select dedup_key from event where dedup_key = any(?) and received_time >= ?")
            .param(new SqlArrayValue("uuid", dedupKeys.toArray()))
            .param(receivedFrom.atOffset(ZoneOffset.UTC))
            .query(UUID.class)
            .list());
  }

  @Override
  public Set<UUID> recordedFarAhead(Scope scope, Collection<UUID> dedupKeys) {
    return new HashSet<>(
        database
            .sql("select dedup_key from event_ahead where dedup_key = any(?)")
            .param(new SqlArrayValue("uuid", dedupKeys.toArray()))
            .query(UUID.class)
            .list());
  }

  @Override
  public void add(Scope scope, List<EventRow> rows) {
    addFarAhead(rows);
    template.execute(
        (ConnectionCallback<@Nullable Void>)
            connection -> {
              copy(connection, rows);
              return null;
            });
  }

  private void addFarAhead(List<EventRow> rows) {
    Object[] keys =
        rows.stream()
            .filter(row -> RecorderPosition.isFarAhead(row.event()))
            .map(EventRow::dedupKey)
            .toArray();
    if (keys.length > 0) {
      database
          .sql("insert into event_ahead select unnest(?) on conflict do nothing")
          .param(new SqlArrayValue("uuid", keys))
          .update();
    }
  }

  /** The server takes rows in while the next ones are hashed. */
  private static void copy(Connection connection, List<EventRow> rows) throws SQLException {
    try (CopyRows copy = CopyRows.into(connection, TARGET)) {
      for (EventRow row : rows) {
        SourceEvent event = row.event();
        copy.row(TARGET_COLUMNS)
            .number(event.id())
            .instant(event.receivedTime())
            .instant(event.sourceTime())
            .uuid(event.sender())
            .text(event.senderName())
            .text(event.origin().name())
            .text(event.domain())
            .text(event.sourceName())
            .text(event.sourceEventId())
            .number(event.sequence())
            .truth(event.validated())
            .truth(event.authenticated())
            .bytes(event.raw())
            .bytes(row.evidence().hash())
            .number(row.batch())
            .uuid(row.dedupKey())
            .text(event.report() == null ? null : event.report().interfaceName())
            .text(event.report() == null ? null : event.report().severity().name())
            .uuid(row.placed() == null ? null : row.placed().objectId())
            .uuid(row.placed() == null ? null : row.placed().alarmKey())
            .integer(event.mapping());
      }
      copy.finish();
    }
  }

  @Override
  public Map<UUID, List<Report>> timelines(Scope scope, Collection<UUID> alarmKeys) {
    Map<UUID, List<Report>> timelines = new HashMap<>();
    database
        .sql(
            """
            select event.id, event.source_time, event.sequence, event.severity, event.dedup_key,
              event.origin, event.authenticated, alarm_identity.*
            from event join alarm_identity
              on alarm_identity.alarm_key = event.alarm_key
              and alarm_identity.source_name = event.source_name
              and alarm_identity.interface_name is not distinct from event.interface_name
            where event.alarm_key = any(?)
            """)
        .param(new SqlArrayValue("uuid", alarmKeys.toArray()))
        .query(
            row -> {
              Report report = report(scope, row);
              timelines
                  .computeIfAbsent(report.placed().alarmKey(), _ -> new ArrayList<>())
                  .add(report);
            });
    return timelines;
  }

  @Override
  public List<RecordedEvent> records(Scope scope, Collection<Long> ids) {
    return database
        .sql(
            """
            select id, sender, sender_name, origin, domain, received_time, raw, mapping
            from event
            where id = any(?)
            """)
        .param(new SqlArrayValue("bigint", ids.toArray()))
        .query(JdbcEvents::recorded)
        .list();
  }

  @Override
  public void place(Scope scope, Collection<Replacement> replacements) {
    List<UUID> before = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<@Nullable String> interfaces = new ArrayList<>();
    List<UUID> after = new ArrayList<>();
    List<@Nullable UUID> objects = new ArrayList<>();
    for (Replacement replacement : replacements) {
      before.add(replacement.before().alarmKey());
      names.add(replacement.before().identity().sourceName());
      interfaces.add(replacement.before().identity().interfaceName());
      after.add(replacement.after().alarmKey());
      objects.add(replacement.after().objectId());
    }
    database
        .sql(
            """
            update event set alarm_key = placed.after, object_id = placed.object_id
            from unnest(?, ?, ?, ?, ?)
              as placed (before, source_name, interface_name, after, object_id)
            where event.alarm_key = placed.before
              and event.source_name = placed.source_name
              and event.interface_name is not distinct from placed.interface_name
            """)
        .param(new SqlArrayValue("uuid", before.toArray()))
        .param(new SqlArrayValue("text", names.toArray()))
        .param(new SqlArrayValue("text", interfaces.toArray()))
        .param(new SqlArrayValue("uuid", after.toArray()))
        .param(new SqlArrayValue("uuid", objects.toArray()))
        .update();
  }

  private static Report report(Scope scope, ResultSet row) throws SQLException {
    return new Report(
        new TimelineEntry(
            row.getObject("source_time", OffsetDateTime.class).toInstant(),
            row.getLong("sequence"),
            PerceivedSeverity.valueOf(row.getString("severity")),
            row.getLong("id"),
            row.getObject("dedup_key", UUID.class)),
        placed(scope, row),
        Origin.valueOf(row.getString("origin")),
        row.getBoolean("authenticated"),
        null);
  }

  static PlacedIdentity placed(Scope scope, ResultSet row) throws SQLException {
    return new PlacedIdentity(
        new AlarmIdentity(
            SourceProtocol.valueOf(row.getString("protocol")),
            row.getString("source_name"),
            row.getString("interface_name"),
            row.getString("event_source_type"),
            row.getString("alarm_condition"),
            row.getString("specific_problem")),
        row.getObject("native_key", UUID.class),
        row.getObject("alarm_key", UUID.class),
        row.getObject("object_id", UUID.class),
        row.getObject("owner_unit", UUID.class));
  }

  static RecordedEvent recorded(ResultSet row, int number) throws SQLException {
    return new RecordedEvent(record(row), row.getObject("mapping", Integer.class));
  }

  private static JournalRecord record(ResultSet row) throws SQLException {
    return new JournalRecord(
        row.getLong("id"),
        switch (row.getString("domain")) {
          case SourceEvent.SNMP_DOMAIN -> RecordKind.SNMP_TRAP;
          case SourceEvent.ALERT_DOMAIN -> RecordKind.ALERT;
          case SourceEvent.SYSLOG_DOMAIN -> RecordKind.SYSLOG_MESSAGE;
          default -> RecordKind.VES_EVENT;
        },
        row.getObject("sender", UUID.class),
        row.getString("sender_name"),
        Origin.valueOf(row.getString("origin")),
        row.getObject("received_time", OffsetDateTime.class).toInstant(),
        row.getBytes("raw"));
  }
}
