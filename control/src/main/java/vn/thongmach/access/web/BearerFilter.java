package vn.thongmach.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
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

/**
 * Finds the actor behind {@code Authorization: Bearer tm_…}. Where VES events are taken, also
 * behind {@code Authorization: Basic …}, which VES 7.2 clients send: the user name is the token's
 * name, the password the token.
 */
class BearerFilter extends OncePerRequestFilter {

  private static final String BEARER = "Bearer ";
  private static final String BASIC = "Basic ";

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
      actor = actor(request);
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

  private Optional<Actor> actor(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null) {
      return Optional.empty();
    }
    if (begins(header, BASIC) && Refusals.takesBasic(request)) {
      return ofBasic(header.substring(BASIC.length()).strip());
    }
    return begins(header, BEARER)
        ? credentials.ofToken(header.substring(BEARER.length()).strip())
        : Optional.empty();
  }

  /** The token decides; that its name is the one given is asked besides, in constant time. */
  private Optional<Actor> ofBasic(String encoded) {
    String pair;
    try {
      pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      logger.debug("Basic credentials are not base64", notBase64);
      return Optional.empty();
    }
    int colon = pair.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    byte[] name = pair.substring(0, colon).getBytes(StandardCharsets.UTF_8);
    return credentials
        .ofToken(pair.substring(colon + 1))
        .filter(
            actor -> MessageDigest.isEqual(name, actor.name().getBytes(StandardCharsets.UTF_8)));
  }

  private static boolean begins(String header, String scheme) {
    return header.regionMatches(true, 0, scheme, 0, scheme.length());
  }
}
