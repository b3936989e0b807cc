package vn.thongmach.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.thongmach.kernel.AppendOnlyTable.LedgerRow;
import vn.thongmach.ledger.Verification.Altered;
import vn.thongmach.ledger.Verification.Finding;
import vn.thongmach.ledger.model.Batch;
import vn.thongmach.ledger.model.Frontier;
import vn.thongmach.ledger.model.MerkleHash;

/** What the tables hold of one batch now, to be compared with what was sealed. */
final class BatchContent {

  private final SortedMap<String, Long> rowsByTable = new TreeMap<>();
  private final List<byte[]> leafHashes = new ArrayList<>();
  private @Nullable Altered firstAltered;

  /** Adds the next row, tables in the order of their names. */
  void add(String table, LedgerRow row) {
    rowsByTable.merge(table, 1L, Long::sum);
    leafHashes.add(MerkleHash.leaf(row.contentHash()));
    if (firstAltered == null && !Arrays.equals(row.contentHash(), row.storedHash())) {
      firstAltered =
          new Altered(row.batch(), row.batch(), table, row.id(), Finding.ROW_CONTENT, 0, 0);
    }
  }

  /** Notes that a row of this table cannot be read; those before it have been added. */
  void addUnreadable(long batch, String table) {
    if (firstAltered == null) {
      firstAltered = new Altered(batch, batch, table, null, Finding.ROW_UNREADABLE, 0, 0);
    }
  }

  /** Appends what was read of the next table. */
  void append(BatchContent next) {
    next.rowsByTable.forEach((table, rows) -> rowsByTable.merge(table, rows, Long::sum));
    leafHashes.addAll(next.leafHashes);
    firstAltered = firstAltered == null ? next.firstAltered : firstAltered;
  }

  long rows() {
    return leafHashes.size();
  }

  /** The leaf this content gives with the batch's number and times. */
  byte[] leaf(Batch sealed) {
    if (sealed.closedAt() == null) {
      throw new IllegalArgumentException("Batch " + sealed.number() + " is open");
    }
    return Batch.leafHash(
        Batch.entry(
            sealed.number(),
            sealed.openedAt(),
            sealed.closedAt(),
            Batch.lines(rowsByTable),
            Frontier.rootOf(leafHashes)));
  }

  /** What differs from the batch as stored. */
  Optional<Altered> differs(Batch sealed, byte[] leaf) {
    long number = sealed.number();
    if (firstAltered != null) {
      return Optional.of(firstAltered);
    }
    boolean sameRoot = Arrays.equals(Frontier.rootOf(leafHashes), sealed.root());
    if (Arrays.equals(leaf, sealed.leaf())) {
      boolean same =
          sameRoot && sealed.rows() == rows() && sealed.counts().equals(Batch.lines(rowsByTable));
      return same ? Optional.empty() : Optional.of(entryAltered(number));
    }
    for (String table : tables(sealed)) {
      long stored = sealed.rowsOf(table);
      long found = rowsByTable.getOrDefault(table, 0L);
      if (stored != found) {
        Finding finding = found < stored ? Finding.ROWS_MISSING : Finding.ROWS_ADDED;
        return Optional.of(new Altered(number, number, table, null, finding, stored, found));
      }
    }
    return Optional.of(
        sameRoot
            ? entryAltered(number)
            : new Altered(number, number, onlyTable(), null, Finding.ROW_HASHES, 0, 0));
  }

  private static Altered entryAltered(long number) {
    return new Altered(number, number, "ledger_batch", null, Finding.BATCH_ENTRY, 0, 0);
  }

  private TreeSet<String> tables(Batch sealed) {
    TreeSet<String> names = new TreeSet<>(rowsByTable.keySet());
    sealed.counts().lines().map(line -> line.replaceFirst(" .*", "")).forEach(names::add);
    return names;
  }

  /** The table in question, when only one has rows in the batch. */
  private @Nullable String onlyTable() {
    Iterator<String> names = rowsByTable.keySet().iterator();
    String first = names.hasNext() ? names.next() : null;
    return names.hasNext() ? null : first;
  }
}
