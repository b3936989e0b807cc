package vn.thongmach.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;
import vn.thongmach.kernel.PageNonce;

/** Headers that narrow what a browser may do with an answer. */
@Component
class SecurityHeaders {

  /** The one policy of trusted types names the service worker's address and nothing else. */
  private static final String POLICY =
      "default-src 'self'; script-src 'self' 'nonce-%1$s'; style-src 'self' 'nonce-%1$s';"
          + " img-src 'self' data:; font-src 'self'; connect-src 'self';"
          + " worker-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none';"
          + " frame-src 'none'; frame-ancestors 'none'; form-action 'self';"
          + " require-trusted-types-for 'script'; trusted-types thongmach-worker";

  /** Answers that are no pages load nothing at all. */
  private static final String POLICY_OF_DATA =
      "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

  private static final String PERMISSIONS =
      "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(),"
          + " microphone=(), midi=(), payment=(), serial=(), usb=()";

  void write(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
        .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(
            resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
        .addHeaderWriter(
            (request, response) -> {
              response.setHeader("Content-Security-Policy", policy(request));
              if (isData(request)) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
              }
            });
  }

  private static String policy(HttpServletRequest request) {
    return isData(request) ? POLICY_OF_DATA : POLICY.formatted(PageNonce.of(request));
  }

  private static boolean isData(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/api/")
        || path.startsWith("/eventListener/")
        || path.startsWith("/actuator/")
        || path.startsWith("/v3/");
  }
}
