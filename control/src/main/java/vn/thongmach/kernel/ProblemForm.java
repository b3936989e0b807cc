package vn.thongmach.kernel;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Words problems as a foreign protocol prescribes, on the paths of that protocol. */
public interface ProblemForm {

  /** Whether the request speaks that protocol. */
  boolean covers(HttpServletRequest request);

  /** Writes the answer, status included. */
  void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException;
}
