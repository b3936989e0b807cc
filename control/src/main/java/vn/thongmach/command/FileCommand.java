package vn.thongmach.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Problem;

/** What commands on files have in common: a process of their own, without data or application. */
final class FileCommand {

  private static final int REFUSED = 1;

  private FileCommand() {}

  /** Carries a command out and ends the process: with 0, or with 1 after saying what is wrong. */
  static void end(BiConsumer<List<String>, Terminal> command, String... words) {
    Terminal terminal = Terminal.current();
    int status = 0;
    try {
      command.accept(List.of(words), terminal);
    } catch (CodedException refused) {
      terminal.complain(refused);
      status = REFUSED;
    }
    System.exit(status);
  }

  /**
   * @throws CodedException {@code command.option-missing} for each that is missing
   */
  static void requireAll(Options options, String... names) {
    List<Problem> missing = new ArrayList<>();
    Stream.of(names)
        .filter(name -> options.find(name).isEmpty())
        .forEach(name -> missing.add(Problem.of(CommandError.OPTION_MISSING, "--" + name)));
    if (!missing.isEmpty()) {
      throw new CodedException(missing);
    }
  }

  /**
   * @throws CodedException {@code command.file-unreadable} for what cannot be a path
   */
  static Path path(Options options, String name) {
    String text = options.require(name);
    try {
      return Path.of(text);
    } catch (InvalidPathException impossible) {
      throw new CodedException(InputFileError.UNREADABLE, text, 0, impossible.getReason());
    }
  }
}
