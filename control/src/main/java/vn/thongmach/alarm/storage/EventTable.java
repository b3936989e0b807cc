package vn.thongmach.alarm.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.model.EventEvidence;
import vn.thongmach.alarm.model.LedgerEvents;
import vn.thongmach.kernel.AppendOnlyTable.LedgerRow;

/** Events as the ledger sees them; their batch is given when they are recorded. */
@Repository
class EventTable implements LedgerEvents {

  private static final int FETCH_ROWS = 1_000;

  private final JdbcTemplate database;

  EventTable(DataSource dataSource) {
    this.database = new JdbcTemplate(dataSource);
    this.database.setFetchSize(FETCH_ROWS);
  }

  @Override
  public List<byte[]> hashes(Scope scope, long batch) {
    return database.query(
        "select row_hash from event where batch = ? order by id",
        (row, _) -> row.getBytes("row_hash"),
        batch);
  }

  @Override
  public void rows(Scope scope, long firstBatch, long lastBatch, Consumer<LedgerRow> each) {
    database.query(
        "select * from event where batch between ? and ? order by batch, id",
        row -> {
          each.accept(
              new LedgerRow(
                  row.getLong("batch"),
                  Long.toString(row.getLong("id")),
                  row.getBytes("row_hash"),
                  evidence(row).hash()));
        },
        firstBatch,
        lastBatch);
  }

  static EventEvidence evidence(ResultSet row) throws SQLException {
    return new EventEvidence(
        row.getLong("id"),
        row.getObject("sender", UUID.class),
        row.getString("sender_name"),
        row.getString("origin"),
        row.getString("domain"),
        row.getString("source_name"),
        row.getString("source_event_id"),
        row.getLong("sequence"),
        row.getObject("source_time", OffsetDateTime.class).toInstant(),
        row.getObject("received_time", OffsetDateTime.class).toInstant(),
        row.getBoolean("validated"),
        row.getBoolean("authenticated"),
        row.getString("interface_name"),
        row.getString("severity"),
        row.getObject("dedup_key", UUID.class),
        row.getBytes("raw"));
  }
}
