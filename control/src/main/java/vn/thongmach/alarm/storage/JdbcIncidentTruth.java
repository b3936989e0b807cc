package vn.thongmach.alarm.storage;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.incident.TruthReading;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** What people's words hold: alarms out of reach are left out in SQL. */
@Repository
class JdbcIncidentTruth implements TruthReading {

  /** Alarms that a word holds, in reach. */
  private static final String HELD =
      """
       from incident_alarm l join alarm a on a.id = l.alarm
        join incident_word w on w.id = l.held_by
        join incident_word_alarm p on p.word = l.held_by and p.alarm = l.alarm
      where\
      """
          + " "
          + AlarmReach.of("a.");

  private static final String LAST_ROOT =
      """
      lateral (
        select r.id, r.root_object, r.found_root from incident_word r
        where r.root_of = i.id and r.root_object is not null
          and not exists (select from incident_word b where b.takes_back = r.id)
        order by r.id desc limit 1) r
      """;

  private final JdbcClient database;

  JdbcIncidentTruth(JdbcClient database) {
    this.database = database;
  }

  @Override
  public PageOf<Spoken> incidents(Scope scope, PageRequest page) {
    String held = "select p.incident, max(w.id) as word" + HELD + " group by p.incident";
    long total =
        database
            .sql("select count(*) from (" + held + ") h")
            .params(AlarmReach.values(scope))
            .query(Long.class)
            .single();
    List<Spoken> found =
        database
            .sql(
                "select i.id, i.number, i.state, r.id as spoken, r.root_object, r.found_root,"
                    + " w.by_name, w.at, w.reason from ("
                    + held
                    + ") h join incident i on i.id = h.incident join incident_word w on w.id = h.word"
                    + " left join "
                    + LAST_ROOT
                    + " on true order by w.id desc, i.id limit :size offset :skip")
            .params(AlarmReach.values(scope))
            .param("size", page.size())
            .param("skip", page.offset())
            .query(
                (row, _) ->
                    new Spoken(
                        row.getObject("id", UUID.class),
                        "SC-" + row.getLong("number"),
                        "REJECTED".equals(row.getString("state")),
                        row.getObject("spoken") != null,
                        row.getObject("root_object", UUID.class),
                        row.getObject("found_root", UUID.class),
                        row.getString("by_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("reason")))
            .list();
    return PageOf.of(found, total, page);
  }

  @Override
  public Map<UUID, List<Held>> alarms(Scope scope, List<UUID> incidents, int most) {
    Map<UUID, List<Held>> alarms = new HashMap<>();
    database
        .sql(
            "select p.incident, a.id, a.object_id, a.source_name, a.alarm_condition, a.raised_at,"
                + " (select m.number from incident m where m.id = p.machine) as machine"
                + HELD
                + " and p.incident = any(:ids) order by p.incident, a.raised_at, a.id limit :most")
        .params(AlarmReach.values(scope))
        .param("ids", new SqlArrayValue("uuid", incidents.toArray()))
        .param("most", most)
        .query(
            row -> {
              alarms
                  .computeIfAbsent(row.getObject("incident", UUID.class), _ -> new ArrayList<>())
                  .add(
                      new Held(
                          row.getObject("id", UUID.class),
                          row.getObject("object_id", UUID.class),
                          row.getString("source_name"),
                          row.getString("alarm_condition"),
                          row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                          "SC-" + row.getLong("machine")));
            });
    return alarms;
  }

  @Override
  public List<Pair> pairs(Scope scope, int most) {
    return database
        .sql(
            "select a.id, p.incident, p.machine, w.kind"
                + HELD
                + " order by w.id desc, a.id limit :most")
        .params(AlarmReach.values(scope))
        .param("most", most)
        .query(
            (row, _) ->
                new Pair(
                    row.getObject("id", UUID.class),
                    row.getObject("incident", UUID.class),
                    row.getObject("machine", UUID.class),
                    "REJECTED".equals(row.getString("kind"))))
        .list();
  }

  @Override
  public List<Roots> roots(Scope scope) {
    return database
        .sql(
            "select i.id, r.root_object, r.found_root from (select distinct p.incident"
                + HELD
                + ") h join incident i on i.id = h.incident join "
                + LAST_ROOT
                + " on true where i.state in ('OPEN', 'CLOSED') order by i.id")
        .params(AlarmReach.values(scope))
        .query(
            (row, _) ->
                new Roots(
                    row.getObject("id", UUID.class),
                    row.getObject("root_object", UUID.class),
                    row.getObject("found_root", UUID.class)))
        .list();
  }
}
