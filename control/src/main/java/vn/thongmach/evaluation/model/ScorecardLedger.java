package vn.thongmach.evaluation.model;

import java.util.List;
import java.util.function.Consumer;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.AppendOnlyTable.LedgerRow;

/** Stored scorecards as the ledger asks for them. */
public interface ScorecardLedger {

  /** Assigns all rows without a batch; answers the hashes of the batch's rows by id. */
  List<byte[]> seal(Scope scope, long batch);

  /** Hands out the rows of these batches by batch, then id. */
  void rows(Scope scope, long firstBatch, long lastBatch, Consumer<LedgerRow> each);

  long rowsWithoutBatch(Scope scope);
}
