package vn.thongmach.work.storage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Period;
import vn.thongmach.work.TaskSums;

@Repository
class JdbcTaskSums implements TaskSums {

  private static final String STANDING = JdbcTaskRows.REACHED + " and t.state <> 'WITHDRAWN' ";

  private static final String SERVING =
      STANDING + " and (t.target is not null or t.programme is not null) ";

  private final JdbcClient database;
  private final Clock clock;

  JdbcTaskSums(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public List<Served> served(Scope scope) {
    return reached(
            scope,
            """
            select t.target, t.programme, count(*) tasks,
              count(*) filter (where t.state = 'OPEN') open,
              count(*) filter (where t.state = 'OPEN' and t.due < :today) overdue,
              count(*) filter (where t.state = 'DONE') waiting\
            """
                + STANDING
                + " group by t.target, t.programme")
        .param("today", LocalDate.ofInstant(clock.instant(), Period.ZONE))
        .query(
            (row, _) ->
                new Served(
                    row.getString("target"),
                    row.getObject("programme", UUID.class),
                    row.getLong("tasks"),
                    row.getLong("open"),
                    row.getLong("overdue"),
                    row.getLong("waiting")))
        .list();
  }

  @Override
  public Map<String, Long> overdue(Scope scope, LocalDate day) {
    Map<String, Long> overdue = new HashMap<>();
    reached(
            scope,
            "select t.target, count(*) tasks"
                + JdbcTaskRows.REACHED
                + " and t.state <> 'WITHDRAWN' and t.due < :day and t.target is not null"
                + " and (t.done_on is null or t.done_on > :day) group by t.target")
        .param("day", day)
        .query(
            row -> {
              overdue.put(row.getString("target"), row.getLong("tasks"));
            });
    return overdue;
  }

  @Override
  public Line line(Scope scope) {
    Set<UUID> people = new HashSet<>();
    Set<UUID> units = new HashSet<>();
    reached(scope, "select distinct t.person, t.unit" + SERVING)
        .query(
            row -> {
              UUID person = row.getObject("person", UUID.class);
              if (person != null) {
                people.add(person);
              }
              units.add(row.getObject("unit", UUID.class));
            });
    return new Line(people, units);
  }

  @Override
  public List<WorkedObjects> objects(Scope scope) {
    return reached(
            scope,
            "select w.target, w.programme, count(distinct w.object) objects from"
                + " (select t.target, t.programme, unnest(t.objects) object"
                + SERVING
                + ") w group by w.target, w.programme")
        .query(
            (row, _) ->
                new WorkedObjects(
                    row.getString("target"),
                    row.getObject("programme", UUID.class),
                    row.getLong("objects")))
        .list();
  }

  @Override
  public Map<UUID, Load> loads(Scope scope, Collection<UUID> people) {
    Map<UUID, Load> loads = new HashMap<>();
    reached(
            scope,
            """
            select t.person, count(*) filter (where t.state = 'OPEN') open,
              count(*) filter (where t.state = 'OPEN' and t.due < :today) overdue,
              count(*) filter (where t.state = 'DONE') waiting,
              count(*) filter (where t.state = 'OPEN'
                and (t.target is not null or t.programme is not null)) linked,
              bool_or(t.target is not null or t.programme is not null) ever
            """
                + STANDING
                + " and t.person = any(:people) group by t.person")
        .param("today", LocalDate.ofInstant(clock.instant(), Period.ZONE))
        .param("people", people.toArray(UUID[]::new))
        .query(
            row -> {
              loads.put(
                  row.getObject("person", UUID.class),
                  new Load(
                      row.getLong("open"),
                      row.getLong("overdue"),
                      row.getLong("waiting"),
                      row.getLong("linked"),
                      row.getBoolean("ever")));
            });
    return loads;
  }

  private JdbcClient.StatementSpec reached(Scope scope, String sql) {
    return database
        .sql(sql)
        .param("all", scope.allUnits())
        .param("units", scope.units().toArray(UUID[]::new))
        .param("me", scope.person());
  }
}
