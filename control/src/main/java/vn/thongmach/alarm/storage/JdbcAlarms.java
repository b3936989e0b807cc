package vn.thongmach.alarm.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.copy.CopyRows;
import vn.thongmach.alarm.model.AlarmChange;
import vn.thongmach.alarm.model.AlarmRow;
import vn.thongmach.alarm.model.AlarmState;
import vn.thongmach.alarm.model.AlarmStorage;
import vn.thongmach.alarm.model.SpanRow;
import vn.thongmach.contracts.Origin;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.dataplane.state.AlarmImage;
import vn.thongmach.dataplane.state.CurrentOccurrence;
import vn.thongmach.dataplane.state.TimelineEntry;

/** Alarms in tables alarm, alarm_span and alarm_quiet_clear. */
@Repository
class JdbcAlarms implements AlarmStorage {

  private static final int ALARM_COLUMNS = 27;
  private static final int SPAN_COLUMNS = 9;

  private final JdbcTemplate template;
  private final JdbcClient database;

  JdbcAlarms(JdbcTemplate template) {
    this.template = template;
    this.database = JdbcClient.create(template);
  }

  @Override
  public Map<UUID, AlarmState> states(Scope scope, Collection<UUID> alarmKeys) {
    SqlArrayValue keys = new SqlArrayValue("uuid", alarmKeys.toArray());
    Map<UUID, AlarmState> states = new HashMap<>();
    database
        .sql(
            """
            select alarm.*, alarm.alarm_key as native_key
            from unnest(?) as wanted (alarm_key) cross join lateral (
              select * from alarm where alarm.alarm_key = wanted.alarm_key
              order by raised_at desc, last_source_time desc, last_sequence desc, last_dedup desc
              limit 1) as alarm
            """)
        .param(keys)
        .query(
            row -> {
              AlarmRow alarm = alarm(scope, row);
              states.put(
                  alarm.placed().alarmKey(),
                  new AlarmState(new AlarmImage(alarm.last(), alarm.occurrence()), alarm));
            });
    database
        .sql("select * from alarm_quiet_clear where alarm_key = any(?)")
        .param(keys)
        .query(
            row -> {
              TimelineEntry clear =
                  new TimelineEntry(
                      instant(row, "source_time"),
                      row.getLong("sequence"),
                      PerceivedSeverity.NORMAL,
                      row.getLong("event"),
                      row.getObject("dedup_key", UUID.class));
              states.compute(
                  row.getObject("alarm_key", UUID.class), (_, state) -> withClear(state, clear));
            });
    return states;
  }

  private static AlarmState withClear(@Nullable AlarmState state, TimelineEntry clear) {
    if (state == null) {
      return new AlarmState(new AlarmImage(clear, null), null);
    }
    TimelineEntry newest = state.image().newest();
    return newest != null && newest.compareTo(clear) > 0
        ? state
        : new AlarmState(new AlarmImage(clear, state.image().current()), state.row());
  }

  @Override
  public List<SpanRow> spans(Scope scope, Collection<UUID> alarmKeys) {
    return database
        .sql("select * from alarm_span where alarm_key = any(?)")
        .param(new SqlArrayValue("uuid", alarmKeys.toArray()))
        .query((row, _) -> JdbcSpans.span(scope, row))
        .list();
  }

  @Override
  public void clear(Scope scope, Collection<UUID> alarmKeys) {
    for (String table : List.of("alarm", "alarm_span", "alarm_quiet_clear")) {
      database
          .sql("delete from " + table + " where alarm_key = any(?)")
          .param(new SqlArrayValue("uuid", alarmKeys.toArray()))
          .update();
    }
  }

  @Override
  public void write(Scope scope, Collection<AlarmChange> changes, long version) {
    execute(
        scope,
        (_, connection) -> {
          prepare(connection, "incoming_alarm", "alarm");
          try (CopyRows copy = CopyRows.into(connection, "incoming_alarm")) {
            for (AlarmChange change : changes) {
              for (AlarmRow row : change.rows()) {
                copy(copy, row, version);
              }
            }
            copy.finish();
          }
          run(
              connection,
              """
              insert into alarm select * from incoming_alarm
              on conflict (id) do update set
                source_name = excluded.source_name, interface_name = excluded.interface_name,
                severity = excluded.severity, state = excluded.state,
                cleared_at = excluded.cleared_at, repeats = excluded.repeats,
                additional_text = excluded.additional_text, origin = excluded.origin,
                authenticated = excluded.authenticated, protocol = excluded.protocol,
                last_event = excluded.last_event, last_source_time = excluded.last_source_time,
                last_sequence = excluded.last_sequence, last_dedup = excluded.last_dedup,
                span_from = excluded.span_from, span_from_event = excluded.span_from_event,
                change = excluded.change, version = excluded.version
              where alarm.version <= excluded.version
              """);
          prepare(connection, "incoming_span", "alarm_span");
          try (CopyRows copy = CopyRows.into(connection, "incoming_span")) {
            for (AlarmChange change : changes) {
              for (SpanRow row : change.spans()) {
                copy(copy, row, version);
              }
            }
            copy.finish();
          }
          run(
              connection,
              """
              insert into alarm_span select * from incoming_span
              on conflict (alarm_key, from_event) do update set
                to_time = excluded.to_time, to_event = excluded.to_event,
                origin = excluded.origin, version = excluded.version
              where alarm_span.version <= excluded.version
              """);
        });
    writeQuietClears(changes);
  }

