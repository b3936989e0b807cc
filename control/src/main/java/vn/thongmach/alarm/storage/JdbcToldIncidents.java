package vn.thongmach.alarm.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.incident.FoundIncident.State;
import vn.thongmach.alarm.incident.IncidentRow;
import vn.thongmach.alarm.incident.ToldStorage;

/** What is told of incidents: tables incident, incident_alarm and incident_change. */
@Repository
class JdbcToldIncidents implements ToldStorage {

  private final JdbcClient database;
  private final NamedParameterJdbcTemplate batches;

  JdbcToldIncidents(JdbcTemplate template) {
    this.database = JdbcClient.create(template);
    this.batches = new NamedParameterJdbcTemplate(template);
  }

  @Override
  public void lock(Scope scope) {
    database
        .sql("select position from incident_position for update")
        .query((row, _) -> row.getLong(1))
        .single();
  }

  @Override
  public Set<UUID> worded(Scope scope, Collection<UUID> incidents) {
    return new HashSet<>(
        database
            .sql(
                """
                select id from incident where id = any(:ids) and words > 0
                union select machine from incident_alarm
                where machine = any(:ids) and (held_by is not null or incident <> machine)
                union select incident from incident_alarm
                where incident = any(:ids) and held_by is not null
                """)
            .param("ids", array(incidents))
            .query((row, _) -> row.getObject(1, UUID.class))
            .list());
  }

  @Override
  public void follow(
      Scope scope, Collection<UUID> incidents, Collection<UUID> alarms, Set<UUID> except) {
    database
        .sql(
            """
            update incident set root_object = found_root, root_name = found_name,
              state = found_state, merged_into = found_into
            where id = any(?) and found_state is not null
              and (root_object, root_name, state, merged_into)
                is distinct from (found_root, found_name, found_state, found_into)
            """)
        .param(array(incidents))
        .update();
    database
        .sql(
            """
            update incident_alarm set incident = machine
            where alarm = any(?) and held_by is null and incident <> machine and machine <> all(?)
            """)
        .param(array(alarms))
        .param(array(except))
        .update();
  }

  @Override
  public List<PlacedAlarm> alarms(Scope scope, Collection<UUID> incidents) {
    return database
        .sql(
            """
            select i.alarm, i.machine, i.incident, p.incident as place,
              coalesce(w.kind = 'REJECTED', false) as rejected,
              coalesce(a.state = 'OPEN', false) as open
            from (
              select * from incident_alarm where machine = any(:ids)
              union select * from incident_alarm where incident = any(:ids)) i
              left join incident_word w on w.id = i.held_by
              left join incident_word_alarm p on p.word = i.held_by and p.alarm = i.alarm
              left join alarm a on a.id = i.alarm
            order by i.alarm
            """)
        .param("ids", array(incidents))
        .query(
            (row, _) ->
                new PlacedAlarm(
                    id(row, "alarm"),
                    id(row, "machine"),
                    id(row, "incident"),
                    row.getObject("place", UUID.class),
                    row.getBoolean("rejected"),
                    row.getBoolean("open")))
        .list();
  }

  @Override
  public Map<UUID, ToldRow> rows(Scope scope, Collection<UUID> incidents) {
    Map<UUID, ToldRow> rows = new HashMap<>();
    database
        .sql(
            """
            select i.*, (
              select w.root_object from incident_word w
              where w.root_of = i.id and w.root_object is not null
                and not exists (select from incident_word b where b.takes_back = w.id)
              order by w.id desc limit 1) as word_root
            from incident i where i.id = any(:ids) or i.follows = any(:ids)
            """)
        .param("ids", array(incidents))
        .query(
            row -> {
              ToldRow told = told(row);
              rows.put(told.id(), told);
            });
    return rows;
  }

