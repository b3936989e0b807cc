package vn.thongmach.kernel.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Problem;
import vn.thongmach.kernel.ProblemDocument;
import vn.thongmach.kernel.ProblemWriter;

/** Answers for errors raised outside controllers, in the same form as all others. */
@Hidden
@RestController
class ErrorPage implements ErrorController {

  private final ProblemWriter problems;

  ErrorPage(ProblemWriter problems) {
    this.problems = problems;
  }

  @RequestMapping("/error")
  ResponseEntity<ProblemDocument> error(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int code = status instanceof Integer number ? number : 404;
    Problem problem =
        switch (code) {
          case 404 -> Problem.of(KernelError.NOT_FOUND);
          case 405 -> Problem.of(KernelError.METHOD_NOT_ALLOWED, request.getMethod(), "");
          case 413 -> Problem.of(KernelError.BODY_TOO_LARGE, 1);
          case 503 -> Problem.of(KernelError.UNAVAILABLE);
          default ->
              code < 500
                  ? Problem.of(KernelError.REQUEST_REFUSED)
                  : Problem.of(KernelError.INTERNAL, "");
        };
    return ResponseEntity.status(problem.code().kind().status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problems.document(request, List.of(problem)));
  }
}
