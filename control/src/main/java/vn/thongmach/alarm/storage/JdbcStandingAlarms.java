package vn.thongmach.alarm.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.StandingAlarms;
import vn.thongmach.contracts.Origin;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.regulation.Rules;

/** Sums of what stands open, each by one query over the index of open alarms. */
@Repository
class JdbcStandingAlarms implements StandingAlarms {

  private static final String RANK =
      "array_position(array['CRITICAL','MAJOR','MINOR','WARNING'], severity)";

  private static final String WEAKEST =
      """
      (array['SIMULATED','REPORTED','MEASURED'])[min(
        array_position(array['SIMULATED','REPORTED','MEASURED'], origin))] as weakest
      """;

  private static final String OPEN =
      """
       from alarm where state = 'OPEN' and (:all or object_id is not null
         and (owner_unit is null or owner_unit = any(:units)))
      """;

  private final JdbcClient database;
  private final Rules rules;
  private final Clock clock;

  JdbcStandingAlarms(JdbcClient database, Rules rules, Clock clock) {
    this.database = database;
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public List<SeverityCount> counts(Scope scope) {
    Set<String> outages = outages(scope);
    return reached(
            scope,
            "select severity, count(*) alarms, count(distinct object_id) objects,"
                + " count(*) filter (where object_id is null) unplaced, "
                + WEAKEST
                + OPEN
                + " group by severity order by "
                + RANK)
        .query(
            (row, _) ->
                new SeverityCount(
                    PerceivedSeverity.valueOf(row.getString("severity")),
                    row.getLong("alarms"),
                    row.getLong("objects"),
                    row.getLong("unplaced"),
                    outages.contains(row.getString("severity")),
                    Origin.valueOf(row.getString("weakest"))))
        .list();
  }

  @Override
  public List<StandingObject> objects(Scope scope, int most) {
    Set<String> outages = outages(scope);
    String worst = "(array_agg(%s order by " + RANK + ", raised_at, id))[1] as %s";
    return reached(
            scope,
            "select object_id, count(*) alarms, min("
                + RANK
                + ") as worst, "
                + WEAKEST
                + String.join(
                    "",
                    List.of("owner_unit", "severity", "raised_at", "alarm_condition", "id").stream()
                        .map(column -> ", " + worst.formatted(column, "first_" + column))
                        .toList())
                + OPEN
                + " and object_id is not null group by object_id"
                + " order by worst, first_raised_at, object_id limit :most")
        .param("most", most)
        .query((row, _) -> object(row, outages))
        .list();
  }

  private static StandingObject object(ResultSet row, Set<String> outages) throws SQLException {
    String severity = row.getString("first_severity");
    return new StandingObject(
        row.getObject("object_id", UUID.class),
        row.getObject("first_owner_unit", UUID.class),
        PerceivedSeverity.valueOf(severity),
        row.getLong("alarms"),
        row.getObject("first_raised_at", OffsetDateTime.class).toInstant(),
        outages.contains(severity),
        Origin.valueOf(row.getString("weakest")),
        row.getString("first_alarm_condition"),
        row.getObject("first_id", UUID.class));
  }

  private Set<String> outages(Scope scope) {
    return rules.at(scope, Rules.OUTAGE_SEVERITIES, clock.instant()).words();
  }

  private JdbcClient.StatementSpec reached(Scope scope, String sql) {
    return database
        .sql(sql)
        .param("all", scope.allUnits())
        .param("units", scope.units().toArray(UUID[]::new));
  }
}
