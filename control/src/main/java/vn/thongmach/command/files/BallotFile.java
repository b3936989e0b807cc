package vn.thongmach.command.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thongmach.assembly.Ballot;
import vn.thongmach.assembly.BallotCsv;
import vn.thongmach.assembly.BallotForm;

/** Reads {@code ballots.csv}: one paper ballot a line, in any order. */
final class BallotFile {

  static final List<String> HEADER = BallotCsv.HEADER;

  private static final int MOST_BALLOTS = 1_000_000;

  private final String file;
  private final @Nullable BallotForm form;
  private final @Nullable Set<String> candidates;
  private final InputProblems problems;

  /**
   * @param form of the election; null when it is not known, then any mark will do
   * @param candidates ids of the election; null when they are not known, then any will do
   */
  BallotFile(
      Path path,
      @Nullable BallotForm form,
      @Nullable Set<String> candidates,
      InputProblems problems) {
    this.file = path.toString();
    this.form = form;
    this.candidates = candidates;
    this.problems = problems;
  }

  /** Hands every good ballot on; returns how many lines have one, good or not. */
  int read(Consumer<Ballot> ballots) {
    String text = InputText.read(Path.of(file), problems);
    return text == null
        ? 0
        : new BallotCsv(form, candidates, MOST_BALLOTS, this::tell)
            .read(text, (ballot, line) -> ballots.accept(ballot));
  }

  private void tell(BallotCsv.Flaw flaw, int line, String column, Object... more) {
    switch (flaw) {
      case HEADER -> problems.add(InputError.CSV_HEADER, file, line, more);
      case MALFORMED -> problems.add(InputError.CSV_MALFORMED, file, line, more);
      case COLUMNS -> problems.add(InputError.CSV_COLUMNS, file, line, more);
      case TOO_MANY -> problems.add(InputError.TOO_MANY, file, line, with("ballot", more));
      case BALLOT_MISSING -> problems.add(InputError.NOT_TEXT, file, line, column, "");
      case TOO_LONG -> problems.add(InputError.TOO_LONG, file, line, with(column, more));
      case BALLOT_TWICE -> problems.add(InputError.BALLOT_TWICE, file, line, more);
      case NOT_ZERO_OR_ONE ->
          problems.add(InputError.NOT_ZERO_OR_ONE, file, line, with(column, more));
      case NOT_WHOLE -> problems.add(InputError.NOT_WHOLE, file, line, with(column, more));
      case MARKS_MALFORMED -> problems.add(InputError.MARKS_MALFORMED, file, line, more);
      case CANDIDATE_UNKNOWN -> problems.add(InputError.CANDIDATE_UNKNOWN, file, line, more);
      case MARKED_TWICE -> problems.add(InputError.MARKED_TWICE, file, line, more);
      case MARK_UNKNOWN -> problems.add(InputError.MARK_UNKNOWN, file, line, more);
      case MARK_OF_OTHER_FORM -> problems.add(InputError.MARK_OF_OTHER_FORM, file, line, more);
    }
  }

  private static Object[] with(String column, Object... more) {
    return Stream.concat(Stream.of(column), Stream.of(more)).toArray();
  }
}
