package vn.thongmach.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thongmach.ledger.LedgerFixture.SCOPE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thongmach.ledger.Verification.Altered;
import vn.thongmach.ledger.Verification.BadCheckpoint;
import vn.thongmach.ledger.Verification.CutOff;
import vn.thongmach.ledger.Verification.Finding;
import vn.thongmach.ledger.Verification.Intact;
import vn.thongmach.ledger.model.CheckpointKey;

/**
 * What somebody with all rights on the database does to it, and what verification says. Batch n
 * holds the events 3n-2 to 3n and the note 3n; eight batches are sealed, the checkpoint covers six.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperingModuleTests {

  private LedgerFixture fixture;
  private String checkpoint;

  @BeforeAll
  void record() {
    fixture = new LedgerFixture();
    fixture.sealed(6);
    checkpoint = fixture.ledger.checkpoint(SCOPE);
    fixture.sealed(2);
    fixture.record(1);
    fixture.remember();
  }

  @BeforeEach
  void restore() {
    fixture.restore();
    assertThat(fixture.verify(checkpoint)).isInstanceOf(Intact.class);
  }

  @AfterAll
  void close() {
    fixture.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update test_event set content = 'x' where id = 8 | 3 | test_event | 8 | ROW_CONTENT",
        "update test_event set row_hash = sha256('x') where id = 8 | 3 | test_event | 8 | ROW_CONTENT",
        "update test_note set content = null where id = 15 | 5 | test_note | 15 | ROW_CONTENT",
        "update test_event set id = 99 where id = 7 | 3 | test_event | 99 | ROW_CONTENT",
        "update test_event set content = 'unreadable' where id = 8 | 3 | test_event | | ROW_UNREADABLE",
        "delete from test_event where id = 8 | 3 | test_event | | ROWS_MISSING",
        "delete from test_event where batch = 3 | 3 | test_event | | ROWS_MISSING",
        "update test_event set batch = 4 where id = 8 | 3 | test_event | | ROWS_MISSING",
        "update test_event set batch = 2 where id = 8 | 2 | test_event | | ROWS_ADDED",
        "update test_note set batch = null where id = 9 | 3 | test_note | | ROWS_MISSING",
        "update test_event set batch = 99 where id = 8 | 3 | test_event | | ROWS_MISSING",
        "update test_event set batch = 99 where id = 25 | 99 | test_event | 25 | BATCH_UNKNOWN",
        "update test_event set batch = 0 where id = 25 | 0 | test_event | 25 | BATCH_UNKNOWN",
        "update ledger_batch set root = sha256('x') where number = 4 | 4 | ledger_batch | | BATCH_ENTRY",
        "update ledger_batch set leaf = sha256('x') where number = 4 | 4 | ledger_batch | | BATCH_ENTRY",
        "update ledger_batch set rows = 9 where number = 4 | 4 | ledger_batch | | BATCH_ENTRY",
        "update ledger_batch set counts = '' where number = 4 | 4 | ledger_batch | | BATCH_ENTRY",
        "update ledger_batch set closed_at = closed_at + interval '1 day' where number = 4 | 4 | ledger_batch | | BATCH_ENTRY",
        "update ledger_batch set opened_at = opened_at - interval '1 us' where number = 4 | 4 | ledger_batch | | BATCH_ENTRY",
        "update ledger_batch set number = 40 where number = 4 | 4 | ledger_batch | | BATCH_MISSING",
        "delete from ledger_batch where number = 4 | 4 | ledger_batch | | BATCH_MISSING",
        "delete from ledger_batch where number = 1 | 1 | ledger_batch | | BATCH_MISSING"
      })
  void findsWhatDoesNotFitByItself(
      String change, long batch, String table, String row, Finding finding) {
    fixture.jdbc.update(change);
    assertAltered(fixture.verify(), batch, table, row, finding);
    assertAltered(fixture.verify(checkpoint), batch, table, row, finding);
  }

  @Test
  void findsARowAddedToAnOldBatch() {
    fixture.events.insert(1000, "added", 2L);
    Altered altered = (Altered) fixture.verify(checkpoint);
    assertThat(altered).isEqualTo(new Altered(2, 2, "test_event", null, Finding.ROWS_ADDED, 3, 4));
  }

  @Test
  void findsARowReplacedTogetherWithItsHash() {
    fixture.events.alterWithHash(8, "forged");
    assertAltered(fixture.verify(checkpoint), 3, null, null, Finding.ROW_HASHES);
  }

  @Test
  void findsTwoRowsExchangedTogetherWithTheirHashes() {
    fixture.events.alterWithHash(7, "event 8");
    fixture.events.alterWithHash(8, "event 7");
    assertAltered(fixture.verify(checkpoint), 3, null, null, Finding.ROW_HASHES);
  }

  @Test
  void findsTwoRowsExchangedAsTheyWere() {
    fixture.jdbc.update("update test_event set id = -1 where id = 7");
    fixture.jdbc.update("update test_event set id = 7 where id = 8");
    fixture.jdbc.update("update test_event set id = 8 where id = -1");
    assertAltered(fixture.verify(checkpoint), 3, "test_event", "7", Finding.ROW_CONTENT);
  }

  @Test
  void namesTheBatchThatWasRewrittenWithAllHashes() {
    fixture.events.alterWithHash(8, "forged");
    recomputeEverything();
    assertAltered(fixture.verify(checkpoint), 3, null, null, Finding.REWRITTEN);
  }

  @Test
  void findsRewritingByTheLeafFileWithoutAnyCheckpoint() throws Exception {
    fixture.events.alterWithHash(20, "forged");
    recomputeEverything();
    Files.delete(fixture.file("checkpoints"));
    assertAltered(fixture.verify(), 7, null, null, Finding.LEAF_FILE_DIFFERS);
  }

  @Test
  void findsRewritingByTheCheckpointAloneWhenTheFilesFellToo() {
    fixture.events.alterWithHash(8, "forged");
    fixture.deleteFilesOutside();
    recomputeEverything();
    Altered altered = (Altered) fixture.verify(checkpoint);
    assertThat(altered.finding()).isEqualTo(Finding.REWRITTEN);
    assertThat(altered.firstBatch()).isEqualTo(1);
    assertThat(altered.lastBatch()).isEqualTo(6);
  }

  @Test
  void narrowsTheRangeByCheckpointsKeptOnFile() throws Exception {
    fixture.events.alterWithHash(17, "forged");
    Files.delete(fixture.file("leaves"));
    recomputeEverything();
    String kept = fixture.bean(vn.thongmach.ledger.file.KeptCheckpoints.class).all().getFirst();
    assertThat(kept).contains("\n1\n");
    Altered altered = (Altered) fixture.verify(checkpoint);
    assertThat(altered.finding()).isEqualTo(Finding.REWRITTEN);
    assertThat(altered.firstBatch()).isEqualTo(2);
    assertThat(altered.lastBatch()).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void namesTheFirstBatchCutOff(boolean filesFellToo) {
    fixture.jdbc.update("delete from test_event where batch >= 5");
    fixture.jdbc.update("delete from test_note where batch >= 5");
    fixture.jdbc.update("delete from ledger_batch where number >= 5");
    if (filesFellToo) {
      fixture.deleteFilesOutside();
    }
    assertThat(fixture.verify(checkpoint)).isEqualTo(new CutOff(5, filesFellToo ? 6 : 8));
    fixture.jdbc.update("insert into ledger_batch (number, opened_at) values (5, now())");
    assertThat(fixture.verify(checkpoint)).isEqualTo(new CutOff(5, filesFellToo ? 6 : 8));
  }

  @Test
  void findsBatchesCutOffAndRecordedAnew() {
    fixture.jdbc.update("delete from test_event where batch >= 5");
    fixture.jdbc.update("delete from test_note where batch >= 5");
    fixture.jdbc.update("delete from ledger_batch where number >= 5");
    fixture.restart();
    fixture.sealed(6);
    assertAltered(fixture.verify(checkpoint), 5, null, null, Finding.REWRITTEN);
  }

  @Test
  void findsClosedBatchesMissingBeforeTheOpenOne() {
    fixture.jdbc.update("delete from ledger_batch where number in (7, 8)");
    assertThat(fixture.verify(checkpoint)).isEqualTo(new CutOff(7, 8));
  }

  @Test
  void findsAnEmptiedLedger() {
    fixture.jdbc.update("truncate ledger_batch");
    assertThat(fixture.verify(checkpoint)).isEqualTo(new CutOff(1, 8));
  }

  @Test
  void tellsAnAlteredLeafFileFromAnAlteredDatabase() throws Exception {
    byte[] leaves = Files.readAllBytes(fixture.file("leaves"));
    leaves[3 * 32] ^= 1;
    Files.write(fixture.file("leaves"), leaves);
    assertAltered(fixture.verify(checkpoint), 4, null, null, Finding.LEAF_FILE_ALTERED);
    leaves[3 * 32] ^= 1;
    leaves[6 * 32] ^= 1;
    Files.write(fixture.file("leaves"), leaves);
    assertAltered(fixture.verify(checkpoint), 7, null, null, Finding.LEAF_FILE_DIFFERS);
  }

  @Test
  void acceptsALeafFileThatLagsBehindOrIsGone() throws Exception {
    byte[] leaves = Files.readAllBytes(fixture.file("leaves"));
    Files.write(fixture.file("leaves"), java.util.Arrays.copyOf(leaves, 5 * 32));
    assertThat(((Intact) fixture.verify(checkpoint)).leavesOnFile()).isEqualTo(5);
    Files.delete(fixture.file("leaves"));
    assertThat(((Intact) fixture.verify(checkpoint)).leavesOnFile()).isZero();
  }

  @Test
  void writesNothingWhileVerifying() throws Exception {
    Files.delete(fixture.file("leaves"));
    fixture.verify(checkpoint);
    assertThat(fixture.file("leaves")).doesNotExist();
  }

  @Test
  void refusesCheckpointsItCannotTrust() throws Exception {
    assertBad("no checkpoint", BadCheckpoint.Reason.MALFORMED);
    assertBad(checkpoint.replace("\n6\n", "\n5\n"), BadCheckpoint.Reason.WRONG_SIGNATURE);
    CheckpointKey other = CheckpointKey.generate(new SecureRandom());
    assertBad(other.sign(6, new byte[32]), BadCheckpoint.Reason.OTHER_KEY);
    Path key = fixture.data.resolve("secrets/checkpoint-key");
    Files.writeString(key, other.secret());
    assertBad(checkpoint, BadCheckpoint.Reason.KEY_EXCHANGED);
    Files.delete(fixture.file("verifier-key"));
    assertBad(checkpoint, BadCheckpoint.Reason.OTHER_KEY);
    Files.delete(key);
    assertBad(checkpoint, BadCheckpoint.Reason.NO_KEY);
  }

  @Test
  void speaksToPeopleAndExitsAccordingly() throws Exception {
    Path note = fixture.data.resolve("note");
    Locale vi = Locale.of("vi");
    fixture.clock.advance(Duration.ofSeconds(1));
    assertThat(fixture.command.checkpoint(SCOPE, note, Locale.ENGLISH).exitCode()).isZero();
    assertThat(Files.readString(note)).startsWith("thongmach/");
    LedgerCommand.Outcome intact = fixture.command.verify(SCOPE, Optional.of(note), vi);
    assertThat(intact.exitCode()).isZero();
    assertThat(intact.text()).startsWith("Nguyên vẹn: 9 lô với 33 bản ghi");
    fixture.jdbc.update("update test_event set content = 'x' where id = 8");
    LedgerCommand.Outcome altered =
        fixture.command.verify(SCOPE, Optional.of(note), Locale.ENGLISH);
    assertThat(altered.exitCode()).isEqualTo(1);
    assertThat(altered.text())
        .isEqualTo(
            "ALTERED, first in batch 3. Table test_event, row 8: its content no longer gives the"
                + " hash stored with it.");
    Path nowhere = fixture.data.resolve("none/note");
    assertThat(fixture.command.verify(SCOPE, Optional.of(nowhere), vi).exitCode()).isEqualTo(2);
    assertThat(fixture.command.checkpoint(SCOPE, nowhere, vi).exitCode()).isEqualTo(2);
  }

  /** Nothing in the database tells any more. */
  private void recomputeEverything() {
    for (long number = 1; number <= 8; number++) {
      fixture.forge(number);
    }
  }

  private void assertBad(String note, BadCheckpoint.Reason why) {
    assertThat(fixture.verify(note))
        .isInstanceOfSatisfying(BadCheckpoint.class, bad -> assertThat(bad.why()).isEqualTo(why));
  }

  private static void assertAltered(
      Verification verification, long batch, String table, String row, Finding finding) {
    assertThat(verification)
        .isInstanceOfSatisfying(
            Altered.class,
            altered -> {
              assertThat(altered.finding()).isEqualTo(finding);
              assertThat(altered.firstBatch()).isEqualTo(batch);
              assertThat(altered.lastBatch()).isEqualTo(batch);
              assertThat(altered.table()).isEqualTo(table);
              assertThat(altered.row()).isEqualTo(row);
            });
  }
}
