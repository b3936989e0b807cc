package vn.thongmach.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.thongmach.dataplane.correlation.files.CorrelationFiles;
import vn.thongmach.dataplane.correlation.files.FileProblem;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Problem;

/**
 * {@code correlate --inventory FILE --alarms FILE --out FILE}: incidents from files, in a process
 * of its own that needs no data, no database and no application. Exits with 0 when the incidents
 * were written, else with 1, and then nothing was.
 */
public final class Correlate {

  private static final Map<FileProblem.Kind, InputFileError> ERRORS =
      Map.ofEntries(
          Map.entry(FileProblem.Kind.UNREADABLE, InputFileError.UNREADABLE),
          Map.entry(FileProblem.Kind.NOT_UTF8, InputFileError.NOT_UTF8),
          Map.entry(FileProblem.Kind.HEADER, InputFileError.HEADER),
          Map.entry(FileProblem.Kind.MALFORMED, InputFileError.MALFORMED),
          Map.entry(FileProblem.Kind.COLUMNS, InputFileError.COLUMNS),
          Map.entry(FileProblem.Kind.EMPTY, InputFileError.EMPTY),
          Map.entry(FileProblem.Kind.HALF, InputFileError.HALF),
          Map.entry(FileProblem.Kind.TOO_LONG, InputFileError.TOO_LONG),
          Map.entry(FileProblem.Kind.TIME, InputFileError.TIME),
          Map.entry(FileProblem.Kind.SEVERITY, InputFileError.SEVERITY),
          Map.entry(FileProblem.Kind.TOO_MANY, InputFileError.TOO_MANY),
          Map.entry(FileProblem.Kind.MORE, InputFileError.MORE));

  private Correlate() {}

  /** Carries the command out and ends the process with its exit code. */
  public static void main(String[] words) {
    FileCommand.end(Correlate::run, words);
  }

  /**
   * @throws CodedException for options that are missing or unknown, all that is wrong with the
   *     files, or a result that cannot be written
   */
  static void run(List<String> words, Terminal terminal) {
    Options options = Options.parse(words, Set.of("inventory", "alarms", "out"), Set.of());
    FileCommand.requireAll(options, "inventory", "alarms", "out");
    Path out = FileCommand.path(options, "out");
    try {
      CorrelationFiles.Outcome outcome =
          CorrelationFiles.correlate(
              FileCommand.path(options, "inventory"),
              FileCommand.path(options, "alarms"),
              out,
              terminal.language());
      if (!outcome.problems().isEmpty()) {
        throw new CodedException(outcome.problems().stream().map(Correlate::problem).toList());
      }
      terminal.sayText(
          "command.correlated",
          outcome.lines(),
          outcome.objects(),
          outcome.incidents().size(),
          out.toString());
    } catch (IOException failure) {
      throw new CodedException(
          InputFileError.NOT_WRITTEN,
          out.toString(),
          Files.isDirectory(out) ? "" : Objects.requireNonNullElse(failure.getMessage(), ""));
    }
  }

  private static Problem problem(FileProblem found) {
    return Problem.of(
        ERRORS.getOrDefault(found.kind(), InputFileError.MALFORMED),
        found.file(),
        found.line(),
        found.value());
  }
}
