package vn.thongmach.assembly.model;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.assembly.AssemblyError;
import vn.thongmach.assembly.Ballot;
import vn.thongmach.assembly.BallotCsv;
import vn.thongmach.assembly.BallotForm;
import vn.thongmach.assembly.BallotReading;
import vn.thongmach.assembly.CongressElection.File;
import vn.thongmach.assembly.CongressElection.Nomination;
import vn.thongmach.assembly.Mark;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Problem;
import vn.thongmach.kernel.Problems;

/** Reads ballots of one post from a file as the command on files takes it. */
@Component
class UploadedBallots {

  static final int MOST_BYTES = 8_000_000;

  private static final int MOST_TOLD = 1_000;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /**
   * The readings by the number of the ballot.
   *
   * @throws CodedException with everything that is wrong, each with line and column, up to {@value
   *     #MOST_TOLD}
   */
  Map<Integer, BallotReading> read(File file, byte[] bytes) {
    List<Problem> problems = new ArrayList<>();
    BallotForm form = Problems.given(file.of().form());
    Set<String> ids =
        file.listed().stream().map(Nomination::ballotId).collect(Collectors.toUnmodifiableSet());
    Map<Integer, BallotReading> readings = new TreeMap<>();
    String text = text(bytes);
    new BallotCsv(
            form,
            ids,
            file.papers(),
            (flaw, line, column, more) -> tell(problems, code(flaw), line, column, more))
        .read(
            text,
            (ballot, line) -> {
              Integer number = number(ballot.id(), file.papers());
              if (number == null) {
                tell(
                    problems,
                    AssemblyError.CSV_BALLOT,
                    line,
                    BallotCsv.HEADER.getFirst(),
                    ballot.id(),
                    file.papers());
              } else if (readings.put(number, reading(file, form, ballot)) != null) {
                tell(
                    problems,
                    AssemblyError.CSV_TWICE,
                    line,
                    BallotCsv.HEADER.getFirst(),
                    ballot.id(),
                    "–");
              }
            });
    if (!problems.isEmpty()) {
      throw new CodedException(problems);
    }
    if (readings.isEmpty()) {
      throw new CodedException(AssemblyError.CSV_EMPTY);
    }
    return readings;
  }

  private static String text(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw new CodedException(AssemblyError.CSV_TOO_LARGE, MOST_BYTES / 1_000_000);
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    } catch (CharacterCodingException otherwise) {
      throw new CodedException(AssemblyError.CSV_NOT_UTF8);
    }
  }

  private static @Nullable Integer number(String id, int papers) {
    if (!id.matches("[0-9]{1,6}")) {
      return null;
    }
    int number = Integer.parseInt(id);
    return number >= 1 && number <= papers ? number : null;
  }

  private static BallotReading reading(File file, BallotForm form, Ballot ballot) {
    Map<String, Mark> marks = new TreeMap<>();
    file.listed()
        .forEach(
            one ->
                marks.put(
                    one.ballotId(), ballot.marks().getOrDefault(one.ballotId(), form.unmarked())));
    return new BallotReading(marks, ballot.extraNames(), ballot.signed(), ballot.genuine(), false);
  }

  private static void tell(
      List<Problem> problems, AssemblyError code, int line, String column, Object... more) {
    if (problems.size() < MOST_TOLD) {
      Object[] arguments =
          Stream.concat(Stream.of(line, column.isEmpty() ? "–" : column), Stream.of(more))
              .toArray();
      problems.add(
          Problem.at(line, 1 + Math.max(0, BallotCsv.HEADER.indexOf(column)), code, arguments));
    }
  }

  private static AssemblyError code(BallotCsv.Flaw flaw) {
    return switch (flaw) {
      case HEADER -> AssemblyError.CSV_HEADER;
      case MALFORMED -> AssemblyError.CSV_MALFORMED;
      case COLUMNS -> AssemblyError.CSV_COLUMNS;
      case TOO_MANY -> AssemblyError.CSV_TOO_MANY;
      case BALLOT_MISSING -> AssemblyError.CSV_MISSING;
      case TOO_LONG -> AssemblyError.CSV_TOO_LONG;
      case BALLOT_TWICE -> AssemblyError.CSV_TWICE;
      case NOT_ZERO_OR_ONE -> AssemblyError.CSV_FLAG;
      case NOT_WHOLE -> AssemblyError.CSV_NUMBER;
      case MARKS_MALFORMED -> AssemblyError.CSV_MARKS;
      case CANDIDATE_UNKNOWN -> AssemblyError.CSV_CANDIDATE;
      case MARKED_TWICE -> AssemblyError.CSV_MARKED_TWICE;
      case MARK_UNKNOWN -> AssemblyError.CSV_MARK;
      case MARK_OF_OTHER_FORM -> AssemblyError.CSV_OTHER_FORM;
    };
  }
}
