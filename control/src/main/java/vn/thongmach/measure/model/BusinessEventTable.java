package vn.thongmach.measure.model;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.AppendOnlyTable;

/** Business events as a table of the ledger. */
@Component
public class BusinessEventTable implements AppendOnlyTable {

  /** Name of the table, first field of every row's hash. */
  public static final String NAME = "business_event";

  private static final Scope LEDGER = Scope.system("ledger");

  private final BusinessEventRows rows;

  BusinessEventTable(BusinessEventRows rows) {
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
