package vn.thongmach.kernel;

import java.util.List;

/**
 * Bad input or an unmet condition, with a code and a text for people; carries all problems found.
 */
public final class CodedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public CodedException(ErrorCode code, Object... arguments) {
    this(List.of(Problem.of(code, arguments)));
  }

  /**
   * @param problems all problems found, at least one; the first decides the HTTP status
   */
  public CodedException(List<Problem> problems) {
    super(problems.getFirst().code().code() + " " + problems.getFirst().arguments());
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}
