package vn.thongmach.measure.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.measure.model.ReportedHistoryRows;

/** Table business_event, added up. */
@Repository
class JdbcReportedHistoryRows implements ReportedHistoryRows {

  private static final String DAY = "(e.counts_at at time zone 'Asia/Ho_Chi_Minh')::date";

  private final JdbcClient database;

  JdbcReportedHistoryRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<DaySum> days(
      Scope scope, String measure, Set<UUID> subjects, Instant from, Instant to, Instant asOf) {
    return counted(
            """
            select %s as day, sum(e.numerator) as numerator,
              coalesce(sum(e.denominator), 0) as denominator
            from business_event e where %s group by day order by day
            """
                .formatted(DAY, JdbcBusinessEventRows.COUNTS),
            measure,
            subjects,
            from,
            to,
            asOf)
        .query(
            (row, number) ->
                new DaySum(
                    row.getObject("day", LocalDate.class),
                    row.getBigDecimal("numerator"),
                    row.getBigDecimal("denominator")))
        .list();
  }

  @Override
  public List<DayLevel> levels(
      Scope scope, String measure, Set<UUID> subjects, Instant from, Instant to) {
    return counted(
            """
            select distinct on (day, e.subject) %s as day, e.subject, e.numerator
            from business_event e where %s
            order by day, e.subject, e.counts_at desc, e.id desc
            """
                .formatted(DAY, JdbcBusinessEventRows.COUNTS),
            measure,
            subjects,
            from,
            to,
            to)
        .query(
            (row, number) ->
                new DayLevel(
                    row.getObject("day", LocalDate.class),
                    row.getObject("subject", UUID.class),
                    row.getBigDecimal("numerator")))
        .list();
  }

  @Override
  public List<SubjectSum> bySubject(
      Scope scope, String measure, Set<UUID> subjects, Instant from, Instant to, Instant asOf) {
    return counted(
            """
            select e.subject, sum(e.numerator) as numerator,
              coalesce(sum(e.denominator), 0) as denominator, count(*) as events
            from business_event e where %s group by e.subject order by e.subject
            """
                .formatted(JdbcBusinessEventRows.COUNTS),
            measure,
            subjects,
            from,
            to,
            asOf)
        .query(JdbcReportedHistoryRows::sum)
        .list();
  }

  @Override
  public List<SubjectSum> latestBySubject(
      Scope scope, String measure, Set<UUID> subjects, Instant from, Instant to, Instant asOf) {
    return counted(
            """
            select distinct on (e.subject) e.subject, e.numerator,
              coalesce(e.denominator, 0) as denominator, 1 as events
            from business_event e where %s order by e.subject, e.counts_at desc, e.id desc
            """
                .formatted(JdbcBusinessEventRows.COUNTS),
            measure,
            subjects,
            from,
            to,
            asOf)
        .query(JdbcReportedHistoryRows::sum)
        .list();
  }

  private JdbcClient.StatementSpec counted(
      String sql, String measure, Set<UUID> subjects, Instant from, Instant to, Instant asOf) {
    return database
        .sql(sql)
        .param("measure", measure)
        .param("subjects", subjects.toArray(new UUID[0]))
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("to", to.atOffset(ZoneOffset.UTC))
        .param("asOf", asOf.atOffset(ZoneOffset.UTC));
  }

  private static SubjectSum sum(ResultSet row, int number) throws SQLException {
    return new SubjectSum(
        row.getObject("subject", UUID.class),
        row.getBigDecimal("numerator"),
        row.getBigDecimal("denominator"),
        row.getInt("events"));
  }
}
