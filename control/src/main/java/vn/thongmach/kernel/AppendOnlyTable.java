package vn.thongmach.kernel;

import java.util.List;
import java.util.function.Consumer;

/**
 * A table whose rows are only ever added, and whose rows enter the ledger. The owning module
 * implements it; the ledger collects all of them in the order of their names.
 */
public interface AppendOnlyTable {

  /** Name of the table, the first field of every row's hash. */
  String name();

  /**
   * Assigns all rows not yet in a batch to this batch.
   *
   * @return the stored hashes of the batch's rows, SHA-256, in the order of their ids
   */
  List<byte[]> seal(long batch);

  /** Hands out the rows of a batch in the order of their ids. */
  void rowsOf(long batch, Consumer<LedgerRow> each);

  /**
   * One row as the ledger sees it.
   *
   * @param id the row's id as text
   * @param storedHash the hash stored beside the row
   * @param contentHash the hash computed anew from the row's content
   */
  record LedgerRow(String id, byte[] storedHash, byte[] contentHash) {}
}
