package vn.thongmach.evaluation.model;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.AppendOnlyTable;

/** Issued scorecards as a table of the ledger. */
@Component
class ScorecardTable implements AppendOnlyTable {

  private static final Scope LEDGER = Scope.system("ledger");

  private final ScorecardLedger rows;

  ScorecardTable(ScorecardLedger rows) {
    this.rows = rows;
  }

  @Override
  public String name() {
    return "scorecard";
  }

  @Override
  public List<byte[]> seal(long batch) {
    return rows.seal(LEDGER, batch);
  }

  @Override
  public void rows(long firstBatch, long lastBatch, Consumer<LedgerRow> each) {
    rows.rows(LEDGER, firstBatch, lastBatch, each);
  }

  @Override
  public long rowsWithoutBatch() {
    return rows.rowsWithoutBatch(LEDGER);
  }
}
