package vn.thongmach.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thongmach.ledger.LedgerCommand;

/** {@code verify} and {@code checkpoint}: the ledger's own, at the terminal. */
final class LedgerCommands {

  private LedgerCommands() {}

  static Command verify(List<String> words) {
    Options options = Options.parse(words, Set.of("checkpoint"), Set.of());
    Optional<Path> checkpoint = options.find("checkpoint").map(Path::of);
    return (application, terminal) ->
        finish(
            terminal,
            application
                .getBean(LedgerCommand.class)
                .verify(Command.SCOPE, checkpoint, terminal.language()));
  }

  static Command checkpoint(List<String> words) {
    Options options = Options.parse(words, Set.of("out"), Set.of());
    Path out = Path.of(options.require("out"));
    return (application, terminal) ->
        finish(
            terminal,
            application
                .getBean(LedgerCommand.class)
                .checkpoint(Command.SCOPE, out, terminal.language()));
  }

  private static int finish(Terminal terminal, LedgerCommand.Outcome outcome) {
    if (outcome.exitCode() == 0) {
      terminal.say(outcome.text());
    } else {
      terminal.complain(outcome.text());
    }
    return outcome.exitCode();
  }
}
