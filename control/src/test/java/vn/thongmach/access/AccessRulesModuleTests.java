package vn.thongmach.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.thongmach.contracts.Origin;
import vn.thongmach.testing.SharedApplicationTest;

/** Every endpoint of the application, derived from its handler mappings, by every role. */
class AccessRulesModuleTests extends SharedApplicationTest {

  /** Answered by other means than controllers. */
  private static final Set<String> WITHOUT_CONTROLLER =
      Set.of("/icon.svg", "/assets/**", "/actuator/health/**");

  private static final String ERROR_DISPATCH = "/error";

  @Autowired private List<RequestMappingHandlerMapping> mappings;
  @Autowired private FilterChainProxy security;
  @Autowired private Tokens tokens;

  private final Map<Role, String> tokenOf = new EnumMap<>(Role.class);
  private List<Endpoint> endpoints = List.of();

  @BeforeAll
  void deriveEndpoints() {
    for (Role role : Role.values()) {
      NewToken token = new NewToken("rules." + role.wireName(), role, null, Origin.MEASURED, 1);
      tokenOf.put(role, tokens.create(Scope.system("test"), token));
    }
    endpoints =
        mappings.stream()
            .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
            .flatMap(info -> endpoints(info).stream())
            .filter(endpoint -> !endpoint.pattern().equals(ERROR_DISPATCH))
            .distinct()
            .toList();
  }

  @Test
  void namesEveryEndpointInARow() {
    assertThat(endpoints).hasSizeGreaterThan(4);
    assertThat(endpoints)
        .allSatisfy(
            endpoint ->
                assertThat(AccessRules.rowFor(endpoint.method(), endpoint.path()))
                    .as("%s", endpoint)
                    .isPresent());
  }

  @Test
  void holdsNoRowThatMatchesNothing() {
    Set<String> idle = new TreeSet<>();
    for (AccessRules.Row row : AccessRules.rows()) {
      String pattern = row.pattern().getPatternString();
      boolean used =
          WITHOUT_CONTROLLER.contains(pattern)
              || endpoints.stream()
                  .anyMatch(
                      endpoint ->
                          AccessRules.rowFor(endpoint.method(), endpoint.path())
                              .filter(row::equals)
                              .isPresent());
      if (!used) {
        idle.add(row.method() + " " + pattern);
      }
    }
    assertThat(idle).isEmpty();
  }

  @Test
  void admitsExactlyTheRolesOfItsRow() throws Exception {
    for (Endpoint endpoint : endpoints) {
      AccessRules.Row row = AccessRules.rowFor(endpoint.method(), endpoint.path()).orElseThrow();
      for (Role role : Role.values()) {
        assertThat(statusOf(endpoint, tokenOf.get(role)))
            .as("%s as %s", endpoint, role.wireName())
            .isEqualTo(row.permits(role) ? 200 : 403);
      }
    }
  }

  @Test
  void answersNothingClosedWithoutCredential() throws Exception {
    for (Endpoint endpoint : endpoints) {
      boolean open = AccessRules.rowFor(endpoint.method(), endpoint.path()).orElseThrow().open();
      assertThat(statusOf(endpoint, null)).as("%s", endpoint).isEqualTo(open ? 200 : 401);
    }
  }

  @Test
  void deniesWhatNoRowNames() throws Exception {
    for (String path : List.of("/api", "/api/nothing", "/actuator", "/actuator/env", "/error")) {
      Endpoint endpoint = new Endpoint("GET", path);
      assertThat(statusOf(endpoint, null)).as(path).isEqualTo(401);
      assertThat(statusOf(endpoint, tokenOf.get(Role.ADMINISTRATOR))).as(path).isEqualTo(404);
    }
    assertThat(statusOf(new Endpoint("DELETE", "/api/me"), tokenOf.get(Role.ADMINISTRATOR)))
        .isEqualTo(405);
    assertThat(statusOf(new Endpoint("TRACE", "/api/me"), null)).isIn(401, 400, 405);
  }

  /** 200 when the request would have reached its controller. */
  private int statusOf(Endpoint endpoint, String token) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest(endpoint.method(), endpoint.path());
    if (token != null) {
      request.addHeader("Authorization", "Bearer " + token);
    }
    MockHttpServletResponse response = new MockHttpServletResponse();
    MockFilterChain reached = new MockFilterChain();
    security.doFilter(request, response, reached);
    return reached.getRequest() == null ? response.getStatus() : 200;
  }

  private static List<Endpoint> endpoints(RequestMappingInfo info) {
    List<Endpoint> found = new ArrayList<>();
    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
    for (String pattern : info.getPatternValues()) {
      for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.values()) : methods) {
        found.add(new Endpoint(method.name(), pattern));
      }
    }
    return found;
  }

  private record Endpoint(String method, String pattern) {
    String path() {
      return pattern.replace("**", "x/y").replace("*", "x").replaceAll("\\{[^}]+}", "x");
    }
  }
}
