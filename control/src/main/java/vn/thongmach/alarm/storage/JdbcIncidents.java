package vn.thongmach.alarm.storage;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.incident.ChangedAlarm;
import vn.thongmach.alarm.incident.FoundIncident;
import vn.thongmach.alarm.incident.FoundIncident.Candidate;
import vn.thongmach.alarm.incident.FoundIncident.Change;
import vn.thongmach.alarm.incident.FoundIncident.ChangeKind;
import vn.thongmach.alarm.incident.FoundIncident.Grounds;
import vn.thongmach.alarm.incident.FoundIncident.Machine;
import vn.thongmach.alarm.incident.FoundIncident.State;
import vn.thongmach.alarm.incident.IncidentRow;
import vn.thongmach.alarm.incident.IncidentStorage;
import vn.thongmach.contracts.Origin;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.dataplane.correlation.Correlator;

/** Incidents in tables incident and incident_alarm, as the correlator holds them. */
@Repository
class JdbcIncidents implements IncidentStorage {

  private static final String ALARM =
      """
      select a.id, a.object_id, a.source_name, a.alarm_condition, a.severity, a.raised_at,
        a.cleared_at, a.change""";

  private final JdbcClient database;
  private final NamedParameterJdbcTemplate batches;
  private final JsonMapper json;

  JdbcIncidents(JdbcTemplate template, JsonMapper json) {
    this.database = JdbcClient.create(template);
    this.batches = new NamedParameterJdbcTemplate(template);
    this.json = json;
  }

  @Override
  public long position(Scope scope) {
    return database.sql("select position from incident_position").query(Long.class).single();
  }

  @Override
  public List<ChangedAlarm> changedAfter(Scope scope, long position, int most) {
    return database
        .sql(
            ALARM
                + " from alarm a where a.change > ? order by a.change fetch first ? rows with ties")
        .param(position)
        .param(most)
        .query((row, _) -> alarm(row))
        .list();
  }

  @Override
  public List<FoundIncident> lively(Scope scope, Instant after) {
    return database
        .sql(
            """
            select * from incident where found_state = 'OPEN'
            union all (
              select * from incident where found_state = 'CLOSED' and last_at > :after
              order by last_at desc limit :most)
            order by id
            """)
        .param("after", after.atOffset(ZoneOffset.UTC))
        .param("most", Correlator.MOST_ENDED)
        .query((row, _) -> asFound(incident(json, row)))
        .list();
  }

  @Override
  public Map<UUID, List<ChangedAlarm>> alarmsOf(
      Scope scope, List<UUID> incidents, long position, Instant after) {
    Map<UUID, List<ChangedAlarm>> alarms = new HashMap<>();
    database
        .sql(
            ALARM
                + """
                , i.machine from incident_alarm i join alarm a on a.id = i.alarm
                where i.machine = any(?) and a.change <= ?
                  and (a.state = 'OPEN' or a.last_source_time > ?)
                order by a.change
                """)
        .param(incidents.toArray(UUID[]::new))
        .param(position)
        .param(after.atOffset(ZoneOffset.UTC))
        .query(
            row -> {
              alarms
                  .computeIfAbsent(row.getObject("machine", UUID.class), _ -> new ArrayList<>())
                  .add(alarm(row));
            });
    return alarms;
  }

  @Override
  public List<ChangedAlarm> missed(Scope scope, long position, int most) {
    return database
        .sql(
            ALARM
                + """
                 from alarm a where a.state = 'OPEN' and a.change <= ?
                  and not exists (select from incident_alarm i where i.alarm = a.id)
                order by a.change limit ?
                """)
        .param(position)
        .param(most)
        .query((row, _) -> alarm(row))
        .list();
  }

  @Override
  public Instant latest(Scope scope) {
    return database
        .sql("select coalesce(max(last_at), 'epoch') from incident where state <> 'MERGED'")
        .query((row, _) -> instant(row, 1))
        .single();
  }

  @Override
  public void write(Scope scope, IncidentRow.Step step, long from, long to, Instant at) {
    int moved =
        database
            .sql("update incident_position set position = ? where position = ?")
            .param(to)
            .param(from)
            .update();
    if (moved != 1) {
      throw new IllegalStateException(
          "Incident position %d was moved by somebody else.".formatted(from));
    }
    put(step.rows(), to, at);
    if (!step.alarms().isEmpty()) {
      database
          .sql(
              """
              insert into incident_alarm (alarm, incident, machine)
              select alarm, machine, machine from unnest(?, ?) as found (alarm, machine)
              on conflict (alarm) do update set machine = excluded.machine
              """)
          .param(step.alarms().keySet().toArray(UUID[]::new))
          .param(step.alarms().values().toArray(UUID[]::new))
          .update();
    }
  }

