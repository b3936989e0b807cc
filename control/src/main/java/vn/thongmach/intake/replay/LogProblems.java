package vn.thongmach.intake.replay;

import java.util.ArrayList;
import java.util.List;
import vn.thongmach.intake.IntakeError;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Problem;

/** All that is wrong with a log, by line. */
final class LogProblems {

  private static final int MOST = 1_000;
  private static final int LONGEST_QUOTE = 80;

  private final List<Problem> problems = new ArrayList<>();
  private int further;

  /** Adds one; its line becomes the first value of its text. */
  void add(int line, int column, IntakeError code, Object... values) {
    if (problems.size() >= MOST) {
      further++;
      return;
    }
    Object[] arguments = new Object[values.length + 1];
    arguments[0] = line;
    System.arraycopy(values, 0, arguments, 1, values.length);
    problems.add(Problem.at(line, column, code, arguments));
  }

  /**
   * @throws CodedException with all of them, when there is one
   */
  void refuseAny() {
    if (further > 0) {
      problems.add(Problem.of(IntakeError.LOG_FURTHER, further));
    }
    if (!problems.isEmpty()) {
      throw new CodedException(problems);
    }
  }

  /** Text of the file, short enough to be quoted. */
  static String quoted(String text) {
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
  }
}