  private static ToldRow told(ResultSet row) throws SQLException {
    String found = row.getString("found_state");
    return new ToldRow(
        id(row, "id"),
        row.getObject("root_object", UUID.class),
        row.getString("root_name"),
        State.valueOf(row.getString("state")),
        row.getObject("merged_into", UUID.class),
        row.getObject("found_root", UUID.class),
        row.getString("found_name"),
        found == null ? null : State.valueOf(found),
        row.getObject("found_into", UUID.class),
        row.getObject("follows", UUID.class),
        row.getObject("word_root", UUID.class));
  }

  @Override
  public void place(Scope scope, Map<UUID, UUID> incidentOf) {
    if (incidentOf.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            update incident_alarm set incident = p.incident
            from unnest(?, ?) as p (alarm, incident) where incident_alarm.alarm = p.alarm
            """)
        .param(array(incidentOf.keySet()))
        .param(array(incidentOf.values()))
        .update();
  }

  @Override
  public void insert(Scope scope, ToldRow row, UUID like, Instant at) {
    database
        .sql(
            """
            insert into incident (id, root_object, root_name, state, follows, first_at, last_at,
              found_at, severity, alarms, origin, candidates, grounds, version)
            select :id, :root, :name, :state, :follows, first_at, last_at, :at, severity, 0, origin,
              '[]', '{"rootReported":false,"failures":1,"explained":0,"silent":0}', version
            from incident where id = :like
            """)
        .param("id", row.id())
        .param("root", row.root())
        .param("name", row.rootName())
        .param("state", row.state().name())
        .param("follows", row.follows())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("like", like)
        .update();
  }

  @Override
  public void update(Scope scope, ToldRow row) {
    database
        .sql(
            """
            update incident set root_object = :root, root_name = :name, state = :state,
              merged_into = :into
            where id = :id
            """)
        .param("id", row.id())
        .param("root", row.root())
        .param("name", row.rootName())
        .param("state", row.state().name())
        .param("into", row.mergedInto())
        .update();
  }

  @Override
  public void sumUp(Scope scope, Collection<UUID> incidents) {
    database
        .sql(
            """
            update incident set alarms = s.alarms, severity = s.severity, origin = s.origin,
              first_at = s.first_at, last_at = greatest(incident.last_at, s.last_at)
            from unnest(?) as changed (id) cross join lateral (
              select count(*) as alarms, min(a.raised_at) as first_at,
                max(coalesce(a.cleared_at, a.raised_at)) as last_at,
                (array['CRITICAL','MAJOR','MINOR','WARNING'])[
                  min(array_position(array['CRITICAL','MAJOR','MINOR','WARNING'], a.severity))]
                  as severity,
                (array['SIMULATED','REPORTED','MEASURED'])[
                  min(array_position(array['SIMULATED','REPORTED','MEASURED'], a.origin))] as origin
              from incident_alarm i join alarm a on a.id = i.alarm
              where i.incident = changed.id) s
            where incident.id = changed.id and s.alarms > 0
              and (incident.alarms, incident.severity, incident.origin, incident.first_at,
                incident.last_at) is distinct from (s.alarms, s.severity, s.origin, s.first_at,
                greatest(incident.last_at, s.last_at))
            """)
        .param(array(incidents))
        .update();
  }

  @Override
  public void add(Scope scope, List<IncidentRow.Change> changes, Instant at) {
    batches.batchUpdate(
        """
        insert into incident_change
          (incident, at, kind, root_object, former_root, others, alarms, held, word)
        values (:incident, :at, :kind, :root, :former, :others, :alarms, :held, :word)
        """,
        changes.stream()
            .map(
                change ->
                    new MapSqlParameterSource()
                        .addValue("incident", change.incident())
                        .addValue("at", at.atOffset(ZoneOffset.UTC))
                        .addValue("kind", change.kind().name())
                        .addValue("root", change.root())
                        .addValue("former", change.formerRoot())
                        .addValue("others", array(change.others()))
                        .addValue("alarms", change.alarms())
                        .addValue("held", change.held())
                        .addValue("word", change.word()))
            .toArray(SqlParameterSource[]::new));
  }

  private static SqlArrayValue array(Collection<UUID> ids) {
    return new SqlArrayValue("uuid", ids.toArray());
  }

  private static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }
}
