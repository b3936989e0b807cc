package vn.thongmach.evaluation.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.ReportedValue;
import vn.thongmach.evaluation.model.ReportedRows;
import vn.thongmach.kernel.Period;

@Repository
class JdbcReportedRows implements ReportedRows {

  private final JdbcClient database;

  JdbcReportedRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void insert(Scope scope, ReportedValue value) {
    database
        .sql(
            """
            insert into reported_value (id, target, period, value, note, reported_by, reported_at,
              cut_off)
            values (:id, :target, :period, :value, :note, :by, :at, :cutOff)
            """)
        .param("id", value.id())
        .param("target", value.target())
        .param("period", value.period().toString())
        .param("value", value.value())
        .param("note", value.note())
        .param("by", value.reportedBy())
        .param("at", value.reportedAt().atOffset(ZoneOffset.UTC))
        .param("cutOff", value.cutOff().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public List<ReportedValue> latest(Scope scope, Period period) {
    return database
        .sql(
            """
            select distinct on (target) * from reported_value
            where period = :period
            order by target, reported_at desc, id
            """)
        .param("period", period.toString())
        .query(JdbcReportedRows::reported)
        .list();
  }

  @Override
  public List<ReportedValue> find(Scope scope, UUID target, Period period) {
    return database
        .sql(
            """
            select * from reported_value where target = :target and period = :period
            order by reported_at desc, id
            """)
        .param("target", target)
        .param("period", period.toString())
        .query(JdbcReportedRows::reported)
        .list();
  }

  private static ReportedValue reported(ResultSet row, int number) throws SQLException {
    return new ReportedValue(
        row.getObject("id", UUID.class),
        row.getObject("target", UUID.class),
        Period.parse(row.getString("period")),
        row.getDouble("value"),
        row.getString("note"),
        row.getString("reported_by"),
        row.getObject("reported_at", OffsetDateTime.class).toInstant(),
        row.getObject("cut_off", OffsetDateTime.class).toInstant());
  }
}