  private void put(List<IncidentRow> rows, long version, Instant at) {
    batches.batchUpdate(
        """
        insert into incident (id, root_object, root_name, state, merged_into, found_root,
          found_name, found_state, found_into, first_at, last_at, found_at, severity, alarms,
          origin, candidates, grounds, version)
        values (:id, :root, :name, :state, :into, :root, :name, :state, :into, :first, :last, :at,
          'WARNING', 0, 'SIMULATED', cast(:candidates as jsonb), cast(:grounds as jsonb), :version)
        on conflict (id) do update set found_root = excluded.found_root,
          found_name = excluded.found_name, found_state = excluded.found_state,
          found_into = excluded.found_into, first_at = excluded.first_at,
          last_at = greatest(incident.last_at, excluded.last_at),
          candidates = excluded.candidates, grounds = excluded.grounds,
          version = excluded.version
        """,
        rows.stream().map(row -> parameters(row, version, at)).toArray(SqlParameterSource[]::new));
  }

  private SqlParameterSource parameters(IncidentRow row, long version, Instant at) {
    return new MapSqlParameterSource()
        .addValue("id", row.id())
        .addValue("root", row.root())
        .addValue("name", row.rootName())
        .addValue("state", row.state().name())
        .addValue("into", row.mergedInto())
        .addValue("first", row.first().atOffset(ZoneOffset.UTC))
        .addValue("last", row.last().atOffset(ZoneOffset.UTC))
        .addValue("at", at.atOffset(ZoneOffset.UTC))
        .addValue("candidates", json.writeValueAsString(row.candidates()))
        .addValue("grounds", json.writeValueAsString(row.grounds()))
        .addValue("version", version);
  }

  private static ChangedAlarm alarm(ResultSet row) throws SQLException {
    return new ChangedAlarm(
        row.getObject("id", UUID.class),
        row.getObject("object_id", UUID.class),
        row.getString("source_name"),
        row.getString("alarm_condition"),
        PerceivedSeverity.valueOf(row.getString("severity")),
        row.getObject("raised_at", OffsetDateTime.class).toInstant(),
        instantOrNull(row, "cleared_at"),
        row.getLong("change"));
  }

  static FoundIncident incident(JsonMapper json, ResultSet row) throws SQLException {
    return new FoundIncident(
        row.getObject("id", UUID.class),
        row.getLong("number"),
        row.getObject("root_object", UUID.class),
        row.getString("root_name"),
        State.valueOf(row.getString("state")),
        row.getObject("merged_into", UUID.class),
        row.getObject("first_at", OffsetDateTime.class).toInstant(),
        row.getObject("last_at", OffsetDateTime.class).toInstant(),
        row.getObject("found_at", OffsetDateTime.class).toInstant(),
        PerceivedSeverity.valueOf(row.getString("severity")),
        row.getInt("alarms"),
        Origin.valueOf(row.getString("origin")),
        json.readValue(row.getString("candidates"), new TypeReference<List<Candidate>>() {}),
        json.readValue(row.getString("grounds"), Grounds.class),
        row.getInt("words"),
        machine(row));
  }

  private static @Nullable Machine machine(ResultSet row) throws SQLException {
    String state = row.getString("found_state");
    return state == null
        ? null
        : new Machine(
            row.getObject("found_root", UUID.class),
            row.getString("found_name"),
            State.valueOf(state),
            row.getObject("found_into", UUID.class));
  }

  /** The same as the correlator holds it. */
  private static FoundIncident asFound(FoundIncident told) {
    Machine machine = Objects.requireNonNull(told.machine());
    return new FoundIncident(
        told.id(),
        told.number(),
        machine.root(),
        machine.rootName(),
        machine.state(),
        machine.mergedInto(),
        told.first(),
        told.last(),
        told.foundAt(),
        told.severity(),
        told.alarms(),
        told.origin(),
        told.candidates(),
        told.grounds(),
        told.words(),
        machine);
  }

  static Change change(ResultSet row) throws SQLException {
    Array others = row.getArray("others");
    return new Change(
        row.getObject("at", OffsetDateTime.class).toInstant(),
        ChangeKind.valueOf(row.getString("kind")),
        row.getObject("root_object", UUID.class),
        row.getObject("former_root", UUID.class),
        List.of((UUID[]) others.getArray()),
        row.getInt("alarms"),
        row.getBoolean("held"),
        row.getObject("word", Long.class));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
