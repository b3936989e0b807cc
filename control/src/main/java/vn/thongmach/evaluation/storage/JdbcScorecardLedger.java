package vn.thongmach.evaluation.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.model.ScorecardLedger;
import vn.thongmach.kernel.AppendOnlyTable.LedgerRow;
import vn.thongmach.kernel.CodedException;

@Repository
class JdbcScorecardLedger implements ScorecardLedger {

  private static final int ROWS_A_FETCH = 200;
  private static final byte[] NO_HASH = {};

  private final JdbcClient database;
  private final JdbcTemplate cursor;

  JdbcScorecardLedger(JdbcClient database, DataSource source) {
    this.database = database;
    this.cursor = new JdbcTemplate(source);
    cursor.setFetchSize(ROWS_A_FETCH);
  }

  @Override
  public List<byte[]> seal(Scope scope, long batch) {
    int sealed =
        database
            .sql("update scorecard set batch = :batch where batch is null")
            .param("batch", batch)
            .update();
    return sealed == 0
        ? List.of()
        : database
            .sql("select row_hash from scorecard where batch = :batch order by id")
            .param("batch", batch)
            .query((row, number) -> row.getBytes("row_hash"))
            .list();
  }

  @Override
  public void rows(Scope scope, long firstBatch, long lastBatch, Consumer<LedgerRow> each) {
    cursor.query(
        """
        select s.*, cast(null as uuid) as superseded_by from scorecard s
        where batch between ? and ? order by batch, id
        """,
        row -> {
          each.accept(
              new LedgerRow(
                  row.getLong("batch"),
                  row.getString("id"),
                  row.getBytes("row_hash"),
                  contentHash(row)));
        },
        firstBatch,
        lastBatch);
  }

  /** Words that none was ever issued with give no hash, so that the row is named as altered. */
  private static byte[] contentHash(ResultSet row) throws SQLException {
    try {
      return StoredScorecard.row(row, 0).computedHash();
    } catch (IllegalArgumentException | CodedException altered) {
      return NO_HASH;
    }
  }

  @Override
  public long rowsWithoutBatch(Scope scope) {
    return database
        .sql("select count(*) from scorecard where batch is null")
        .query(Long.class)
        .single();
  }
}
