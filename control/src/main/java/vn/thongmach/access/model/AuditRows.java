package vn.thongmach.access.model;

import java.util.List;
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

  /** Assigns all rows without a batch to this one and returns their hashes in the order of ids. */
  List<byte[]> seal(Scope scope, long batch);

  /** Rows of a batch in the order of ids. */
  void rowsOf(Scope scope, long batch, Consumer<LedgerRow> each);
}
