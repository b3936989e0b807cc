package vn.thongmach.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import vn.thongmach.access.AccessError;
import vn.thongmach.access.AccessRules;
import vn.thongmach.access.Actor;
import vn.thongmach.kernel.ErrorCode;
import vn.thongmach.kernel.ErrorKind;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Problem;
import vn.thongmach.kernel.ProblemWriter;

/** Answers of the security chains. What no row of the table names is "not found" to those known. */
@Component
class Refusals {

  private static final String RETRY_SECONDS = "2";

  private final ProblemWriter problems;

  Refusals(ProblemWriter problems) {
    this.problems = problems;
  }

  void unauthenticated(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    if (SessionCookie.key(request).isPresent()) {
      // The session has ended. Cookies and storage stay: a later answer of it must not undo a new
      // sign-in, and what waits to be sent is locked on the device, not lost.
      response.setHeader(SignInController.CLEAR_SITE_DATA, "\"cache\"");
    }
    refuse(request, response, AccessError.UNAUTHENTICATED);
  }

  void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    if (why instanceof CsrfException) {
      refuse(request, response, AccessError.CSRF_REFUSED);
      return;
    }
    String path = request.getRequestURI();
    List<String> methods = AccessRules.methodsFor(path);
    if (methods.isEmpty()) {
      refuse(request, response, KernelError.NOT_FOUND);
    } else if (AccessRules.rowFor(request.getMethod(), path).isEmpty()) {
      String allowed = String.join(", ", methods);
      response.setHeader(HttpHeaders.ALLOW, allowed);
      refuse(request, response, KernelError.METHOD_NOT_ALLOWED, request.getMethod(), allowed);
    } else {
      refuse(request, response, AccessError.FORBIDDEN, role());
    }
  }

  void refuse(
      HttpServletRequest request, HttpServletResponse response, ErrorCode code, Object... arguments)
      throws IOException {
    if (code.kind() == ErrorKind.UNAUTHENTICATED) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      if (takesBasic(request)) {
        response.addHeader(
            HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"thongmach\", charset=\"UTF-8\"");
      }
    }
    if (code.kind() == ErrorKind.UNAVAILABLE) {
      response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    problems.write(request, response, Problem.of(code, arguments));
  }

  /** Whether a token may come as Basic credentials: where VES events are taken, nowhere else. */
  static boolean takesBasic(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/eventListener/");
  }

  private static String role() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Actor actor
        ? actor.role().wireName()
        : "";
  }
}
