package vn.thongmach.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.AppendOnlyTable;
import vn.thongmach.ledger.model.Batch;
import vn.thongmach.ledger.model.Batches;
import vn.thongmach.ledger.model.MerkleHash;
import vn.thongmach.ledger.model.MerkleTree;

/** Finds the way from one row to the newest signed head. */
@Component
class ProvingRows {

  private static final Logger LOG = LoggerFactory.getLogger(ProvingRows.class);

  private final Batches batches;
  private final Tables tables;
  private final Checkpoints checkpoints;
  private final LeavesOnFile leaves;
  private final TransactionTemplate transaction;

  ProvingRows(
      Batches batches,
      Tables tables,
      Checkpoints checkpoints,
      LeavesOnFile leaves,
      PlatformTransactionManager transactionManager) {
    this.batches = batches;
    this.tables = tables;
    this.checkpoints = checkpoints;
    this.leaves = leaves;
    this.transaction = new TransactionTemplate(transactionManager);
    this.transaction.setReadOnly(true);
  }

  Optional<Proof> prove(Scope scope, String table, String rowId, long number) {
    if (leaves.disagreeing(scope).isPresent()) {
      return Optional.empty();
    }
    Optional<Proof> proof =
        transaction.execute(
            status ->
                batches
                    .find(scope, number)
                    .filter(batch -> batch.closedAt() != null)
                    .flatMap(batch -> prove(scope, table, rowId, batch)));
    return Objects.requireNonNull(proof);
  }

  private Optional<Proof> prove(Scope scope, String table, String rowId, Batch batch) {
    Rows rows = new Rows();
    for (AppendOnlyTable each : tables.inOrder()) {
      boolean wanted = each.name().equals(table);
      try {
        each.rows(
            batch.number(),
            batch.number(),
            row -> rows.add(row.storedHash(), wanted && row.id().equals(rowId)));
      } catch (DataAccessException e) {
        throw e; // the database fails, which says nothing about its rows
      } catch (RuntimeException e) {
        LOG.error(
            "A row of {} in batch {} cannot be read; run verify", each.name(), batch.number(), e);
        return Optional.empty();
      }
    }
    byte[] rowHash = rows.wanted;
    if (rowHash == null) {
      return Optional.empty();
    }
    Checkpoints.Head head = checkpoints.head(scope);
    long leafIndex = batch.number() - 1;
    return Optional.of(
        new Proof(
            leafIndex,
            head.size(),
            rows.index,
            rows.hashes.size(),
            rowHash,
            MerkleTree.over(rows.hashes).inclusion(rows.index),
            entry(batch),
            checkpoints.tree(scope, head.size()).inclusion(leafIndex),
            head.note()));
  }

  private static String entry(Batch batch) {
    return Batch.entry(
        batch.number(),
        batch.openedAt(),
        Objects.requireNonNull(batch.closedAt()),
        batch.counts(),
        Objects.requireNonNull(batch.root()));
  }

  private static final class Rows {
    final List<byte[]> hashes = new ArrayList<>();
    int index;
    byte @Nullable [] wanted;

    void add(byte[] hash, boolean isWanted) {
      if (isWanted) {
        index = hashes.size();
        wanted = hash;
      }
      hashes.add(MerkleHash.leaf(hash));
    }
  }
}
