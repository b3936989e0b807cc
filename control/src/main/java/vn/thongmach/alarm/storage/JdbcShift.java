package vn.thongmach.alarm.storage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.incident.FoundIncident.State;
import vn.thongmach.alarm.incident.ShiftStorage;
import vn.thongmach.contracts.PerceivedSeverity;

/** Who was told of which incident: tables incident_notice and incident_notice_pace. */
@Repository
class JdbcShift implements ShiftStorage {

  private static final String RANK =
      "array_position(array['CRITICAL','MAJOR','MINOR','WARNING'], %s)";

  private static final String WAS_WITHHELD =
      "exists (select from incident_withheld w where w.incident = i.id and w.person = :person)";

  private final JdbcClient database;

  JdbcShift(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<ToTell> toTell(
      Scope scope,
      UUID person,
      Instant lively,
      Instant settled,
      Collection<UUID> withheld,
      int most) {
    return database
        .sql(
            """
            select i.*, n.state as told_state, n.root_object as told_root,
              n.severity as told_severity, false as was_withheld
            from incident i join incident_notice n on n.incident = i.id and n.person = :person
            where n.state = 'OPEN' and not i.id = any(:withheld) and (i.state <> 'OPEN'
              or i.root_object is distinct from n.root_object
              or %1$s < %2$s)
            union all
            select i.*, null, null, null, %3$s from incident i
            where i.state = 'OPEN' and (i.last_at > :lively or %3$s) and i.found_at < :settled
              and not i.id = any(:withheld)
              and not exists (
                select from incident_notice n where n.incident = i.id and n.person = :person)
              and exists (
                select from incident_alarm l join alarm a on a.id = l.alarm
                where l.incident = i.id and %4$s)
            order by severity, last_at desc limit :most
            """
                .formatted(
                    RANK.formatted("i.severity"),
                    RANK.formatted("n.severity"),
                    WAS_WITHHELD,
                    AlarmReach.of("a.")))
        .params(AlarmReach.values(scope))
        .param("person", person)
        .param("lively", lively.atOffset(ZoneOffset.UTC))
        .param("settled", settled.atOffset(ZoneOffset.UTC))
        .param("withheld", new SqlArrayValue("uuid", withheld.toArray()))
        .param("most", most)
        .query(
            (row, _) -> {
              String toldState = row.getString("told_state");
              String toldSeverity = row.getString("told_severity");
              return new ToTell(
                  row.getObject("id", UUID.class),
                  "SC-" + row.getLong("number"),
                  State.valueOf(row.getString("state")),
                  row.getObject("root_object", UUID.class),
                  row.getString("root_name"),
                  PerceivedSeverity.valueOf(row.getString("severity")),
                  row.getInt("alarms"),
                  toldState == null ? null : State.valueOf(toldState),
                  row.getObject("told_root", UUID.class),
                  toldSeverity == null ? null : PerceivedSeverity.valueOf(toldSeverity),
                  row.getBoolean("was_withheld"));
            })
        .list();
  }

  @Override
  public Pace pace(Scope scope, UUID person, Instant now) {
    database
        .sql(
            """
            insert into incident_notice_pace (person, since, told, gathered)
            values (?, ?, 0, false) on conflict do nothing
            """)
        .param(person)
        .param(now.atOffset(ZoneOffset.UTC))
        .update();
    return database
        .sql("select * from incident_notice_pace where person = ? for update")
        .param(person)
        .query(
            (row, _) ->
                new Pace(
                    row.getObject("since", OffsetDateTime.class).toInstant(),
                    row.getInt("told"),
                    row.getBoolean("gathered")))
        .single();
  }

  @Override
  public void keep(Scope scope, UUID person, Pace pace) {
    database
        .sql("update incident_notice_pace set since = ?, told = ?, gathered = ? where person = ?")
        .param(pace.since().atOffset(ZoneOffset.UTC))
        .param(pace.told())
        .param(pace.gathered())
        .param(person)
        .update();
  }

  @Override
  public void told(Scope scope, UUID person, List<ToTell> incidents, Instant at) {
    for (ToTell one : incidents) {
      database
          .sql(
              """
              insert into incident_notice
                (person, incident, first_at, told_at, state, root_object, severity)
              values (:person, :incident, :at, :at, :state, :root, :severity)
              on conflict (person, incident) do update set told_at = excluded.told_at,
                state = excluded.state, root_object = excluded.root_object,
                severity = excluded.severity
              """)
          .param("person", person)
          .param("incident", one.id())
          .param("at", at.atOffset(ZoneOffset.UTC))
          .param("state", one.state().name())
          .param("root", one.root())
          .param("severity", one.severity().name())
          .update();
    }
  }
}
