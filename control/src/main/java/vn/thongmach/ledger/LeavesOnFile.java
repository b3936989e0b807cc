package vn.thongmach.ledger;

import java.io.UncheckedIOException;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.ledger.file.LeafFile;
import vn.thongmach.ledger.model.Batches;

/**
 * Keeps the leaf file level with the database and remembers whether they agree. Once they disagree,
 * that stays so until a restart: it calls for people, and for {@code verify}.
 */
@Component
class LeavesOnFile {

  private static final Logger LOG = LoggerFactory.getLogger(LeavesOnFile.class);

  /** How many leaves are compared at the start; all of them would take too long. */
  private static final long COMPARED_AT_START = 1 << 16;

  private final LeafFile file;
  private final Batches batches;
  private volatile long compared = COMPARED_AT_START;
  private volatile OptionalLong disagreeing = OptionalLong.empty();
  private volatile boolean behind;

  LeavesOnFile(LeafFile file, Batches batches) {
    this.file = file;
    this.batches = batches;
  }

  /** Appends what is missing on file; what fails is tried again at the next call. */
  void catchUp(Scope scope) {
    try {
      OptionalLong found =
          file.catchUp(
              () -> batches.lastSealed(scope),
              (first, last, each) -> batches.leaves(scope, first, last, each),
              compared);
      compared = 1;
      behind = false;
      if (found.isPresent() && disagreeing.isEmpty()) {
        disagreeing = found;
        LOG.error(
            "Leaf file and database disagree from batch {} on; run verify with a checkpoint",
            found.getAsLong());
      }
    } catch (UncheckedIOException e) {
      behind = true;
      LOG.error("Leaf file cannot be extended; sealing goes on, the file catches up later", e);
    }
  }

  /** Number of the first batch seen to disagree; compares first where nobody has yet. */
  OptionalLong disagreeing(Scope scope) {
    if (compared == COMPARED_AT_START) {
      catchUp(scope);
    }
    return disagreeing;
  }

  /** Number of the first batch seen to disagree so far. */
  OptionalLong disagreeing() {
    return disagreeing;
  }

  /** Whether the last attempt to extend the file failed. */
  boolean behind() {
    return behind;
  }
}
