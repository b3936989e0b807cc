package vn.thongmach.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;

/** The ledger's facade over its use cases. */
@Component
class MerkleLedger implements Ledger {

  private final Sealing sealing;
  private final LeavesOnFile leaves;
  private final Checkpoints checkpoints;
  private final ProvingRows provingRows;
  private final VerifyingLedger verifyingLedger;

  MerkleLedger(
      Sealing sealing,
      LeavesOnFile leaves,
      Checkpoints checkpoints,
      ProvingRows provingRows,
      VerifyingLedger verifyingLedger) {
    this.sealing = sealing;
    this.leaves = leaves;
    this.checkpoints = checkpoints;
    this.provingRows = provingRows;
    this.verifyingLedger = verifyingLedger;
  }

  @Override
  public long openBatch(Scope scope) {
    return sealing.hold(scope);
  }

  @Override
  public void sealIfDue(Scope scope) {
    boolean sealed = sealing.sealIfDue(scope);
    if (sealed || leaves.behind()) {
      leaves.catchUp(scope);
    }
    if (sealed) {
      checkpoints.keepIfDue(scope);
    }
  }

  @Override
  public Optional<Proof> proof(Scope scope, String table, String rowId, long batch) {
    return provingRows.prove(scope, table, rowId, batch);
  }

  @Override
  public String checkpoint(Scope scope) {
    return checkpoints.head(scope).note();
  }

  @Override
  public String checkpointOfAll(Scope scope) {
    Duration wait = sealing.untilDue(scope);
    if (wait.isPositive()) {
      try {
        Thread.sleep(wait);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    sealIfDue(scope);
    return checkpoint(scope);
  }

  @Override
  public List<byte[]> consistency(Scope scope, long older, long newer) {
    return checkpoints.tree(scope, newer).consistency(older);
  }

  @Override
  public String verifierKey(Scope scope) {
    return checkpoints.verifierKey();
  }

  @Override
  public Verification verify(Scope scope, Optional<String> checkpointNote) {
    return verifyingLedger.verify(scope, checkpointNote);
  }
}
