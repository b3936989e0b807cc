package vn.thongmach.command.files;

import java.util.ArrayList;
import java.util.List;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Problem;

/** All that is wrong with the files of one command, up to {@value #MOST}. */
public final class InputProblems {

  static final int MOST = 1_000;

  private final List<Problem> found = new ArrayList<>();

  /**
   * @param line from 1; 0 where it is the file as a whole
   * @param more what the text of the code tells beside file and line
   */
  void add(InputError code, String file, int line, Object... more) {
    Object[] arguments = new Object[more.length + 2];
    arguments[0] = file;
    arguments[1] = line;
    System.arraycopy(more, 0, arguments, 2, more.length);
    addAll(List.of(Problem.of(code, arguments)));
  }

  /** Adds what was refused elsewhere. */
  public void addAll(List<Problem> problems) {
    for (Problem problem : problems) {
      if (found.size() < MOST) {
        found.add(problem);
      } else if (found.size() == MOST) {
        found.add(Problem.of(InputError.MORE, "", 0, MOST));
      }
    }
  }

  public boolean none() {
    return found.isEmpty();
  }

  public List<Problem> all() {
    return List.copyOf(found);
  }

  /**
   * @throws CodedException with everything found, when there is anything
   */
  public void throwIfAny() {
    if (!none()) {
      throw new CodedException(all());
    }
  }
}
