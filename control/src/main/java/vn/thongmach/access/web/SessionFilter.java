package vn.thongmach.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.thongmach.access.Actor;
import vn.thongmach.access.Credentials;
import vn.thongmach.kernel.KernelError;

/** Finds the actor behind the session cookie; without one the request goes on as nobody's. */
class SessionFilter extends OncePerRequestFilter {

  /** Opening the stream does not count as use, for browsers do it again by themselves. */
  private static final String STREAM = "/api/stream";

  /** Sent by a page that reads on by itself while nobody is at it: no use either. */
  private static final String UNATTENDED = "X-Unattended";

  private final Credentials credentials;
  private final Refusals refusals;

  SessionFilter(Credentials credentials, Refusals refusals) {
    this.credentials = credentials;
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<String> key = SessionCookie.key(request);
    if (key.isPresent()) {
      Optional<Actor> actor;
      try {
        actor = credentials.ofSession(key.get(), isUse(request));
      } catch (DataAccessException | TransactionException noDatabase) {
        logger.warn("Sessions cannot be checked without the database", noDatabase);
        refusals.refuse(request, response, KernelError.UNAVAILABLE);
        return;
      }
      if (actor.isPresent()) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(actor.get().authentication());
        SecurityContextHolder.setContext(context);
      }
    }
    chain.doFilter(request, response);
  }

  private static boolean isUse(HttpServletRequest request) {
    return !request.getRequestURI().equals(STREAM) && request.getHeader(UNATTENDED) == null;
  }
}
