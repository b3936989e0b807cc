package vn.thongmach.access.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import vn.thongmach.access.AccessRules;
import vn.thongmach.access.AccessRules.Row;
import vn.thongmach.access.Actor;
import vn.thongmach.access.Credentials;

/**
 * Two chains that never mix: requests with an Authorization header carry a token and nothing else;
 * all others are people's, with a session cookie or with nothing. Both obey {@link AccessRules}.
 */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

  @Bean
  @Order(1)
  SecurityFilterChain bearerChain(
      HttpSecurity http, Credentials credentials, Refusals refusals, SecurityHeaders headers)
      throws Exception {
    common(http, refusals, headers);
    http.securityMatcher(SecurityChains::carriesToken)
        .csrf(AbstractHttpConfigurer::disable)
        .addFilterBefore(new BearerFilter(credentials, refusals), AuthorizationFilter.class);
    return http.build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain sessionChain(
      HttpSecurity http, Credentials credentials, Refusals refusals, SecurityHeaders headers)
      throws Exception {
    common(http, refusals, headers);
    http.csrf(
            csrf ->
                csrf.csrfTokenRepository(new SessionCsrfTokens())
                    .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                    .requireCsrfProtectionMatcher(SecurityChains::needsCsrfToken))
        .addFilterBefore(new SessionFilter(credentials, refusals), CsrfFilter.class);
    return http.build();
  }

  /** NUL and other control characters in parameters are refused beside the usual checks. */
  @Bean
  HttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowedParameterValues(
        value -> value.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r'));
    return firewall;
  }

  /** A request is timed as a whole; to time each filter of it costs as much as they do. */
  @Bean
  SecurityObservationSettings wholeRequestsOnly() {
    return SecurityObservationSettings.noObservations();
  }

  /** Keeps Spring from making a user of its own; users are found by the module itself. */
  @Bean
  UserDetailsService noOtherUsers() {
    return name -> {
      throw new UsernameNotFoundException(name);
    };
  }

  private static void common(HttpSecurity http, Refusals refusals, SecurityHeaders headers)
      throws Exception {
    http.sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(headers::write)
        .exceptionHandling(
            handling ->
                handling
                    .authenticationEntryPoint(refusals::unauthenticated)
                    .accessDeniedHandler(refusals::denied))
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(
                        DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                    .permitAll()
                    .anyRequest()
                    .access(
                        (authentication, context) ->
                            new AuthorizationDecision(
                                permits(authentication.get(), context.getRequest()))));
  }

  private static boolean permits(Authentication authentication, HttpServletRequest request) {
    Optional<Row> row = AccessRules.rowFor(request.getMethod(), request.getRequestURI());
    if (row.isEmpty()) {
      return false;
    }
    return row.get().open()
        || (authentication.getPrincipal() instanceof Actor actor
            && row.get().permits(actor.role()));
  }

  private static boolean carriesToken(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
  }

  /** Only a session can be abused by forged requests; the session filter has run before. */
  private static boolean needsCsrfToken(HttpServletRequest request) {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    boolean changes =
        switch (request.getMethod()) {
          case "GET", "HEAD", "OPTIONS", "TRACE" -> false;
          default -> true;
        };
    return changes
        && SessionCookie.key(request).isPresent()
        && authentication != null
        && authentication.getPrincipal() instanceof Actor
        && !request.getRequestURI().equals("/api/sign-in");
  }
}