  private void writeQuietClears(Collection<AlarmChange> changes) {
    List<Object[]> clears = new ArrayList<>();
    for (AlarmChange change : changes) {
      TimelineEntry clear = change.quietClear();
      if (clear != null) {
        clears.add(
            new Object[] {
              change.alarmKey(),
              clear.sourceTime().atOffset(ZoneOffset.UTC),
              clear.sequence(),
              clear.eventId(),
              clear.dedupKey()
            });
      }
    }
    if (!clears.isEmpty()) {
      template.batchUpdate(
          """
          insert into alarm_quiet_clear (alarm_key, source_time, sequence, event, dedup_key)
          values (?, ?, ?, ?, ?)
          on conflict (alarm_key) do update set source_time = excluded.source_time,
            sequence = excluded.sequence, event = excluded.event, dedup_key = excluded.dedup_key
          """,
          clears);
    }
  }

  private static void copy(CopyRows copy, AlarmRow row, long version) throws SQLException {
    CurrentOccurrence occurrence = row.occurrence();
    copy.row(ALARM_COLUMNS)
        .uuid(row.id())
        .uuid(row.placed().alarmKey())
        .uuid(row.placed().objectId())
        .uuid(row.placed().ownerUnit());
    JdbcIdentities.name(copy, row.placed());
    copy.text(occurrence.severity().name())
        .text(occurrence.isOpen() ? "OPEN" : "CLEARED")
        .instant(occurrence.raisedAt())
        .instant(occurrence.clearedAt())
        .integer(occurrence.repeats())
        .text(Objects.requireNonNullElse(row.additionalText(), ""))
        .text(row.origin().name())
        .number(occurrence.firstEvent())
        .number(occurrence.lastEvent())
        .instant(occurrence.lastSourceTime())
        .number(row.last().sequence())
        .uuid(row.last().dedupKey())
        .instant(occurrence.spanFrom())
        .number(occurrence.spanFromEvent())
        .number(row.change())
        .number(version)
        .text(row.placed().identity().protocol().name())
        .truth(row.authenticated());
  }

  private static void copy(CopyRows copy, SpanRow row, long version) throws SQLException {
    copy.row(SPAN_COLUMNS)
        .uuid(row.alarmKey())
        .uuid(row.objectId())
        .text(row.span().severity().name())
        .instant(row.span().from())
        .instant(row.span().to())
        .number(row.span().fromEvent())
        .number(row.span().toEvent())
        .text(row.origin().name())
        .number(version);
  }

  static AlarmRow alarm(Scope scope, ResultSet row) throws SQLException {
    PerceivedSeverity severity = PerceivedSeverity.valueOf(row.getString("severity"));
    Instant clearedAt = instantOrNull(row, "cleared_at");
    Instant lastSourceTime = instant(row, "last_source_time");
    long lastEvent = row.getLong("last_event");
    return new AlarmRow(
        row.getObject("id", UUID.class),
        JdbcEvents.placed(scope, row),
        new CurrentOccurrence(
            instant(row, "raised_at"),
            clearedAt,
            severity,
            row.getInt("repeats"),
            row.getLong("first_event"),
            lastEvent,
            lastSourceTime,
            instant(row, "span_from"),
            row.getLong("span_from_event")),
        row.getString("additional_text"),
        Origin.valueOf(row.getString("origin")),
        row.getBoolean("authenticated"),
        new TimelineEntry(
            lastSourceTime,
            row.getLong("last_sequence"),
            clearedAt == null ? severity : PerceivedSeverity.NORMAL,
            lastEvent,
            row.getObject("last_dedup", UUID.class)),
        row.getLong("change"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  /** An empty table of this connection, into which rows are copied on their way. */
  private static void prepare(Connection connection, String name, String like) throws SQLException {
    run(
        connection,
        "create temp table if not exists "
            + name
            + " (like "
            + like
            + ") on commit delete rows; truncate "
            + name);
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void execute(Scope scope, Work work) {
    template.execute(
        (ConnectionCallback<@Nullable Void>)
            connection -> {
              work.on(scope, connection);
              return null;
            });
  }

  private interface Work {
    void on(Scope scope, Connection connection) throws SQLException;
  }
}
