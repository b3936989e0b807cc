package vn.thongmach.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import vn.thongmach.access.model.SecretKey;

/**
 * Tokens against forged requests, derived from the session's key: nothing to store, no token fits
 * another session, and each sign-in brings a new one. The console reads it from the cookie {@code
 * XSRF-TOKEN} and returns it in the header {@code X-XSRF-TOKEN}.
 */
class SessionCsrfTokens implements CsrfTokenRepository {

  static final String COOKIE = "XSRF-TOKEN";
  static final String HEADER = "X-XSRF-TOKEN";

  private static final String PARAMETER = "_csrf";
  private static final String PURPOSE = "forged requests ";

  /** The cookie that tells the console the token of a session. */
  static ResponseCookie cookie(HttpServletRequest request, String sessionKey) {
    return plain(request, tokenOf(sessionKey)).build();
  }

  static ResponseCookie removed(HttpServletRequest request) {
    return plain(request, "").maxAge(0).build();
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    String value = SessionCookie.key(request).map(SessionCsrfTokens::tokenOf).orElse("");
    return new DefaultCsrfToken(HEADER, PARAMETER, value.isEmpty() ? SecretKey.random() : value);
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    SessionCookie.key(request)
        .ifPresent(
            key -> response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, key).toString()));
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    return SessionCookie.key(request).isPresent() ? generateToken(request) : null;
  }

  private static String tokenOf(String sessionKey) {
    byte[] token = SecretKey.hash(PURPOSE + sessionKey);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  private static ResponseCookie.ResponseCookieBuilder plain(
      HttpServletRequest request, String value) {
    return ResponseCookie.from(COOKIE, value)
        .path("/")
        .secure(request.isSecure())
        .sameSite("Strict");
  }
}
