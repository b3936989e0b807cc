package vn.thongmach.ledger;

import java.util.List;
import java.util.Optional;
import vn.thongmach.access.Scope;

/**
 * The ledger over all append-only tables: rows are collected in batches, at most one batch is
 * sealed a second, and each sealed batch is one leaf of a Merkle tree whose head is signed.
 */
public interface Ledger {

  /**
   * Number of the open batch, to which the rows written in the caller's transaction belong. The
   * batch stays open until that transaction ends. Needs a READ COMMITTED transaction.
   */
  long openBatch(Scope scope);

  /**
   * Seals the open batch in a transaction of its own when it is at least a second old and has rows;
   * else does nothing. Called about once a second, outside any transaction.
   */
  void sealIfDue(Scope scope);

  /**
   * The way from a row to the newest checkpoint.
   *
   * @param table name of the append-only table
   * @param rowId the row's id as text
   * @param batch number of the row's batch
   * @return empty while the batch is open, and when it holds no such row
   */
  Optional<Proof> proof(Scope scope, String table, String rowId, long batch);

  /**
   * A signed checkpoint over all sealed batches, as the text of a C2SP signed note. Coded errors
   * {@code ledger.key-lost}, {@code ledger.leaves-disagree}.
   */
  String checkpoint(Scope scope);

  /** Seals what has been recorded, waiting up to a second until it is due, then as above. */
  String checkpointOfAll(Scope scope);

  /**
   * RFC 6962 proof that the tree of an older checkpoint is a prefix of that of a newer one.
   *
   * @param older number of leaves of the older tree, not more than those of the newer
   * @param newer number of leaves of the newer tree, not more than there are sealed batches
   */
  List<byte[]> consistency(Scope scope, long older, long newer);

  /** The line with which others verify our checkpoints: {@code name+hash+base64}. */
  String verifierKey(Scope scope);

  /**
   * Recomputes everything recorded and compares it with what is stored in the database, with the
   * leaf file and with an earlier checkpoint. Writes nothing; may take minutes.
   *
   * @param checkpointNote text of a checkpoint issued earlier
   */
  Verification verify(Scope scope, Optional<String> checkpointNote);
}
