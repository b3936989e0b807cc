package vn.thongmach.evaluation.storage;

import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.model.ScorecardLedger;
import vn.thongmach.evaluation.model.ScorecardRow;
import vn.thongmach.kernel.AppendOnlyTable.LedgerRow;

@Repository
class JdbcScorecardLedger implements ScorecardLedger {

  private static final int ROWS_A_FETCH = 200;

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
          ScorecardRow stored = StoredScorecard.row(row, 0);
          each.accept(
              new LedgerRow(
                  row.getLong("batch"),
                  stored.card().id().toString(),
                  stored.hash(),
                  stored.computedHash()));
        },
        firstBatch,
        lastBatch);
  }

  @Override
  public long rowsWithoutBatch(Scope scope) {
    return database
        .sql("select count(*) from scorecard where batch is null")
        .query(Long.class)
        .single();
  }
}
