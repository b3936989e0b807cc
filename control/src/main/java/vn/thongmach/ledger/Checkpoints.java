package vn.thongmach.ledger;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.ledger.file.KeptCheckpoints;
import vn.thongmach.ledger.file.KeyFile;
import vn.thongmach.ledger.model.Batches;
import vn.thongmach.ledger.model.CheckpointKey;
import vn.thongmach.ledger.model.Frontier;
import vn.thongmach.ledger.model.MerkleHash;
import vn.thongmach.ledger.model.MerkleTree;
import vn.thongmach.ledger.model.Node;

/** Signs heads of the tree and keeps one a minute beside the leaf file. */
@Component
class Checkpoints {

  private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
  private static final Duration BETWEEN_KEPT = Duration.ofMinutes(1);

  private final Batches batches;
  private final LeavesOnFile leaves;
  private final KeyFile keyFile;
  private final KeptCheckpoints kept;
  private final Clock clock;
  private volatile @Nullable Head newest;
  private volatile Instant keptAt = Instant.MIN;

  Checkpoints(
      Batches batches, LeavesOnFile leaves, KeyFile keyFile, KeptCheckpoints kept, Clock clock) {
    this.batches = batches;
    this.leaves = leaves;
    this.keyFile = keyFile;
    this.kept = kept;
    this.clock = clock;
  }

  /**
   * A signed head.
   *
   * @param size number of leaves
   * @param note text of the signed note
   */
  record Head(long size, String note) {}

  /** The head over all sealed batches. */
  Head head(Scope scope) {
    OptionalLong disagreeing = leaves.disagreeing(scope);
    if (disagreeing.isPresent()) {
      throw new CodedException(LedgerError.LEAVES_DISAGREE, disagreeing.getAsLong());
    }
    long size = batches.lastSealed(scope);
    Head head = newest;
    if (head == null || head.size() != size) {
      head = new Head(size, key().sign(size, tree(scope, size).root()));
      newest = head;
      keep(head);
    }
    return head;
  }

  /** After a batch was sealed: keeps a checkpoint when the last one is a minute old. */
  void keepIfDue(Scope scope) {
    if (due()) {
      try {
        head(scope);
      } catch (CodedException e) {
        LOG.error("No checkpoint can be signed: {}", e.getMessage());
      }
    }
  }

  /** The tree over the first batches. */
  MerkleTree tree(Scope scope, long size) {
    return new MerkleTree((height, position) -> subtree(scope, height, position), size);
  }

  String verifierKey() {
    return key().verifierKey();
  }

  private byte[] subtree(Scope scope, int height, long position) {
    int level = height / Node.HEIGHT;
    int above = height % Node.HEIGHT;
    List<byte[]> nodes =
        batches.nodes(scope, level, position << above, ((position + 1) << above) - 1);
    if (nodes.size() == 1 << above) {
      return Frontier.rootOf(nodes);
    }
    if (height == 0) {
      throw new CodedException(LedgerError.LEAVES_DISAGREE, position + 1);
    }
    return MerkleHash.node(
        subtree(scope, height - 1, position * 2), subtree(scope, height - 1, position * 2 + 1));
  }

  private CheckpointKey key() {
    return switch (keyFile.readOrCreate()) {
      case KeyFile.State.Present(CheckpointKey key) -> key;
      case KeyFile.State.Fresh fresh -> throw new IllegalStateException("No key was made");
      case KeyFile.State.Lost lost -> throw new CodedException(LedgerError.KEY_LOST);
      case KeyFile.State.Exchanged exchanged -> throw new CodedException(LedgerError.KEY_EXCHANGED);
      case KeyFile.State.Malformed(String why) ->
          throw new CodedException(LedgerError.KEY_MALFORMED, why);
    };
  }

  private boolean due() {
    return keptAt.equals(Instant.MIN)
        || Duration.between(keptAt, clock.instant()).abs().compareTo(BETWEEN_KEPT) >= 0;
  }

  private void keep(Head head) {
    if (!due()) {
      return;
    }
    keptAt = clock.instant();
    try {
      kept.keep(head.note());
    } catch (UncheckedIOException e) {
      LOG.error("A checkpoint of {} batches cannot be kept on file", head.size(), e);
    }
  }
}
