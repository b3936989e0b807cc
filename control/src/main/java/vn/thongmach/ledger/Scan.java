package vn.thongmach.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.AppendOnlyTable;
import vn.thongmach.ledger.Verification.Altered;
import vn.thongmach.ledger.Verification.CutOff;
import vn.thongmach.ledger.Verification.Finding;
import vn.thongmach.ledger.Verification.Intact;
import vn.thongmach.ledger.file.LeafFile;
import vn.thongmach.ledger.model.Batch;
import vn.thongmach.ledger.model.Batches;
import vn.thongmach.ledger.model.Frontier;
import vn.thongmach.ledger.model.Node;
import vn.thongmach.ledger.model.NodeStack;

/**
 * One pass over all batches, first to last, with everything recomputed from the rows. Stops at the
 * first batch that is not as it was. Used once, inside one repeatable-read transaction.
 */
final class Scan {

  private static final Logger LOG = LoggerFactory.getLogger(Scan.class);
  private static final int BATCHES_A_CHUNK = 1000;
  private static final long ROWS_A_CHUNK = 200_000;

  private final Scope scope;
  private final Batches batches;
  private final Tables tables;
  private final Marks marks;
  private final LeafFile.Reader file;
  private final long onFile;
  private final long provedOnFile;

  private final Frontier tree = new Frontier();
  private final NodeStack nodes = new NodeStack();
  private long rows;
  private long confirmed;
  private long unsealed;
  private @Nullable Batch open;
  private @Nullable Long differsFromFile;
  private @Nullable Altered alteredNode;

  /**
   * @param onFile number of leaves on file when the transaction began
   * @param provedOnFile how many of them the marks prove
   */
  Scan(
      Scope scope,
      Batches batches,
      Tables tables,
      Marks marks,
      LeafFile.Reader file,
      long onFile,
      long provedOnFile) {
    this.scope = scope;
    this.batches = batches;
    this.tables = tables;
    this.marks = marks;
    this.file = file;
    this.onFile = onFile;
    this.provedOnFile = provedOnFile;
  }

  Verification run() {
    for (List<Batch> chunk = chunk(1); !chunk.isEmpty(); ) {
      Map<Long, BatchContent> contents = contents(chunk);
      for (Batch batch : chunk) {
        BatchContent content = contents.getOrDefault(batch.number(), new BatchContent());
        Optional<Verification> found = check(batch, content);
        if (found.isPresent()) {
          return found.get();
        }
      }
      chunk = chunk(chunk.getLast().number() + 1);
    }
    return end();
  }

  private Optional<Verification> check(Batch batch, BatchContent content) {
    long expected = tree.size() + 1;
    if (open != null) { // an open batch is the last one
      return first(altered(open.number(), "ledger_batch", Finding.BATCH_ENTRY));
    }
    if (batch.closedAt() == null) {
      open = batch;
      unsealed += content.rows();
      return Optional.empty();
    }
    if (batch.number() != expected) {
      return first(altered(expected, "ledger_batch", Finding.BATCH_MISSING));
    }
    byte[] leaf = content.leaf(batch);
    Optional<Altered> differs = content.differs(batch, leaf);
    if (differs.isPresent()) {
      return first(differs.get());
    }
    tree.add(leaf);
    rows += content.rows();
    nodes.add(leaf).forEach(this::check);
    return checkOutside(batch.number(), leaf);
  }

  /** Compares with what stands outside the database. */
  private Optional<Verification> checkOutside(long number, byte[] leaf) {
    if (number <= onFile && differsFromFile == null) {
      boolean same = file.next().filter(onRecord -> Arrays.equals(onRecord, leaf)).isPresent();
      if (!same && number <= provedOnFile) {
        return Optional.of(altered(number, null, Finding.REWRITTEN));
      }
      differsFromFile = same ? null : Long.valueOf(number);
    }
    Optional<Boolean> confirms = marks.confirms(tree);
    if (confirms.isPresent() && !confirms.get()) {
      return Optional.of(new Altered(confirmed + 1, number, null, null, Finding.REWRITTEN, 0, 0));
    }
    if (confirms.isPresent()) {
      confirmed = number;
    }
    return Optional.empty();
  }

  private void check(Node node) {
    List<byte[]> stored = batches.nodes(scope, node.level(), node.position(), node.position());
    if (alteredNode == null
        && (stored.size() != 1 || !Arrays.equals(stored.getFirst(), node.hash()))) {
      alteredNode =
          new Altered(
              node.firstBatch(),
              node.lastBatch(),
              "ledger_node",
              node.level() + "/" + node.position(),
              Finding.TREE_NODE,
              0,
              0);
    }
  }

