package vn.thongmach.kernel;

import java.util.List;
import java.util.function.Consumer;

/**
 * A table whose rows are only ever added, and whose rows enter the ledger. The owning module
 * implements it; the ledger collects all of them in the order of their names. All methods work
 * inside the caller's transaction.
 */
public interface AppendOnlyTable {

  /** Name of the table, the first field of every row's hash; no blanks. */
  String name();

  /**
   * Assigns all rows not yet in a batch to this batch. A table whose rows get their batch when they
   * are inserted has nothing to assign. Called each second, mostly with nothing to do: keep a
   * partial index over the rows without batch.
   *
   * @return the stored hashes of all rows of the batch, SHA-256, in the order of their ids
   */
  List<byte[]> seal(long batch);

  /**
   * Hands out the rows of all batches from first to last, both included, in the order of batch,
   * then id (the same order of ids as in {@link #seal}). Reads with a cursor, for a range may hold
   * every row there is; a range may also lie outside the batches that exist.
   */
  void rows(long firstBatch, long lastBatch, Consumer<LedgerRow> each);

  /** Number of rows not yet assigned to any batch. */
  long rowsWithoutBatch();

  /**
   * One row as the ledger sees it.
   *
   * @param batch number of the batch the row belongs to
   * @param id the row's id as text
   * @param storedHash the hash stored beside the row
   * @param contentHash the hash computed anew from the row's content, its batch not included
   */
  record LedgerRow(long batch, String id, byte[] storedHash, byte[] contentHash) {}
}
