package vn.thongmach.ledger;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import vn.thongmach.access.Scope;

/** The ledger at the command line: text in the reader's language and an exit code. */
public interface LedgerCommand {

  /**
   * Verifies everything recorded.
   *
   * @param checkpointFile file with a checkpoint issued earlier
   * @return exit code 0 only when everything is intact; 1 altered or cut off, 2 unusable checkpoint
   */
  Outcome verify(Scope scope, Optional<Path> checkpointFile, Locale language);

  /** Writes a checkpoint over everything recorded so far into a file, replacing it. */
  Outcome checkpoint(Scope scope, Path file, Locale language);

  /** What to print and how to exit. */
  record Outcome(int exitCode, String text) {}
}