  private Verification end() {
    long sealed = tree.size();
    long opened = open == null ? sealed : open.number() - 1;
    long expected = Math.max(Math.max(marks.covered(), onFile), opened);
    if (differsFromFile != null && differsFromFile > confirmed) {
      return altered(differsFromFile, null, Finding.LEAF_FILE_DIFFERS);
    }
    if (expected > sealed) {
      return new CutOff(sealed + 1, expected);
    }
    if (differsFromFile != null) {
      return altered(differsFromFile, null, Finding.LEAF_FILE_ALTERED);
    }
    long lastKnown = open == null ? sealed : open.number();
    for (AppendOnlyTable table : tables.inOrder()) {
      Optional<Altered> stray = stray(table, lastKnown);
      if (stray.isPresent()) {
        return stray.get();
      }
      unsealed += table.rowsWithoutBatch();
    }
    if (alteredNode != null) {
      return alteredNode;
    }
    String head = Base64.getEncoder().encodeToString(tree.root());
    return new Intact(sealed, rows, unsealed, head, Math.min(onFile, sealed), 0);
  }

  /** A row that claims a batch before the first or after the last one. */
  private static Optional<Altered> stray(AppendOnlyTable table, long lastKnown) {
    List<Altered> found = new ArrayList<>(1);
    Consumer<AppendOnlyTable.LedgerRow> note =
        row -> {
          if (found.isEmpty()) {
            found.add(
                new Altered(
                    row.batch(), row.batch(), table.name(), row.id(), Finding.BATCH_UNKNOWN, 0, 0));
          }
        };
    table.rows(Long.MIN_VALUE, 0, note);
    table.rows(lastKnown + 1, Long.MAX_VALUE, note);
    return found.stream().findFirst();
  }

  /** An earlier batch that differs from the leaf file comes before this one. */
  private Optional<Verification> first(Altered altered) {
    return Optional.of(
        differsFromFile == null
            ? altered
            : altered(differsFromFile, null, Finding.LEAF_FILE_DIFFERS));
  }

  private static Altered altered(long batch, @Nullable String table, Finding finding) {
    return new Altered(batch, batch, table, null, finding, 0, 0);
  }

  /** The next batches, with no more rows than fit into memory together, but at least one. */
  private List<Batch> chunk(long from) {
    List<Batch> next = batches.from(scope, from, BATCHES_A_CHUNK);
    long sum = 0;
    int size = 0;
    while (size < next.size() && (size == 0 || sum + next.get(size).rows() <= ROWS_A_CHUNK)) {
      sum += next.get(size).rows();
      size++;
    }
    return next.subList(0, size);
  }

  private Map<Long, BatchContent> contents(List<Batch> chunk) {
    long first = chunk.getFirst().number();
    long last = chunk.getLast().number();
    Map<Long, BatchContent> contents = new HashMap<>();
    for (AppendOnlyTable table : tables.inOrder()) {
      Map<Long, BatchContent> ofTable = new HashMap<>();
      try {
        read(table, first, last, ofTable);
      } catch (DataAccessException e) {
        throw e; // the database fails, which says nothing about its rows
      } catch (RuntimeException e) {
        LOG.warn("Rows of {} in the batches {} to {} cannot be read", table.name(), first, last, e);
        ofTable.clear();
        readOneByOne(table, chunk, ofTable);
      }
      ofTable.forEach(
          (number, content) ->
              contents.computeIfAbsent(number, any -> new BatchContent()).append(content));
    }
    return contents;
  }

  /** Somebody has put in what the table's code cannot even read: finds the batch. */
  private static void readOneByOne(
      AppendOnlyTable table, List<Batch> chunk, Map<Long, BatchContent> contents) {
    for (Batch batch : chunk) {
      try {
        read(table, batch.number(), batch.number(), contents);
      } catch (DataAccessException e) {
        throw e;
      } catch (RuntimeException e) {
        LOG.warn("A row of {} in batch {} cannot be read", table.name(), batch.number(), e);
        contents
            .computeIfAbsent(batch.number(), any -> new BatchContent())
            .addUnreadable(batch.number(), table.name());
      }
    }
  }

  private static void read(
      AppendOnlyTable table, long first, long last, Map<Long, BatchContent> contents) {
    table.rows(
        first,
        last,
        row ->
            contents
                .computeIfAbsent(row.batch(), number -> new BatchContent())
                .add(table.name(), row));
  }
}
