package vn.thongmach.access.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.thongmach.access.AuditEntry;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.AppendOnlyTable.LedgerRow;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** Storage of the audit trail. */
public interface AuditRows {

  /** Newest first. */
  PageOf<AuditEntry> page(Scope scope, PageRequest page);

  /** What was recorded on one subject, newest first. */
  PageOf<AuditEntry> about(Scope scope, String type, String id, PageRequest page);

  /** The last entry on the subject of this one that was recorded before it. */
  Optional<AuditEntry> before(Scope scope, AuditEntry entry);

  /** Assigns all rows without a batch to this one; hashes of all its rows in the order of ids. */
  List<byte[]> seal(Scope scope, long batch);

  /** Rows of all batches from first to last in the order of batch, then id, by a cursor. */
  void rows(Scope scope, long firstBatch, long lastBatch, Consumer<LedgerRow> each);

  /** Number of rows not yet assigned to any batch. */
  long rowsWithoutBatch(Scope scope);
}
