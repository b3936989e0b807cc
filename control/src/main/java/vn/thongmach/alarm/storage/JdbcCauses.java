package vn.thongmach.alarm.storage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.availability.CauseStorage;

/** Occurrences in table alarm with their incidents. */
@Repository
class JdbcCauses implements CauseStorage {

  private static final String OCCURRED =
      """
      select a.id, a.alarm_key, a.raised_at, a.cleared_at, i.id incident, i.number
      from alarm a
      left join incident_alarm l on l.alarm = a.id
      left join incident i on i.id = l.incident
      where a.alarm_key = any(:keys) and a.raised_at < :to
        and (a.cleared_at is null or a.cleared_at > :from) and\
      """
          + " "
          + AlarmReach.of("a.");

  private final JdbcClient database;

  JdbcCauses(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<Occurred> occurred(
      Scope scope, Collection<UUID> alarmKeys, Instant from, Instant to) {
    Map<String, Object> values = AlarmReach.values(scope);
    values.put("keys", new SqlArrayValue("uuid", alarmKeys.toArray()));
    values.put("from", from.atOffset(ZoneOffset.UTC));
    values.put("to", to.atOffset(ZoneOffset.UTC));
    return database
        .sql(OCCURRED)
        .params(values)
        .query(
            (row, _) -> {
              OffsetDateTime cleared = row.getObject("cleared_at", OffsetDateTime.class);
              UUID incident = row.getObject("incident", UUID.class);
              return new Occurred(
                  row.getObject("id", UUID.class),
                  row.getObject("alarm_key", UUID.class),
                  row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                  cleared == null ? null : cleared.toInstant(),
                  incident,
                  incident == null ? null : "SC-" + row.getLong("number"));
            })
        .list();
  }

  @Override
  public Map<Long, Received> received(Scope scope, Collection<Long> events) {
    Map<Long, Received> received = new HashMap<>();
    database
        .sql("select id, received_time from event where id = any(:ids)")
        .param("ids", new SqlArrayValue("bigint", events.toArray()))
        .query(
            row -> {
              received.put(
                  row.getLong("id"),
                  new Received(
                      row.getLong("id"),
                      row.getObject("received_time", OffsetDateTime.class).toInstant()));
            });
    return received;
  }

  @Override
  public Map<UUID, Instant> answered(Scope scope, Collection<UUID> alarms) {
    Map<UUID, Instant> answered = new HashMap<>();
    Map<String, Object> values = AlarmReach.values(scope);
    values.put("ids", new SqlArrayValue("uuid", alarms.toArray()));
    database
        .sql(
            """
            select a.id, min(w.at) at
            from alarm a
            join incident_word_alarm l on l.alarm = a.id
            join incident_word w on w.id = l.word
            where a.id = any(:ids) and w.at >= a.raised_at and\
            """
                + " "
                + AlarmReach.of("a.")
                + " group by a.id")
        .params(values)
        .query(
            row -> {
              answered.put(
                  row.getObject("id", UUID.class),
                  row.getObject("at", OffsetDateTime.class).toInstant());
            });
    return answered;
  }

  @Override
  public Map<Long, Instant> answeredEvents(Scope scope, Collection<Long> events) {
    Map<Long, Instant> answered = new HashMap<>();
    Map<String, Object> values = AlarmReach.values(scope);
    values.put("events", new SqlArrayValue("bigint", events.toArray()));
    database
        .sql(
            """
            select e.id, min(w.at) at
            from event e
            join alarm a on a.alarm_key = e.alarm_key and a.raised_at <= e.source_time
              and (a.cleared_at is null or a.cleared_at > e.source_time)
            join incident_word_alarm l on l.alarm = a.id
            join incident_word w on w.id = l.word
            where e.id = any(:events) and w.at >= a.raised_at and\
            """
                + " "
                + AlarmReach.of("a.")
                + " group by e.id")
        .params(values)
        .query(
            row -> {
              answered.put(
                  row.getLong("id"), row.getObject("at", OffsetDateTime.class).toInstant());
            });
    return answered;
  }

  @Override
  public List<Lain> lain(Scope scope, Collection<UUID> alarms) {
    Map<String, Object> values = AlarmReach.values(scope);
    values.put("ids", new SqlArrayValue("uuid", alarms.toArray()));
    return database
        .sql(
            """
            select a.object_id, a.raised_at, a.cleared_at from alarm a
            where a.id = any(:ids) and a.object_id is not null and\
            """
                + " "
                + AlarmReach.of("a."))
        .params(values)
        .query(
            (row, _) -> {
              OffsetDateTime cleared = row.getObject("cleared_at", OffsetDateTime.class);
              return new Lain(
                  row.getObject("object_id", UUID.class),
                  row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                  cleared == null ? null : cleared.toInstant());
            })
        .list();
  }
}
