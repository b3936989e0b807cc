package vn.thongmach.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The cookie that carries a session's key; unreadable for scripts, never sent by other sites. */
final class SessionCookie {

  static final String NAME = "TM_SESSION";

  private SessionCookie() {}

  static Optional<String> key(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, NAME))
        .map(Cookie::getValue)
        .filter(value -> !value.isEmpty());
  }

  static ResponseCookie with(HttpServletRequest request, String key) {
    return cookie(request, key).build();
  }

  static ResponseCookie removed(HttpServletRequest request) {
    return cookie(request, "").maxAge(0).build();
  }

  private static ResponseCookie.ResponseCookieBuilder cookie(
      HttpServletRequest request, String value) {
    return ResponseCookie.from(NAME, value)
        .path("/")
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite("Strict");
  }
}
