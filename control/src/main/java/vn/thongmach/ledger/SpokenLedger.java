package vn.thongmach.ledger;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.DerivedRows;
import vn.thongmach.kernel.Texts;
import vn.thongmach.ledger.Verification.Altered;
import vn.thongmach.ledger.Verification.BadCheckpoint;
import vn.thongmach.ledger.Verification.CutOff;
import vn.thongmach.ledger.Verification.Derived;
import vn.thongmach.ledger.Verification.Intact;

/** Puts what the ledger finds into words. */
@Component
class SpokenLedger implements LedgerCommand {

  private static final Logger LOG = LoggerFactory.getLogger(SpokenLedger.class);
  private static final int DONE = 0;
  private static final int NOT_INTACT = 1;
  private static final int UNUSABLE = 2;
  private static final String SEVERAL_TABLES = "ledger.verify.several-tables";

  private final Ledger ledger;
  private final Texts texts;

  SpokenLedger(Ledger ledger, Texts texts) {
    this.ledger = ledger;
    this.texts = texts;
  }

  @Override
  public Outcome verify(Scope scope, Optional<Path> checkpointFile, Locale language) {
    Optional<String> note = Optional.empty();
    if (checkpointFile.isPresent()) {
      try {
        note = Optional.of(Files.readString(checkpointFile.get()));
      } catch (CharacterCodingException e) {
        note = Optional.of(""); // not text, hence no checkpoint
      } catch (IOException e) {
        LOG.debug("Checkpoint file cannot be read", e);
        return new Outcome(
            UNUSABLE, texts.of(language, "ledger.checkpoint.unreadable", checkpointFile.get()));
      }
    }
    return words(ledger.verify(scope, note), language);
  }

  @Override
  public Outcome checkpoint(Scope scope, Path file, Locale language) {
    String note;
    try {
      note = ledger.checkpointOfAll(scope);
    } catch (CodedException e) {
      return new Outcome(UNUSABLE, texts.of(language, e.problems().getFirst()));
    }
    try {
      Files.writeString(file, note);
    } catch (IOException e) {
      LOG.debug("Checkpoint file cannot be written", e);
      return new Outcome(UNUSABLE, texts.of(language, "ledger.checkpoint.unwritable", file));
    }
    String size = note.lines().skip(1).findFirst().orElse("0");
    return new Outcome(DONE, texts.of(language, "ledger.checkpoint.written", file, size));
  }

  private Outcome words(Verification verification, Locale language) {
    return switch (verification) {
      case Intact intact ->
          new Outcome(
              DONE,
              texts.of(
                  language,
                  "ledger.verify.intact",
                  intact.batches(),
                  intact.rows(),
                  intact.leavesOnFile(),
                  intact.unsealed(),
                  intact.head(),
                  intact.derived()));
      case Derived(DerivedRows.Difference difference) ->
          new Outcome(
              NOT_INTACT,
              texts.of(
                  language,
                  "ledger.verify.DERIVED." + difference.wrong(),
                  difference.table(),
                  difference.row(),
                  difference.column(),
                  difference.stored(),
                  difference.derived()));
      case Altered altered -> new Outcome(NOT_INTACT, words(altered, language));
      case CutOff(long firstMissing, long expected) ->
          new Outcome(
              NOT_INTACT, texts.of(language, "ledger.verify.cut-off", firstMissing, expected));
      case BadCheckpoint(BadCheckpoint.Reason why, String detail) ->
          new Outcome(UNUSABLE, texts.of(language, "ledger.checkpoint." + why, detail));
    };
  }

  private String words(Altered altered, Locale language) {
    String table = altered.table();
    String finding =
        texts.of(
            language,
            "ledger.verify." + altered.finding(),
            table == null ? texts.of(language, SEVERAL_TABLES) : table,
            altered.row() == null ? "" : altered.row(),
            altered.sealedRows(),
            altered.foundRows());
    return altered.firstBatch() == altered.lastBatch()
        ? texts.of(language, "ledger.verify.at-batch", altered.firstBatch(), finding)
        : texts.of(
            language,
            "ledger.verify.at-batches",
            altered.firstBatch(),
            altered.lastBatch(),
            finding);
  }
}
