package vn.thongmach.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thongmach.ledger.LedgerFixture.SCOPE;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.ledger.ProofVerifier.OpenedCheckpoint;
import vn.thongmach.ledger.Verification.Intact;

/** Batches, checkpoints and proofs on real PostgreSQL. */
@Tag("slow")
class LedgerModuleTests {

  private LedgerFixture fixture;

  @BeforeEach
  void open() {
    fixture = new LedgerFixture();
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void sealsAtMostOneBatchASecondAndNoneWithoutRows() {
    fixture.seal();
    assertThat(sealedBatches()).isZero();
    assertThat(fixture.record(2)).isEqualTo(1);
    fixture.ledger.sealIfDue(SCOPE);
    assertThat(sealedBatches()).isEqualTo(1);
    assertThat(fixture.record(2)).isEqualTo(2);
    fixture.ledger.sealIfDue(SCOPE);
    assertThat(sealedBatches()).isEqualTo(1);
    fixture.seal();
    assertThat(sealedBatches()).isEqualTo(2);
  }

  @Test
  void collectsRowsWithoutBatchWhenSealing() {
    fixture.notes.insert(1, "note", null);
    fixture.seal();
    assertThat(fixture.verify()).isEqualTo(intact(1, 1, 0));
    assertThat(fixture.ledger.proof(SCOPE, "test_note", "1", 1)).isPresent();
  }

  @Test
  void needsATransactionToHoldABatchOpenAndNoneToSeal() {
    assertThatIllegalStateException().isThrownBy(() -> fixture.ledger.openBatch(SCOPE));
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                fixture.transactions.executeWithoutResult(
                    status -> fixture.ledger.sealIfDue(SCOPE)));
  }

  @Test
  void waitsForWritersBeforeItSeals() throws Exception {
    fixture.record(1);
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch commit = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> writer =
          threads.submit(
              () ->
                  fixture.transactions.executeWithoutResult(
                      status -> {
                        long batch = fixture.ledger.openBatch(SCOPE);
                        fixture.events.insert(100, "late", batch);
                        written.countDown();
                        await(commit);
                      }));
      await(written);
      Future<?> sealing = threads.submit(fixture::seal);
      assertThatThrownBy(() -> sealing.get(300, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      commit.countDown();
      writer.get();
      sealing.get();
    }
    assertThat(fixture.verify()).isEqualTo(intact(1, 2, 0));
  }

  @Test
  void writersWhoWaitedForASealGetTheNextBatch() throws Exception {
    fixture.record(1);
    CountDownLatch sealing = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Long> writer =
          fixture.transactions.execute(
              status -> {
                fixture.jdbc.queryForList(
                    "select 1 from ledger_batch where closed_at is null for update");
                Future<Long> waiting =
                    threads.submit(
                        () -> {
                          sealing.countDown();
                          return fixture.record(1);
                        });
                await(sealing);
                assertThatThrownBy(() -> waiting.get(300, TimeUnit.MILLISECONDS))
                    .isInstanceOf(TimeoutException.class);
                fixture.jdbc.update(
                    "update ledger_batch set closed_at = now(), root = '', leaf = ''");
                fixture.jdbc.update(
                    "insert into ledger_batch (number, opened_at) values (2, now())");
                return waiting;
              });
      assertThat(writer.get(10, TimeUnit.SECONDS)).isEqualTo(2);
    }
  }

