package vn.thongmach.alarm.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.GuardedIncidents.Guard;
import vn.thongmach.alarm.protectedevent.AfterReport.EventIncident;
import vn.thongmach.alarm.protectedevent.EventStorage;
import vn.thongmach.alarm.protectedevent.FreezeException;
import vn.thongmach.alarm.protectedevent.ProtectedEvent;
import vn.thongmach.contracts.Origin;
import vn.thongmach.contracts.PerceivedSeverity;

/**
 * Protected events in tables protected_event, freeze_exception, guarded_incident and
 * protected_event_report.
 */
@Repository
class JdbcProtectedEvents implements EventStorage {

  private static final String INCIDENTS =
      """
      select i.*, g.told_at is not null as told
      from incident i left join guarded_incident g on g.incident = i.id and g.event = :event
      """;

  private final JdbcClient database;

  JdbcProtectedEvents(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void insert(Scope scope, ProtectedEvent event) {
    database
        .sql(
            """
            insert into protected_event (id, name, purpose, ready_from, from_at, to_at, provinces,
              objects, watchers, declared_at, declared_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            event.id(),
            event.name(),
            event.purpose(),
            utc(event.readyFrom()),
            utc(event.from()),
            utc(event.to()),
            new SqlArrayValue("text", event.provinces().toArray()),
            new SqlArrayValue("uuid", event.objects().toArray()),
            new SqlArrayValue("uuid", event.watchers().toArray()),
            utc(event.declaredAt()),
            event.declaredBy())
        .update();
  }

  @Override
  public boolean cancel(Scope scope, UUID id, Instant at) {
    return database
            .sql(
                """
                update protected_event set cancelled_at = ?, cancelled_by = ?
                where id = ? and cancelled_at is null
                """)
            .params(utc(at), scope.name(), id)
            .update()
        == 1;
  }

  @Override
  public Optional<ProtectedEvent> find(Scope scope, UUID id) {
    return database
        .sql("select * from protected_event where id = ?")
        .param(id)
        .query((row, _) -> event(row))
        .optional();
  }

  @Override
  public List<ProtectedEvent> list(Scope scope, int most) {
    return database
        .sql("select * from protected_event order by from_at desc, id limit ?")
        .param(most)
        .query((row, _) -> event(row))
        .list();
  }

  @Override
  public List<ProtectedEvent> standing(Scope scope, Instant from, Instant to) {
    return database
        .sql(
            """
            select * from protected_event
            where cancelled_at is null and to_at > ? and from_at < ? order by from_at, id
            """)
        .params(utc(from), utc(to))
        .query((row, _) -> event(row))
        .list();
  }

  @Override
  public void insert(Scope scope, FreezeException exception) {
    database
        .sql(
            """
            insert into freeze_exception (id, event, object_id, from_at, to_at, reason, work_from,
              work_to, recurrence, conflict_reason, asked_at, asked_by, asker, asker_person)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(exception.id())
        .param(exception.event())
        .param(exception.object())
        .param(utc(exception.from()))
        .param(utc(exception.to()))
        .param(exception.reason())
        .param(utc(exception.work().from()))
        .param(utc(exception.work().to()))
        .param(exception.work().recurrence())
        .param(exception.work().conflictReason())
        .param(utc(exception.askedAt()))
        .param(exception.askedBy())
        .param(exception.asker())
        .param(exception.askerPerson())
        .update();
  }

  @Override
  public boolean decide(Scope scope, FreezeException decided) {
    return database
            .sql(
                """
                update freeze_exception
                set decision = ?, decided_at = ?, decided_by = ?, decision_reason = ?
                where id = ? and decision is null
                """)
            .param(decided.decision() == null ? null : decided.decision().name())
            .param(decided.decidedAt() == null ? null : utc(decided.decidedAt()))
            .param(decided.decidedBy())
            .param(decided.decisionReason())
            .param(decided.id())
            .update()
        == 1;
  }

  @Override
  public Optional<FreezeException> exception(Scope scope, UUID id) {
    return database
        .sql("select * from freeze_exception where id = ?")
        .param(id)
        .query((row, _) -> exception(row))
        .optional();
  }

  @Override
  public List<FreezeException> exceptions(Scope scope, UUID event) {
    return database
        .sql("select * from freeze_exception where event = ? order by number desc")
        .param(event)
        .query((row, _) -> exception(row))
        .list();
  }

  @Override
  public void guard(Scope scope, UUID event, Collection<UUID> incidents, Instant at) {
    database
        .sql(
            """
            insert into guarded_incident (event, incident, found_at)
            select :event, x, :at from unnest(cast(:incidents as uuid[])) as x
            on conflict do nothing
            """)
        .param("event", event)
        .param("at", utc(at))
        .param("incidents", new SqlArrayValue("uuid", incidents.toArray()))
        .update();
  }

  @Override
  public List<EventIncident> untold(Scope scope, UUID event) {
    return database
        .sql(
            INCIDENTS
                + """
                where g.event is not null and g.told_at is null and i.state = 'OPEN'
                  and not exists (select from alarm_suppression s
                    where s.incident = i.id and s.cause = 'MAINTENANCE' and s.until_at is null)
                order by i.first_at, i.id limit 500
                """)
        .param("event", event)
        .query((row, _) -> incident(row))
        .list();
  }

  @Override
  public void told(Scope scope, UUID event, Collection<UUID> incidents, Instant at) {
    database
        .sql("update guarded_incident set told_at = ? where event = ? and incident = any(?)")
        .params(utc(at), event, new SqlArrayValue("uuid", incidents.toArray()))
        .update();
  }

  @Override
  public Map<UUID, List<Guard>> guards(Scope scope, Instant now) {
    Map<UUID, List<Guard>> found = new HashMap<>();
    database
        .sql(
            """
            select g.incident, e.id, e.name, e.from_at, e.to_at
            from guarded_incident g join protected_event e on e.id = g.event
              join incident i on i.id = g.incident
            where e.cancelled_at is null and e.from_at <= :now and e.to_at > :now
              and i.state = 'OPEN'
            order by e.from_at
            """)
        .param("now", utc(now))
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getObject("incident", UUID.class), _ -> new ArrayList<>())
                  .add(
                      new Guard(
                          row.getObject("id", UUID.class),
                          row.getString("name"),
                          instant(row, "from_at"),
                          instant(row, "to_at")));
            });
    return found;
  }

  @Override
  public int open(Scope scope, UUID event) {
    return database
        .sql(
            """
            select count(*)::int from guarded_incident g join incident i on i.id = g.incident
            where g.event = ? and i.state = 'OPEN'
            """)
        .param(event)
        .query((row, _) -> row.getInt(1))
        .single();
  }

  @Override
  public List<EventIncident> incidents(
      Scope scope, ProtectedEvent event, Set<UUID> objects, int most) {
    return database
        .sql(
            INCIDENTS
                + """
                where i.state in ('OPEN', 'CLOSED') and (g.event is not null
                  or i.first_at < :to and (i.state = 'OPEN' or i.last_at > :from) and exists (
                    select from incident_alarm l join alarm a on a.id = l.alarm
                    where l.incident = i.id and a.object_id = any(:objects)))
                order by i.first_at, i.id limit :most
                """)
        .param("event", event.id())
        .param("from", utc(event.from()))
        .param("to", utc(event.to()))
        .param("objects", new SqlArrayValue("uuid", objects.toArray()))
        .param("most", most)
        .query((row, _) -> incident(row))
        .list();
  }

  @Override
  public void insert(Scope scope, KeptReport report) {
    database
        .sql("insert into protected_event_report values (?, ?, ?, ?, ?, cast(? as jsonb))")
        .param(report.id())
        .param(report.event())
        .param(report.kind().name())
        .param(utc(report.asOf()))
        .param(report.madeBy())
        .param(report.content())
        .update();
  }

  @Override
  public Optional<KeptReport> report(Scope scope, UUID id) {
    return database
        .sql("select * from protected_event_report where id = ?")
        .param(id)
        .query((row, _) -> report(row, row.getString("content")))
        .optional();
  }

  @Override
  public List<KeptReport> reports(Scope scope, UUID event) {
    return database
        .sql(
            """
            select id, event, kind, as_of, made_by from protected_event_report
            where event = ? order by as_of desc limit 200
            """)
        .param(event)
        .query((row, _) -> report(row, null))
        .list();
  }

  private static KeptReport report(ResultSet row, @Nullable String content) throws SQLException {
    return new KeptReport(
        row.getObject("id", UUID.class),
        row.getObject("event", UUID.class),
        Kind.valueOf(row.getString("kind")),
        instant(row, "as_of"),
        row.getString("made_by"),
        content);
  }

  private static EventIncident incident(ResultSet row) throws SQLException {
    return new EventIncident(
        row.getObject("id", UUID.class),
        "SC-" + row.getLong("number"),
        row.getObject("root_object", UUID.class),
        PerceivedSeverity.valueOf(row.getString("severity")),
        instant(row, "first_at"),
        instant(row, "last_at"),
        row.getString("state").equals("OPEN"),
        row.getInt("alarms"),
        Origin.valueOf(row.getString("origin")),
        row.getBoolean("told"));
  }

  private static FreezeException exception(ResultSet row) throws SQLException {
    String decision = row.getString("decision");
    OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
    return new FreezeException(
        row.getObject("id", UUID.class),
        row.getLong("number"),
        row.getObject("event", UUID.class),
        row.getObject("object_id", UUID.class),
        instant(row, "from_at"),
        instant(row, "to_at"),
        row.getString("reason"),
        new FreezeException.AskedWork(
            instant(row, "work_from"),
            instant(row, "work_to"),
            row.getString("recurrence"),
            row.getString("conflict_reason")),
        instant(row, "asked_at"),
        row.getString("asked_by"),
        row.getObject("asker", UUID.class),
        row.getObject("asker_person", UUID.class),
        decision == null ? null : FreezeException.Decision.valueOf(decision),
        decided == null ? null : decided.toInstant(),
        row.getString("decided_by"),
        row.getString("decision_reason"));
  }

  private static ProtectedEvent event(ResultSet row) throws SQLException {
    OffsetDateTime cancelled = row.getObject("cancelled_at", OffsetDateTime.class);
    return new ProtectedEvent(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("purpose"),
        instant(row, "ready_from"),
        instant(row, "from_at"),
        instant(row, "to_at"),
        List.of((String[]) row.getArray("provinces").getArray()),
        List.of((UUID[]) row.getArray("objects").getArray()),
        List.of((UUID[]) row.getArray("watchers").getArray()),
        instant(row, "declared_at"),
        row.getString("declared_by"),
        cancelled == null ? null : cancelled.toInstant(),
        row.getString("cancelled_by"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class)).toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
