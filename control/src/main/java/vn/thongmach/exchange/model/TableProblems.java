package vn.thongmach.exchange.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thongmach.exchange.ExchangeError;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.ErrorCode;
import vn.thongmach.kernel.Problem;

/**
 * Collects everything wrong with one table: the first {@value #MOST} problems with their places,
 * the rest as a number. Not safe for use by several threads.
 */
public final class TableProblems {

  /** Most problems listed. */
  public static final int MOST = 1000;

  private static final int LONGEST_ARGUMENT = 80;

  private final List<Problem> found = new ArrayList<>();
  private final Set<Integer> lines = new HashSet<>();
  private long all;

  /**
   * @param heading of the column as the file writes it; null outside columns
   * @param arguments values for the code's text; long texts are cut
   */
  public void add(
      int line, int column, @Nullable String heading, ErrorCode code, Object... arguments) {
    all++;
    lines.add(line);
    if (found.size() == MOST) {
      return;
    }
    List<Object> shown = new ArrayList<>();
    for (Object argument : arguments) {
      shown.add(argument instanceof String text ? cut(text) : argument);
    }
    found.add(new Problem(code, shown, line, column, heading));
  }

  public boolean none() {
    return all == 0;
  }

  /**
   * @throws CodedException with a summary and all problems in the order of the file, when there is
   *     at least one
   */
  public void throwIfAny() {
    if (none()) {
      return;
    }
    List<Problem> listed = new ArrayList<>();
    listed.add(Problem.of(ExchangeError.FILE_REFUSED, all, lines.size()));
    found.stream()
        .sorted(
            Comparator.comparing((Problem problem) -> Objects.requireNonNull(problem.line()))
                .thenComparing(problem -> Objects.requireNonNull(problem.column())))
        .forEach(listed::add);
    throw new CodedException(listed);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_ARGUMENT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_ARGUMENT / 2)) + "…";
  }
}
