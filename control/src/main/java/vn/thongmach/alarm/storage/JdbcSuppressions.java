package vn.thongmach.alarm.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import vn.thongmach.alarm.incident.Suppressions;

/** Suppressions in table alarm_suppression; for whom, in incident_notice. */
@Repository
class JdbcSuppressions implements Suppressions {

  /** Condition on alarm {@code a}: it is not told by itself now. */
  static final String LASTS =
      "exists (select from alarm_suppression s where s.alarm = a.id and s.until_at is null)";

  private static final int MOST = 50;

  private static final String PEOPLE =
      """
      array(select n.person from incident_notice n where n.incident = %s
        order by n.first_at, n.person limit 200)
      """;

  private final JdbcClient database;

  JdbcSuppressions(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void follow(Scope scope, Collection<UUID> incidents, Instant at) {
    database
        .sql(
            """
            update alarm_suppression s set until_at = :at
            where s.until_at is null and s.cause = 'INCIDENT' and s.incident = any(:ids)
              and not exists (
              select from incident_alarm l join incident i on i.id = l.incident
              where l.alarm = s.alarm and l.incident = s.incident
                and i.state = 'OPEN' and i.alarms > 1)
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("ids", new SqlArrayValue("uuid", incidents.toArray()))
        .update();
    database
        .sql(
            """
            insert into alarm_suppression (alarm, cause, incident, word, from_at)
            select l.alarm, 'INCIDENT', l.incident, l.held_by, :at
            from unnest(:ids) as changed (id) cross join lateral (
              select l.* from incident i join incident_alarm l on l.incident = i.id
              where i.id = changed.id and i.state = 'OPEN' and i.alarms > 1) l
            where not exists (
              select from alarm_suppression s
              where s.alarm = l.alarm and s.cause = 'INCIDENT' and s.until_at is null)
            on conflict do nothing
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("ids", new SqlArrayValue("uuid", incidents.toArray()))
        .update();
  }

  @Override
  public List<Suppression> of(Scope scope, UUID alarm) {
    return database
        .sql(
            "select s.*, i.number, case when s.maintenance is null then "
                + PEOPLE.formatted("s.incident")
                + """
                 else array(select distinct w.person from incident_withheld w
                    where w.incident = s.incident and w.maintenance = s.maintenance limit 200)
                  end as people from alarm_suppression s join incident i on i.id = s.incident
                  join alarm a on a.id = s.alarm
                where s.alarm = :alarm and\
                """
                + " "
                + AlarmReach.of("a.")
                + " order by s.id desc limit :most")
        .params(AlarmReach.values(scope))
        .param("alarm", alarm)
        .param("most", MOST)
        .query(
            (row, _) -> {
              OffsetDateTime until = row.getObject("until_at", OffsetDateTime.class);
              return new Suppression(
                  Cause.valueOf(row.getString("cause")),
                  row.getObject("incident", UUID.class),
                  "SC-" + row.getLong("number"),
                  row.getObject("maintenance", UUID.class),
                  row.getObject("word", Long.class),
                  row.getObject("from_at", OffsetDateTime.class).toInstant(),
                  until == null ? null : until.toInstant(),
                  people(row));
            })
        .list();
  }

  @Override
  public Summary by(Scope scope, UUID incident) {
    return database
        .sql(
            """
            select (select count(*) from alarm_suppression s
              where s.incident = :id and s.cause = 'INCIDENT' and s.until_at is null) as alarms,\
            """
                + " "
                + PEOPLE.formatted(":id")
                + " as people")
        .param("id", incident)
        .query((row, _) -> new Summary(row.getInt("alarms"), people(row)))
        .single();
  }

  private static List<UUID> people(ResultSet row) throws SQLException {
    return List.of((UUID[]) row.getArray("people").getArray());
  }
}
