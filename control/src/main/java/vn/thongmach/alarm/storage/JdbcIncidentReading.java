package vn.thongmach.alarm.storage;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.incident.FoundIncident;
import vn.thongmach.alarm.incident.FoundIncident.Change;
import vn.thongmach.alarm.incident.FoundIncident.State;
import vn.thongmach.alarm.incident.IncidentReading;
import vn.thongmach.alarm.model.AlarmRow;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** Incidents as people read them: those without an alarm in reach are left out in SQL. */
@Repository
class JdbcIncidentReading implements IncidentReading {

  private static final int MOST_CHANGES = 200;

  private static final String ALARM_REACHED = AlarmReach.of("a.");

  private static final String REACHED =
      """
      (:allUnits or exists (
        select from incident_alarm l join alarm a on a.id = l.alarm
        where l.incident = i.id and\
      """
          + " "
          + ALARM_REACHED
          + "))";

  /** One that merged away has no alarms: its name is told to whoever reaches where they went. */
  private static final String NAMED = "(" + REACHED + " or i.state = 'MERGED')";

  private final JdbcClient database;
  private final JsonMapper json;

  JdbcIncidentReading(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public PageOf<FoundIncident> search(
      Scope scope, @Nullable State state, @Nullable UUID root, PageRequest page) {
    // A constant, so that the partial indexes are used.
    StringBuilder where =
        new StringBuilder(" from incident i where i.state ")
            .append(state == null ? "<> 'MERGED'" : "= '" + state.name() + "'")
            .append(" and ")
            .append(REACHED);
    Map<String, Object> values = AlarmReach.values(scope);
    if (root != null) {
      where.append(" and i.root_object = :root");
      values.put("root", root);
    }
    long total = database.sql("select count(*)" + where).params(values).query(Long.class).single();
    List<FoundIncident> found =
        database
            .sql("select i.*" + where + " order by i.last_at desc, i.id limit :size offset :skip")
            .params(values)
            .param("size", page.size())
            .param("skip", page.offset())
            .query((row, _) -> JdbcIncidents.incident(json, row))
            .list();
    return PageOf.of(found, total, page);
  }

  @Override
  public Optional<FoundIncident> find(Scope scope, UUID id) {
    return database
        .sql("select i.* from incident i where i.id = :id and " + REACHED)
        .params(AlarmReach.values(scope))
        .param("id", id)
        .query((row, _) -> JdbcIncidents.incident(json, row))
        .optional();
  }

  @Override
  public List<Change> changes(Scope scope, UUID id) {
    return database
        .sql(
            """
            select c.* from incident_change c join incident i on i.id = c.incident
            where c.incident = :id and\
            """
                + " "
                + REACHED
                + " order by c.id desc limit :most")
        .params(AlarmReach.values(scope))
        .param("id", id)
        .param("most", MOST_CHANGES)
        .query((row, _) -> JdbcIncidents.change(row))
        .list();
  }

  @Override
  public PageOf<AlarmRow> alarms(Scope scope, UUID id, PageRequest page) {
    String where =
        " from incident_alarm l join alarm a on a.id = l.alarm where l.incident = :id and "
            + ALARM_REACHED;
    Map<String, Object> values = AlarmReach.values(scope);
    values.put("id", id);
    long total = database.sql("select count(*)" + where).params(values).query(Long.class).single();
    List<AlarmRow> rows =
        database
            .sql(
                "select a.*, a.alarm_key as native_key"
                    + where
                    + " order by a.raised_at, a.id limit :size offset :skip")
            .params(values)
            .param("size", page.size())
            .param("skip", page.offset())
            .query((row, _) -> JdbcAlarms.alarm(scope, row))
            .list();
    return PageOf.of(rows, total, page);
  }

  @Override
  public Map<UUID, String> codes(Scope scope, Collection<UUID> incidents) {
    Map<UUID, String> codes = new HashMap<>();
    if (!incidents.isEmpty()) {
      database
          .sql("select i.id, i.number from incident i where i.id = any(:ids) and " + NAMED)
          .params(AlarmReach.values(scope))
          .param("ids", new SqlArrayValue("uuid", incidents.toArray()))
          .query(
              row -> {
                codes.put(row.getObject("id", UUID.class), "SC-" + row.getLong("number"));
              });
    }
    return codes;
  }

  @Override
  public Set<UUID> failedRoots(Scope system, Set<PerceivedSeverity> severities) {
    return database
        .sql(
            """
            select distinct i.root_object from incident i
            where i.state = 'OPEN' and i.root_object is not null
              and (i.severity = any(:severities)
                or exists (select 1 from incident_alarm m join alarm a on a.id = m.alarm
                           where m.incident = i.id and a.object_id is distinct from i.root_object))
            """)
        .param(
            "severities",
            new SqlArrayValue("text", severities.stream().map(PerceivedSeverity::name).toArray()))
        .query((row, _) -> row.getObject(1, UUID.class))
        .set();
  }
}
