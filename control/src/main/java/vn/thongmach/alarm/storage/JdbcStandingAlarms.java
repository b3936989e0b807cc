package vn.thongmach.alarm.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
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

  private static final String FIRST =
      "(array_agg(%1$s order by " + RANK + ", raised_at, id))[1] as first_%1$s";

  /** Objects with the worst that stands open on each. */
  private static final String BY_OBJECT =
      "select object_id, count(*) alarms, min("
          + RANK
          + ") as worst, "
          + WEAKEST
          + Stream.of("owner_unit", "severity", "raised_at", "alarm_condition", "id")
              .map(column -> ", " + FIRST.formatted(column))
              .collect(Collectors.joining());

  /** Whether an occurrence stood open at an instant. */
  static final String STOOD = "raised_at <= :at and (cleared_at is null or cleared_at > :at)";

  private static final String OPEN = " from alarm where %s and " + AlarmReach.of("");

  /** A constant, so that the partial index of open alarms is used. */
  private static final String OPEN_NOW = OPEN.formatted("state = 'OPEN'");

  private static final String OPEN_THEN = OPEN.formatted(STOOD);

  private final JdbcClient database;
  private final Rules rules;
  private final Clock clock;

  JdbcStandingAlarms(JdbcClient database, Rules rules, Clock clock) {
    this.database = database;
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public List<SeverityCount> counts(Scope scope, @Nullable Instant at) {
    Set<String> outages = outages(scope, at);
    return reached(
            scope,
            at,
            "select severity, count(*) alarms, count(distinct object_id) objects,"
                + " count(*) filter (where object_id is null) unplaced, "
                + WEAKEST
                + open(at)
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
  public List<StandingObject> objects(Scope scope, @Nullable Instant at, int most) {
    Set<String> outages = outages(scope, at);
    return reached(
            scope,
            at,
            BY_OBJECT
                + open(at)
                + " and object_id is not null group by object_id"
                + " order by worst, first_raised_at, object_id limit :most")
        .param("most", most)
        .query((row, _) -> object(row, outages))
        .list();
  }

  @Override
  public List<StandingObject> on(Scope scope, Collection<UUID> objects) {
    if (objects.isEmpty()) {
      return List.of();
    }
    Set<String> outages = outages(scope, null);
    return reached(
            scope,
            null,
            BY_OBJECT
                + OPEN_NOW
                + " and object_id = any(:objects) group by object_id"
                + " order by worst, first_raised_at, object_id")
        .param("objects", objects.toArray(UUID[]::new))
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

  private static String open(@Nullable Instant at) {
    return at == null ? OPEN_NOW : OPEN_THEN;
  }

  private Set<String> outages(Scope scope, @Nullable Instant at) {
    return rules.at(scope, Rules.OUTAGE_SEVERITIES, at == null ? clock.instant() : at).words();
  }

  private StatementSpec reached(Scope scope, @Nullable Instant at, String sql) {
    StatementSpec statement = database.sql(sql);
    if (at != null) {
      statement = statement.param("at", at.atOffset(ZoneOffset.UTC));
    }
    return statement.params(AlarmReach.values(scope));
  }
}
