package vn.thongmach.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.AppendOnlyTable;
import vn.thongmach.ledger.model.Batch;
import vn.thongmach.ledger.model.Batches;
import vn.thongmach.ledger.model.Frontier;
import vn.thongmach.ledger.model.MerkleHash;
import vn.thongmach.ledger.model.Node;

/**
 * Closes batches. A writer holds the open batch until its transaction ends, and sealing waits for
 * all who hold it: no row can enter a batch that is already a leaf. A crash before the commit
 * leaves the batch open; it goes on after the restart.
 */
@Component
class Sealing {

  /** At most one leaf a second. */
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private final Batches batches;
  private final Tables tables;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Sealing(
      Batches batches, Tables tables, Clock clock, PlatformTransactionManager transactionManager) {
    this.batches = batches;
    this.tables = tables;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactionManager);
    this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
  }

  /** Number of the open batch, held open until the caller's transaction ends. */
  long hold(Scope scope) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("A batch is held open by a transaction; there is none");
    }
    return batches.holdOpen(scope);
  }

  /**
   * Seals the open batch when it is due and has rows.
   *
   * @return whether it was sealed
   */
  boolean sealIfDue(Scope scope) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("Sealing would wait for the caller's own transaction");
    }
    if (untilDue(batches.open(scope)).isPositive()) {
      return false;
    }
    return Boolean.TRUE.equals(transaction.execute(status -> seal(scope)));
  }

  /** How long until the open batch may be sealed; zero when it may. */
  Duration untilDue(Scope scope) {
    return untilDue(batches.open(scope));
  }

  private Duration untilDue(Optional<Batch> open) {
    if (open.isEmpty()) {
      return Duration.ZERO;
    }
    Duration age = Duration.between(open.get().openedAt(), clock.instant());
    boolean due = age.isNegative() || age.compareTo(SHORTEST) >= 0; // negative: the clock was set
    return due ? Duration.ZERO : SHORTEST.minus(age);
  }

  private boolean seal(Scope scope) {
    Optional<Batch> taken = batches.takeOpen(scope);
    if (taken.isEmpty() || untilDue(taken).isPositive()) {
      return false; // somebody else has just sealed
    }
    Batch open = taken.get();
    SortedMap<String, Long> rowsByTable = new TreeMap<>();
    Frontier rows = new Frontier();
    for (AppendOnlyTable table : tables.inOrder()) {
      List<byte[]> hashes = table.seal(open.number());
      rowsByTable.put(table.name(), (long) hashes.size());
      hashes.forEach(hash -> rows.add(MerkleHash.leaf(hash)));
    }
    if (rows.size() == 0) {
      return false;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant closing = now.isBefore(open.openedAt()) ? open.openedAt() : now;
    batches.close(scope, open.close(closing, rowsByTable, rows.root()));
    addNodes(scope, open.number());
    return true;
  }

  /** Stores the inner nodes that are complete with this batch. */
  private void addNodes(Scope scope, long sealed) {
    long width = Node.WIDTH;
    for (int level = 1; sealed % width == 0; level++) {
      long position = sealed / width - 1;
      List<byte[]> below =
          batches.nodes(scope, level - 1, position * Node.WIDTH, (position + 1) * Node.WIDTH - 1);
      if (below.size() < Node.WIDTH) {
        return; // something below was removed: verification names it
      }
      batches.add(scope, new Node(level, position, Frontier.rootOf(below)));
      width *= Node.WIDTH;
    }
  }
}
