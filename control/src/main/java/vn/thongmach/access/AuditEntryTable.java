package vn.thongmach.access;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import vn.thongmach.access.model.AuditRows;
import vn.thongmach.kernel.AppendOnlyTable;

/** The audit trail as the ledger sees it. */
@Component
class AuditEntryTable implements AppendOnlyTable {

  private static final Scope LEDGER = Scope.system("ledger");

  private final AuditRows rows;

  AuditEntryTable(AuditRows rows) {
    this.rows = rows;
  }

  @Override
  public String name() {
    return "audit_entry";
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
