package vn.thongmach.alarm;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the recorder left in the database, with the source's event ids in place of journal
 * positions, so that runs in different order can be compared.
 */
public final class RecordedState {

  private final JdbcClient jdbc;

  public RecordedState(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** As nothing had ever been recorded. */
  public void empty() {
    jdbc.sql(
            """
            truncate event, alarm, alarm_span, alarm_quiet_clear, alarm_identity, event_quarantine,
              event_ahead
            """)
        .update();
    jdbc.sql(
            """
            update recorder_position set position = 0, latest_source_time = '1970-01-01T00:00Z',
              greatest_lead_micros = 0, duplicates = 0
            """)
        .update();
  }

  public List<Long> eventIds() {
    return jdbc.sql("select id from event order by id").query(Long.class).list();
  }

  public List<Map<String, Object>> events() {
    return jdbc.sql(
            """
            select source_event_id, source_name, object_id, alarm_key, severity, origin
            from event order by source_event_id
            """)
        .query()
        .listOfRows();
  }

  public List<Map<String, Object>> alarms() {
    return jdbc.sql(
            """
            select alarm.id, alarm.alarm_key, alarm.object_id, alarm.source_name, interface_name,
              alarm_condition, alarm.severity, state, raised_at, cleared_at, repeats,
              additional_text, alarm.origin, last_source_time, last_sequence, last_dedup, span_from,
              (select source_event_id from event where event.id = first_event) as first_event,
              (select source_event_id from event where event.id = last_event) as last_event,
              (select source_event_id from event where event.id = span_from_event) as span_from_event
            from alarm order by alarm.alarm_key, raised_at, alarm.id
            """)
        .query()
        .listOfRows();
  }

  public List<Map<String, Object>> spans() {
    return jdbc.sql(
            """
            select alarm_key, object_id, severity, from_time, to_time, origin,
              (select source_event_id from event where event.id = from_event) as from_event,
              (select source_event_id from event where event.id = to_event) as to_event
            from alarm_span order by alarm_key, from_time, from_event
            """)
        .query()
        .listOfRows();
  }
}