  @Test
  void neverLosesARowToASealInARace() throws Exception {
    int writers = 4;
    int transactions = 50;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int w = 0; w < writers; w++) {
        long base = 1000L * (w + 1);
        threads.submit(
            () -> {
              for (int i = 0; i < transactions; i++) {
                long id = base + i;
                fixture.transactions.executeWithoutResult(
                    status -> fixture.events.insert(id, "event", fixture.ledger.openBatch(SCOPE)));
              }
              return base;
            });
      }
      for (int i = 0; i < 30; i++) {
        fixture.seal();
      }
    }
    fixture.seal();
    assertThat(fixture.verify()).isEqualTo(intact(sealedBatches(), writers * transactions, 0));
  }

  @Test
  void continuesTheOpenBatchAfterARestart() {
    fixture.record(2);
    fixture.restart();
    assertThat(fixture.record(1)).isEqualTo(1);
    fixture.seal();
    assertThat(fixture.verify()).isEqualTo(intact(1, 3, 0));
  }

  @Test
  void countsUnsealedRowsApart() {
    fixture.sealed(2);
    fixture.record(5);
    fixture.notes.insert(99, "open", null);
    assertThat(fixture.verify()).isEqualTo(intact(2, 8, 6));
  }

  @Test
  void provesRowsOfManyBatchesByTheStandAloneVerifier() throws Exception {
    fixture.sealed(250);
    ProofVerifier verifier = ProofVerifier.of(fixture.ledger.verifierKey(SCOPE));
    OpenedCheckpoint older = verifier.open(fixture.ledger.checkpoint(SCOPE));
    fixture.sealed(15);
    OpenedCheckpoint newer = verifier.open(fixture.ledger.checkpoint(SCOPE));
    for (long batch : new long[] {1, 2, 250, 255, 256, 257, 265}) {
      Proof event =
          fixture.ledger.proof(SCOPE, "test_event", "" + (batch * 3 - 1), batch).orElseThrow();
      assertThat(verifier.verify(event).size()).isEqualTo(265);
      assertThat(event.rowHash())
          .isEqualTo(fixture.events.hash(batch * 3 - 1, "event " + (batch * 3 - 1)));
      assertThat(event.batchRows()).isEqualTo(4);
      Proof note = fixture.ledger.proof(SCOPE, "test_note", "" + batch * 3, batch).orElseThrow();
      verifier.verify(note);
    }
    ProofVerifier.verifyConsistency(older, newer, fixture.ledger.consistency(SCOPE, 250, 265));
    assertThat(fixture.verify()).isEqualTo(intact(265, 1060, 0));
  }

  @Test
  void hasNoProofForOpenBatchesAndUnknownRows() {
    fixture.sealed(1);
    long open = fixture.record(1);
    assertThat(fixture.ledger.proof(SCOPE, "test_event", "4", open)).isEmpty();
    assertThat(fixture.ledger.proof(SCOPE, "test_event", "77", 1)).isEmpty();
    assertThat(fixture.ledger.proof(SCOPE, "no_table", "1", 1)).isEmpty();
    assertThat(fixture.ledger.proof(SCOPE, "test_event", "1", 77)).isEmpty();
  }

  @Test
  void checkpointOfAllCoversWhatWasRecordedJustBefore() throws Exception {
    fixture.sealed(1);
    fixture.record(1);
    fixture.clock.advance(java.time.Duration.ofSeconds(1));
    OpenedCheckpoint opened =
        ProofVerifier.of(fixture.ledger.verifierKey(SCOPE))
            .open(fixture.ledger.checkpointOfAll(SCOPE));
    assertThat(opened.size()).isEqualTo(2);
  }

  @Test
  void keepsTheKeySecretAndPublishesItsVerifier() throws Exception {
    String note = fixture.ledger.checkpoint(SCOPE);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(fixture.data.resolve("secrets/checkpoint-key"))))
        .isEqualTo("rw-------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(fixture.data.resolve("secrets"))))
        .isEqualTo("rwx------");
    String published = Files.readString(fixture.file("verifier-key"));
    assertThat(published).isEqualTo(fixture.ledger.verifierKey(SCOPE) + "\n");
    assertThat(ProofVerifier.of(published).open(note).size()).isZero();
    fixture.restart();
    assertThat(fixture.ledger.checkpoint(SCOPE)).isEqualTo(note);
  }

  @Test
  void signsNothingWithALostExchangedOrBrokenKey() throws Exception {
    var keyFile = fixture.data.resolve("secrets/checkpoint-key");
    fixture.ledger.checkpoint(SCOPE);
    fixture.sealed(1);
    String key = Files.readString(keyFile);
    Files.delete(keyFile);
    fixture.sealed(1);
    assertRefused("ledger.key-lost");
    Files.writeString(keyFile, "PRIVATE+KEY+x");
    assertRefused("ledger.key-malformed");
    Files.writeString(
        keyFile,
        vn.thongmach.ledger.model.CheckpointKey.generate(new java.security.SecureRandom())
            .secret());
    assertRefused("ledger.key-exchanged");
    Files.writeString(keyFile, key);
    assertThat(fixture.ledger.checkpoint(SCOPE)).contains("\n2\n");
  }

  @Test
  void appendsLeavesTheFileLacksAndCutsATornOne() throws Exception {
    fixture.sealed(3);
    byte[] leaves = Files.readAllBytes(fixture.file("leaves"));
    assertThat(leaves).hasSize(96);
    Files.write(fixture.file("leaves"), java.util.Arrays.copyOf(leaves, 40));
    fixture.restart();
    fixture.sealed(1);
    assertThat(Files.readAllBytes(fixture.file("leaves"))).hasSize(128).startsWith(leaves);
    assertThat(fixture.verify()).isEqualTo(intact(4, 16, 0));
  }

  @Test
  void neverOverwritesALeafAndStopsSigning() throws Exception {
    fixture.sealed(3);
    byte[] leaves = Files.readAllBytes(fixture.file("leaves"));
    leaves[40] ^= 1;
    Files.write(fixture.file("leaves"), leaves);
    fixture.restart();
    assertRefused("ledger.leaves-disagree");
    assertThat(fixture.ledger.proof(SCOPE, "test_event", "1", 1)).isEmpty();
    fixture.sealed(1);
    assertThat(Files.readAllBytes(fixture.file("leaves"))).hasSize(128).startsWith(leaves);
    assertThat(fixture.bean(LedgerHealth.class).health().getStatus().getCode())
        .isEqualTo("ALTERED");
  }

  private void assertRefused(String code) {
    assertThatThrownBy(() -> fixture.ledger.checkpoint(SCOPE))
        .isInstanceOfSatisfying(
            CodedException.class,
            e -> assertThat(e.problems().getFirst().code().code()).isEqualTo(code));
  }

  private Intact intact(long batches, long rows, long unsealed) {
    assertThat(fixture.verify()).isInstanceOf(Intact.class);
    String head = ((Intact) fixture.verify()).head();
    return new Intact(batches, rows, unsealed, head, batches, 0);
  }

  private long sealedBatches() {
    return fixture.jdbc.queryForObject(
        "select count(*) from ledger_batch where closed_at is not null", Long.class);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
