package vn.thongmach.ledger;

import org.jspecify.annotations.Nullable;
import vn.thongmach.kernel.DerivedRows;

/** What a verification of everything recorded has found. */
public sealed interface Verification {

  /**
   * Nothing recorded was altered or cut off.
   *
   * @param batches number of sealed batches
   * @param rows number of rows in them
   * @param unsealed number of rows not yet in a sealed batch; they are not proved
   * @param head root of the tree over all batches, base64
   * @param leavesOnFile number of leaves compared with the leaf file outside the database
   * @param derived number of derived rows that agree with what was recorded
   */
  record Intact(
      long batches, long rows, long unsealed, String head, long leavesOnFile, long derived)
      implements Verification {

    Intact withDerived(long more) {
      return new Intact(batches, rows, unsealed, head, leavesOnFile, derived + more);
    }
  }

  /** What was recorded is intact, but a row derived from it is not what follows from it. */
  record Derived(DerivedRows.Difference difference) implements Verification {}

  /**
   * Something recorded is no longer what it was.
   *
   * @param firstBatch number of the first altered batch; with {@code lastBatch} a range when it is
   *     only known that the alteration lies within
   * @param table the table, where the stored hashes tell
   * @param row id of the row, where the stored row hashes tell
   * @param sealedRows number of rows sealed, where rows were added or are missing; else 0
   * @param foundRows number of rows found instead
   */
  record Altered(
      long firstBatch,
      long lastBatch,
      @Nullable String table,
      @Nullable String row,
      Finding finding,
      long sealedRows,
      long foundRows)
      implements Verification {}

  /**
   * Batches at the end are gone.
   *
   * @param firstMissingBatch number of the first one missing
   * @param expectedBatches number of batches there were at least
   */
  record CutOff(long firstMissingBatch, long expectedBatches) implements Verification {}

  /**
   * The checkpoint given cannot be used.
   *
   * @param detail what was found, without words of any language where possible
   */
  record BadCheckpoint(Reason why, String detail) implements Verification {

    /** Why a checkpoint cannot be used. */
    public enum Reason {
      /** Not a signed note of a checkpoint. */
      MALFORMED,
      /** Signed by another key than the one of this installation. */
      OTHER_KEY,
      /** The key of this installation is not the one it has published: it was exchanged. */
      KEY_EXCHANGED,
      /** The signature does not fit the text. */
      WRONG_SIGNATURE,
      /** This data folder has no key to check it with. */
      NO_KEY
    }
  }

  /** What is wrong with an altered batch. */
  enum Finding {
    /** The row's content does not give its stored hash. */
    ROW_CONTENT,
    /** A row holds what the table's own code cannot read. */
    ROW_UNREADABLE,
    /** The table holds fewer rows of the batch than were sealed. */
    ROWS_MISSING,
    /** The table holds more rows of the batch than were sealed. */
    ROWS_ADDED,
    /** The hashes of the rows do not give the sealed root. */
    ROW_HASHES,
    /** The entry of the batch does not give its leaf. */
    BATCH_ENTRY,
    /** The batch itself is missing, later ones exist. */
    BATCH_MISSING,
    /** Rows claim a batch that does not exist. */
    BATCH_UNKNOWN,
    /** A stored inner node of the tree does not follow from the leaves. */
    TREE_NODE,
    /** The batch was rewritten with all hashes; an earlier checkpoint convicts it. */
    REWRITTEN,
    /** Database and leaf file disagree, no checkpoint tells which one was altered. */
    LEAF_FILE_DIFFERS,
    /** The checkpoint confirms the database: the leaf file was altered. */
    LEAF_FILE_ALTERED
  }
}
