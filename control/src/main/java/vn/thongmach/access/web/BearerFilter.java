package vn.thongmach.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.thongmach.access.AccessError;
import vn.thongmach.access.Actor;
import vn.thongmach.access.Credentials;
import vn.thongmach.kernel.KernelError;

/** Finds the actor behind {@code Authorization: Bearer tm_…}. */
class BearerFilter extends OncePerRequestFilter {

  private static final String SCHEME = "Bearer ";

  private final Credentials credentials;
  private final Refusals refusals;

  BearerFilter(Credentials credentials, Refusals refusals) {
    this.credentials = credentials;
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (SessionCookie.key(request).isPresent()) {
      refusals.refuse(request, response, AccessError.TWO_CREDENTIALS);
      return;
    }
    Optional<Actor> actor;
    try {
      actor = token(request).flatMap(credentials::ofToken);
    } catch (DataAccessException | TransactionException noDatabase) {
      logger.warn("Tokens cannot be checked without the database", noDatabase);
      refusals.refuse(request, response, KernelError.UNAVAILABLE);
      return;
    }
    if (actor.isEmpty()) {
      refusals.refuse(request, response, AccessError.TOKEN_REFUSED);
      return;
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(actor.get().authentication());
    SecurityContextHolder.setContext(context);
    chain.doFilter(request, response);
  }

  private static Optional<String> token(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(header -> header.substring(SCHEME.length()).strip());
  }
}
