package vn.thongmach.alarm.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.AlarmItem;
import vn.thongmach.alarm.model.AlarmFilter;
import vn.thongmach.alarm.model.AlarmReading;
import vn.thongmach.alarm.model.AlarmRow;
import vn.thongmach.contracts.Origin;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** Alarms and events as people read them: what others own is left out in SQL. */
@Repository
class JdbcAlarmReading implements AlarmReading {

  private static final String REACHED = AlarmReach.of("");

  private final JdbcClient database;

  JdbcAlarmReading(JdbcClient database) {
    this.database = database;
  }

  @Override
  public PageOf<AlarmRow> search(Scope scope, AlarmFilter filter, PageRequest page) {
    StringBuilder where = new StringBuilder(" from alarm a where ").append(REACHED);
    Map<String, Object> values = AlarmReach.values(scope);
    Instant at = filter.at();
    if (at != null) {
      where.append(" and ").append(stateThen(filter.state()));
      values.put("at", at.atOffset(ZoneOffset.UTC));
    } else if (filter.state() != null) {
      // A constant, so that the partial index of open alarms is used.
      where.append(" and state = '").append(filter.state().name()).append('\'');
    }
    if (filter.object() != null) {
      where.append(" and object_id = :object");
      values.put("object", filter.object());
    }
    if (filter.since() != null) {
      where.append(" and last_source_time >= :since");
      values.put("since", filter.since().atOffset(ZoneOffset.UTC));
    }
    if (filter.source() != null) {
      where.append(" and (source_name = :source or starts_with(source_name, :source || '/'))");
      values.put("source", filter.source());
    }
    if (filter.severity() != null) {
      where.append(" and severity = :severity");
      values.put("severity", filter.severity().name());
    }
    Boolean suppressed = filter.suppressed();
    if (suppressed != null) {
      where.append(suppressed ? " and " : " and not ").append(JdbcSuppressions.LASTS);
    }
    long total = database.sql("select count(*)" + where).params(values).query(Long.class).single();
    List<AlarmRow> rows =
        database
            .sql(
                "select *, alarm_key as native_key"
                    + where
                    + " order by change desc, id limit :size offset :skip")
            .params(values)
            .param("size", page.size())
            .param("skip", page.offset())
            .query((row, _) -> JdbcAlarms.alarm(scope, row))
            .list();
    return PageOf.of(rows, total, page);
  }

  private static String stateThen(AlarmItem.@Nullable State state) {
    if (state == null) {
      return "raised_at <= :at";
    }
    return state == AlarmItem.State.OPEN ? JdbcStandingAlarms.STOOD : "cleared_at <= :at";
  }

  @Override
  public Optional<AlarmRow> find(Scope scope, UUID id) {
    return database
        .sql("select *, alarm_key as native_key from alarm where id = :id and " + REACHED)
        .params(AlarmReach.values(scope))
        .param("id", id)
        .query((row, _) -> JdbcAlarms.alarm(scope, row))
        .optional();
  }

  @Override
  public List<TimelineEvent> timeline(Scope scope, AlarmRow alarm) {
    return database
        .sql(
            """
            select * from (
              select event.* from event,
                (select * from event where id = :first) as first,
                (select * from event where id = :last) as last
              where event.alarm_key = :key
                and (event.source_time, event.sequence, event.severity = 'NORMAL', event.dedup_key)
                  >= (first.source_time, first.sequence, first.severity = 'NORMAL', first.dedup_key)
                and (event.source_time, event.sequence, event.severity = 'NORMAL', event.dedup_key)
                  <= (last.source_time, last.sequence, last.severity = 'NORMAL', last.dedup_key)
              order by event.source_time desc, event.sequence desc, event.severity = 'NORMAL' desc,
                event.dedup_key desc
              limit :most) as newest
            order by source_time, sequence, severity = 'NORMAL', dedup_key
            """)
        .param("first", alarm.occurrence().firstEvent())
        .param("last", alarm.occurrence().lastEvent())
        .param("key", alarm.placed().alarmKey())
        .param("most", MOST_TIMELINE_EVENTS)
        .query(
            (row, _) ->
                new TimelineEvent(
                    row.getLong("id"),
                    row.getString("source_event_id"),
                    instant(row, "source_time"),
                    instant(row, "received_time"),
                    PerceivedSeverity.valueOf(row.getString("severity")),
                    Origin.valueOf(row.getString("origin")),
                    row.getBoolean("authenticated")))
        .list();
  }

  @Override
  public Optional<StoredEvent> event(Scope scope, long id) {
    return database
        .sql("select * from event where id = :id and (:allUnits or object_id is not null)")
        .param("id", id)
        .param("allUnits", scope.allUnits())
        .query(
            (row, _) ->
                new StoredEvent(
                    row.getLong("id"),
                    row.getString("sender_name"),
                    Origin.valueOf(row.getString("origin")),
                    row.getString("domain"),
                    row.getString("source_name"),
                    row.getString("source_event_id"),
                    row.getLong("sequence"),
                    instant(row, "source_time"),
                    instant(row, "received_time"),
                    row.getBoolean("validated"),
                    row.getBoolean("authenticated"),
                    row.getLong("batch"),
                    row.getBytes("raw"),
                    row.getObject("object_id", UUID.class)))
        .optional();
  }

  @Override
  public PageOf<QuarantinedRecord> quarantine(Scope scope, PageRequest page) {
    scope.requireAllUnits();
    long total = database.sql("select count(*) from event_quarantine").query(Long.class).single();
    List<QuarantinedRecord> records =
        database
            .sql("select * from event_quarantine order by id desc limit :size offset :skip")
            .param("size", page.size())
            .param("skip", page.offset())
            .query(
                (row, _) ->
                    new QuarantinedRecord(
                        row.getLong("id"),
                        instant(row, "received_time"),
                        row.getString("kind"),
                        row.getString("sender_name"),
                        Origin.valueOf(row.getString("origin")),
                        row.getString("error"),
                        instant(row, "quarantined_at"),
                        row.getBytes("raw")))
            .list();
    return PageOf.of(records, total, page);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
