package vn.thongmach.inventory.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import vn.thongmach.inventory.InventoryError;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Problem;

/**
 * Collects everything wrong with one file, the first {@value #MOST} problems with their places, the
 * rest as a number. Not safe for use by several threads.
 */
public final class FileProblems {

  /** Most problems listed. */
  public static final int MOST = 1000;

  private static final int LONGEST_ARGUMENT = 80;

  private final List<Problem> found = new ArrayList<>();
  private long more;

  /**
   * @param arguments values for the code's text; long texts are cut
   */
  public void add(Position position, InventoryError code, Object... arguments) {
    if (found.size() == MOST) {
      more++;
      return;
    }
    Object[] shown = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      shown[i] = arguments[i] instanceof String text ? cut(text) : arguments[i];
    }
    found.add(Problem.at(position.line(), position.column(), code, shown));
  }

  public boolean none() {
    return found.isEmpty();
  }

  /**
   * @throws CodedException with all problems in the order of the file, when there is at least one
   */
  public void throwIfAny() {
    if (found.isEmpty()) {
      return;
    }
    List<Problem> listed = new ArrayList<>(found);
    listed.sort(
        Comparator.comparing(
            problem ->
                new Position(
                    Objects.requireNonNull(problem.line()),
                    Objects.requireNonNull(problem.column()))));
    if (more > 0) {
      listed.add(Problem.of(InventoryError.MORE_ERRORS, more));
    }
    throw new CodedException(listed);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_ARGUMENT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_ARGUMENT / 2)) + "…";
  }
}
