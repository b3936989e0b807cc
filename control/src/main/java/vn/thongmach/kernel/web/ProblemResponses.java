package vn.thongmach.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.ErrorKind;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Problem;
import vn.thongmach.kernel.ProblemDocument;
import vn.thongmach.kernel.ProblemWriter;

/** The one place where errors become HTTP answers. */
@RestControllerAdvice
class ProblemResponses {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemResponses.class);
  private static final String RETRY_SECONDS = "2";

  private final ProblemWriter problems;

  ProblemResponses(ProblemWriter problems) {
    this.problems = problems;
  }

  /** The first argument of a {@code TOO_MANY} code is the number of seconds to wait. */
  @ExceptionHandler
  ResponseEntity<ProblemDocument> refused(CodedException refusal, HttpServletRequest request) {
    Problem first = refusal.problems().getFirst();
    return switch (first.code().kind()) {
      case TOO_MANY ->
          answer(
              request,
              refusal.problems(),
              HttpHeaders.RETRY_AFTER,
              first.arguments().getFirst().toString());
      case UNAVAILABLE ->
          answer(request, refusal.problems(), HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
      default -> answer(request, refusal.problems());
    };
  }

  @ExceptionHandler
  ResponseEntity<ProblemDocument> wrongMethod(
      HttpRequestMethodNotSupportedException refusal, HttpServletRequest request) {
    String[] allowed = refusal.getSupportedMethods();
    String methods = allowed == null ? "" : String.join(", ", allowed);
    Problem problem = Problem.of(KernelError.METHOD_NOT_ALLOWED, refusal.getMethod(), methods);
    return answer(request, List.of(problem), HttpHeaders.ALLOW, methods);
  }

  /** The filter chain in front answers these, as it does when no controller is reached. */
  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  void denied(RuntimeException denial) {
    throw denial;
  }

  /** The reader has gone; nobody is left to answer. */
  @ExceptionHandler
  void gone(AsyncRequestNotUsableException gone) {
    LOG.debug("The reader closed the connection before the answer was complete", gone);
  }

  @ExceptionHandler({
    DataAccessResourceFailureException.class,
    TransientDataAccessException.class,
    CannotCreateTransactionException.class
  })
  ResponseEntity<ProblemDocument> unavailable(Exception failure, HttpServletRequest request) {
    LOG.warn("{} {} had no database", request.getMethod(), request.getRequestURI(), failure);
    Problem problem = Problem.of(KernelError.UNAVAILABLE);
    return answer(request, List.of(problem), HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDocument> other(Exception failure, HttpServletRequest request)
      throws Exception {
    List<Problem> complaints = RequestComplaints.of(failure);
    if (!complaints.isEmpty()) {
      return answer(request, complaints);
    }
    String incident = UUID.randomUUID().toString();
    LOG.error(
        "Incident {} at {} {}", incident, request.getMethod(), request.getRequestURI(), failure);
    return answer(request, List.of(Problem.of(KernelError.INTERNAL, incident)));
  }

  private ResponseEntity<ProblemDocument> answer(
      HttpServletRequest request, List<Problem> found, String... header) {
    ErrorKind kind = found.getFirst().code().kind();
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(kind.status())
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .header(HttpHeaders.CACHE_CONTROL, "no-store");
    if (header.length == 2) {
      answer.header(header[0], header[1]);
    }
    return answer.body(problems.document(request, found));
  }
}
