package vn.thongmach.ledger;

import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.DerivedRows;
import vn.thongmach.ledger.Verification.BadCheckpoint;
import vn.thongmach.ledger.Verification.Intact;
import vn.thongmach.ledger.file.KeptCheckpoints;
import vn.thongmach.ledger.file.KeyFile;
import vn.thongmach.ledger.file.LeafFile;
import vn.thongmach.ledger.model.Batches;

/**
 * Verifies everything recorded. What stands outside the database (checkpoints, leaf file) is read
 * before the database's snapshot is taken: while the product runs, the database may then only be
 * ahead of the files, never behind.
 */
@Component
class VerifyingLedger {

  private static final Logger LOG = LoggerFactory.getLogger(VerifyingLedger.class);

  private final Batches batches;
  private final Tables tables;
  private final ObjectProvider<DerivedRows> derived;
  private final LeafFile leafFile;
  private final KeyFile keyFile;
  private final KeptCheckpoints kept;
  private final TransactionTemplate snapshot;

  VerifyingLedger(
      Batches batches,
      Tables tables,
      ObjectProvider<DerivedRows> derived,
      LeafFile leafFile,
      KeyFile keyFile,
      KeptCheckpoints kept,
      PlatformTransactionManager transactionManager) {
    this.batches = batches;
    this.tables = tables;
    this.derived = derived;
    this.leafFile = leafFile;
    this.keyFile = keyFile;
    this.kept = kept;
    this.snapshot = new TransactionTemplate(transactionManager);
    this.snapshot.setReadOnly(true);
    this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  Verification verify(Scope scope, Optional<String> checkpointNote) {
    Marks marks = Marks.none();
    KeyFile.State state = keyFile.read();
    Optional<ProofVerifier> verifier = verifier(state);
    verifier.ifPresent(known -> addKept(known, marks));
    if (checkpointNote.isPresent()) {
      Optional<BadCheckpoint> bad = add(checkpointNote.get(), state, verifier, marks);
      if (bad.isPresent()) {
        return bad.get();
      }
    }
    long onFile = leafFile.size();
    long proved = marks.proved(leafFile, onFile);
    try (LeafFile.Reader reader = leafFile.read()) {
      return Objects.requireNonNull(
          snapshot.execute(
              status ->
                  derive(new Scan(scope, batches, tables, marks, reader, onFile, proved).run())));
    }
  }

  /** Only what was found intact is worth deriving from. */
  private Verification derive(Verification recorded) {
    if (!(recorded instanceof Intact intact)) {
      return recorded;
    }
    for (DerivedRows rows : derived) {
      DerivedRows.Comparison comparison = rows.compare();
      if (comparison.difference() != null) {
        return new Verification.Derived(comparison.difference());
      }
      intact = intact.withDerived(comparison.rows());
    }
    return intact;
  }

  private static Optional<ProofVerifier> verifier(KeyFile.State state) {
    return switch (state) {
      case KeyFile.State.Present present ->
          Optional.of(ProofVerifier.of(present.key().verifierKey()));
      case KeyFile.State.Exchanged exchanged ->
          Optional.of(ProofVerifier.of(exchanged.key().verifierKey()));
      case KeyFile.State.Lost lost -> published(lost.verifierKey());
      case KeyFile.State.Fresh fresh -> Optional.empty();
      case KeyFile.State.Malformed malformed -> Optional.empty();
    };
  }

  private static Optional<ProofVerifier> published(String verifierKey) {
    try {
      return Optional.of(ProofVerifier.of(verifierKey));
    } catch (IllegalArgumentException e) {
      LOG.warn("The published verifier key cannot be used: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private void addKept(ProofVerifier verifier, Marks marks) {
    for (String note : kept.all()) {
      try {
        marks.add(verifier.open(note));
      } catch (ProofVerifier.Rejected e) {
        LOG.warn("A checkpoint kept on file is left out: {}", e.getMessage());
      }
    }
  }

  private static Optional<BadCheckpoint> add(
      String note, KeyFile.State state, Optional<ProofVerifier> verifier, Marks marks) {
    if (state instanceof KeyFile.State.Exchanged(var key, String published)) {
      return Optional.of(
          new BadCheckpoint(
              BadCheckpoint.Reason.KEY_EXCHANGED, key.verifierKey() + ", " + published));
    }
    if (verifier.isEmpty()) {
      return Optional.of(new BadCheckpoint(BadCheckpoint.Reason.NO_KEY, ""));
    }
    try {
      marks.add(verifier.get().open(note));
      return Optional.empty();
    } catch (ProofVerifier.Rejected e) {
      BadCheckpoint.Reason why =
          switch (e.reason()) {
            case OTHER_KEY -> BadCheckpoint.Reason.OTHER_KEY;
            case WRONG_SIGNATURE -> BadCheckpoint.Reason.WRONG_SIGNATURE;
            default -> BadCheckpoint.Reason.MALFORMED;
          };
      return Optional.of(new BadCheckpoint(why, String.valueOf(e.getMessage())));
    }
  }
}
