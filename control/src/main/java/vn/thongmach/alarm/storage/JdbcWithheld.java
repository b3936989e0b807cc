package vn.thongmach.alarm.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.incident.WithheldStorage;

/** What announced work explains: tables alarm_suppression and incident_withheld. */
@Repository
class JdbcWithheld implements WithheldStorage {

  /** The explained incidents with their work, as a table of two columns. */
  private static final String EXPLAINED =
      "unnest(cast(:incidents as uuid[]), cast(:works as uuid[])) as x (incident, work)";

  private final JdbcClient database;

  JdbcWithheld(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<Standing> standing(Scope scope, Instant from, int most) {
    return database
        .sql(
            """
            select i.id, i.root_object, i.first_at, array_agg(distinct a.object_id) as objects
            from incident i join incident_alarm l on l.incident = i.id
              join alarm a on a.id = l.alarm
            where i.state = 'OPEN' and i.root_object is not null and i.first_at >= :from
            group by i.id order by i.last_at desc, i.id limit :most
            """)
        .param("from", utc(from))
        .param("most", most)
        .query(
            (row, _) -> {
              Set<UUID> objects = new HashSet<>();
              boolean unplaced = false;
              for (UUID object : (UUID[]) row.getArray("objects").getArray()) {
                if (object == null) {
                  unplaced = true;
                } else {
                  objects.add(object);
                }
              }
              return new Standing(
                  row.getObject("id", UUID.class),
                  row.getObject("root_object", UUID.class),
                  row.getObject("first_at", OffsetDateTime.class).toInstant(),
                  objects,
                  unplaced);
            })
        .list();
  }

  @Override
  public void follow(Scope scope, Map<UUID, UUID> workByIncident, Instant at) {
    database
        .sql(
            """
            update alarm_suppression s set until_at = :at
            where s.until_at is null and s.cause = 'MAINTENANCE' and not exists (
              select from %s join incident_alarm l on l.incident = x.incident
              where x.incident = s.incident and x.work = s.maintenance and l.alarm = s.alarm)
            """
                .formatted(EXPLAINED))
        .params(values(workByIncident, at))
        .update();
    database
        .sql(
            """
            update incident_withheld w set until_at = :at
            where w.until_at is null and not exists (
              select from %s where x.incident = w.incident and x.work = w.maintenance)
            """
                .formatted(EXPLAINED))
        .params(values(workByIncident, at))
        .update();
    database
        .sql(
            """
            insert into alarm_suppression (alarm, cause, incident, word, from_at, maintenance)
            select l.alarm, 'MAINTENANCE', l.incident, l.held_by, :at, x.work
            from %s join incident_alarm l on l.incident = x.incident
            where not exists (select from alarm_suppression s
              where s.alarm = l.alarm and s.cause = 'MAINTENANCE' and s.until_at is null)
            on conflict do nothing
            """
                .formatted(EXPLAINED))
        .params(values(workByIncident, at))
        .update();
  }

  @Override
  public void withhold(Scope scope, UUID person, Map<UUID, UUID> workByIncident, Instant at) {
    database
        .sql(
            """
            insert into incident_withheld (incident, person, maintenance, from_at)
            select x.incident, :person, x.work, :at from %s
            where exists (select from incident_alarm l join alarm a on a.id = l.alarm
                where l.incident = x.incident and %s)
              and not exists (select from incident_withheld w where w.incident = x.incident
                and w.person = :person and w.until_at is null)
            on conflict do nothing
            """
                .formatted(EXPLAINED, AlarmReach.of("a.")))
        .params(AlarmReach.values(scope))
        .params(values(workByIncident, at))
        .param("person", person)
        .update();
  }

  @Override
  public List<Withheld> ofIncident(Scope scope, UUID incident) {
    return read("w.incident = :id", Map.of("id", incident), 50);
  }

  @Override
  public List<Withheld> ofWork(Scope scope, Collection<UUID> works) {
    return read(
        "w.maintenance = any(:works)",
        Map.of("works", new SqlArrayValue("uuid", works.toArray())),
        200);
  }

  private List<Withheld> read(String condition, Map<String, ?> parameters, int most) {
    return database
        .sql(
            """
            select w.incident, i.number, w.maintenance, min(w.from_at) as from_at,
              case when bool_or(w.until_at is null) then null else max(w.until_at) end as until_at,
              array_agg(distinct w.person) as people
            from incident_withheld w join incident i on i.id = w.incident
            where %s group by w.incident, i.number, w.maintenance
            order by min(w.from_at) desc, w.incident limit :most
            """
                .formatted(condition))
        .params(parameters)
        .param("most", most)
        .query((row, _) -> withheld(row))
        .list();
  }

  private static Withheld withheld(ResultSet row) throws SQLException {
    OffsetDateTime until = row.getObject("until_at", OffsetDateTime.class);
    return new Withheld(
        row.getObject("incident", UUID.class),
        "SC-" + row.getLong("number"),
        row.getObject("maintenance", UUID.class),
        Objects.requireNonNull(row.getObject("from_at", OffsetDateTime.class)).toInstant(),
        until == null ? null : until.toInstant(),
        List.of((UUID[]) row.getArray("people").getArray()));
  }

  private static Map<String, Object> values(Map<UUID, UUID> workByIncident, Instant at) {
    List<UUID> incidents = List.copyOf(workByIncident.keySet());
    return Map.of(
        "at",
        utc(at),
        "incidents",
        new SqlArrayValue("uuid", incidents.toArray()),
        "works",
        new SqlArrayValue("uuid", incidents.stream().map(workByIncident::get).toArray()));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
