package vn.thongmach.grading.model;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.AppendOnlyTable;

/** Issued grades as a table of the ledger. */
@Component
class IssuedGradeTable implements AppendOnlyTable {

  static final String NAME = "issued_grade";

  private static final Scope LEDGER = Scope.system("ledger");

  private final IssuedRows rows;

  IssuedGradeTable(IssuedRows rows) {
    this.rows = rows;
  }

  @Override
  public String name() {
    return NAME;
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
