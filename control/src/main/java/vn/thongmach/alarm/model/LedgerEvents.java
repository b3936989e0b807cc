package vn.thongmach.alarm.model;

import java.util.List;
import java.util.function.Consumer;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.AppendOnlyTable.LedgerRow;

/** Storage of events, as the ledger reads them. */
public interface LedgerEvents {

  /** Stored hashes of a batch's events in the order of their ids. */
  List<byte[]> hashes(Scope scope, long batch);

  /** The events of some batches in the order of batch and id. */
  void rows(Scope scope, long firstBatch, long lastBatch, Consumer<LedgerRow> each);
}
