package vn.thongmach.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.model.SessionRows;
import vn.thongmach.access.model.TokenRows;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Texts;
import vn.thongmach.testing.MovableClock;
import vn.thongmach.testing.SignedIn;
import vn.thongmach.testing.WebTest;

/** Accounts as administrators change them, and the tokens of machines. */
class AccountsModuleTests extends WebTest {

  private static final Scope TEST = Scope.system("test");

  @Autowired private Users users;
  @Autowired private Tokens tokens;
  @Autowired private SessionRows sessions;
  @Autowired private TokenRows rows;

  @AfterEach
  void removeAdministrators() {
    jdbc.sql("delete from user_session").update();
    jdbc.sql("delete from app_user where name like 'acc.%'").update();
  }

  private String added(String name, String role) throws Exception {
    created("/api/users", "{'name':'%s','role':'%s'}".formatted(name, role));
    return one(name).path("id").asString();
  }

  private JsonNode one(String name) throws Exception {
    return read("/api/users?disabled=true&size=1000")
        .path("items")
        .valueStream()
        .filter(user -> user.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private ResultActions signIn(String name, String password) throws Exception {
    return mvc.perform(
        post("/api/sign-in")
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, password)));
  }

  @Test
  void endsTheSessionsOfADisabledUserAtOnce() throws Exception {
    String password =
        created("/api/users", "{'name':'acc.lan','role':'office'}").path("password").asString();
    var session =
        Objects.requireNonNull(
            signIn("acc.lan", password).andReturn().getResponse().getCookie("TM_SESSION"));
    mvc.perform(get("/api/me").cookie(session)).andExpect(status().isOk());
    String id = one("acc.lan").path("id").asString();
    JsonNode disabled = changed("/api/users/" + id, "{'role':'office','disabled':true}");
    assertThat(disabled.path("disabledAt").asString()).isNotEmpty();
    mvc.perform(get("/api/me").cookie(session)).andExpect(status().isUnauthorized());
    signIn("acc.lan", password).andExpect(status().isUnauthorized());
    assertThat(each(read("/api/users?size=1000").path("items"), "name")).doesNotContain("acc.lan");

    changed("/api/users/" + id, "{'role':'noc','disabled':false}");
    mvc.perform(get("/api/me").cookie(session)).andExpect(status().isUnauthorized());
    signIn("acc.lan", password).andExpect(status().isOk());
    assertThat(one("acc.lan").path("role").asString()).isEqualTo("noc");
    assertThat(each(read("/api/audit?size=50").path("items"), "action")).contains("UserChanged");
  }

  @Test
  void givesANewPasswordOnceAndEndsWhatTheOldOneOpened() throws Exception {
    String old =
        created("/api/users", "{'name':'acc.minh','role':'office'}").path("password").asString();
    var session =
        Objects.requireNonNull(
            signIn("acc.minh", old).andReturn().getResponse().getCookie("TM_SESSION"));
    String id = one("acc.minh").path("id").asString();
    JsonNode renewed = posted(200, ADMINISTRATOR, "/api/users/" + id + "/password", "{}");
    assertThat(renewed.path("name").asString()).isEqualTo("acc.minh");
    mvc.perform(get("/api/me").cookie(session)).andExpect(status().isUnauthorized());
    signIn("acc.minh", old).andExpect(status().isUnauthorized());
    signIn("acc.minh", renewed.path("password").asString()).andExpect(status().isOk());
    assertThat(new NewPassword("acc.minh", "geheim")).hasToString("NewPassword[acc.minh]");
  }

  @Test
  void keepsTheLastAdministratorHoweverManyAreTakenAwayAtOnce() throws Exception {
    jdbc.sql("update app_user set disabled_at = now() where name not like 'acc.%'").update();
    String first = added("acc.mot", "administrator");
    String second = added("acc.hai", "administrator");
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      List<Future<Boolean>> taken =
          List.of(first, second).stream()
              .map(
                  id ->
                      both.submit(
                          () -> {
                            start.await();
                            try {
                              users.change(
                                  TEST,
                                  UUID.fromString(id),
                                  new UserChange(Role.ADMINISTRATOR, null, null, true));
                              return true;
                            } catch (CodedException refused) {
                              assertThat(refused.problems().getFirst().code())
                                  .isEqualTo(AccessError.LAST_ADMINISTRATOR);
                              return false;
                            }
                          }))
              .toList();
      start.countDown();
      assertThat(List.of(taken.get(0).get(), taken.get(1).get()))
          .containsExactlyInAnyOrder(true, false);
    }
    String left = one("acc.mot").path("disabledAt").isNull() ? first : second;
    String unit = unit("ACC-U", "");
    for (String body :
        List.of(
            "{'role':'noc'}",
            "{'role':'administrator','disabled':true}",
            "{'role':'administrator','unit':'" + unit + "'}")) {
      assertThat(codes(putAs(422, ADMINISTRATOR, "/api/users/" + left, body)))
          .containsExactly("access.last-administrator");
    }
    JsonNode refusal = putAs(422, ADMINISTRATOR, "/api/users/" + left, "{'role':'noc'}");
    assertThat(refusal.path("detail").asString()).contains("là người quản trị cuối cùng");
  }

  @Test
  void refusesWhatNobodyCanBe() throws Exception {
    String id = added("acc.ba", "noc");
    String path = "/api/users/" + id;
    UUID nobody = UUID.randomUUID();
    assertThat(codes(putAs(400, ADMINISTRATOR, path, "{}")))
        .containsExactly("kernel.value-missing");
    assertThat(codes(putAs(422, ADMINISTRATOR, path, "{'role':'integration'}")))
        .containsExactly("access.role-for-machines");
    assertThat(codes(putAs(422, ADMINISTRATOR, path, "{'role':'noc','unit':'" + nobody + "'}")))
        .containsExactly("access.unit-unknown");
    assertThat(codes(putAs(422, ADMINISTRATOR, path, "{'role':'noc','person':'" + nobody + "'}")))
        .containsExactly("access.person-unknown");
    assertThat(codes(putAs(404, ADMINISTRATOR, "/api/users/" + nobody, "{'role':'noc'}")))
        .containsExactly("kernel.not-found");
    assertThat(codes(putAs(403, SignedIn.as(Role.OFFICE), path, "{'role':'noc'}")))
        .containsExactly("access.forbidden");
    assertThat(
            codes(
                putAs(
                    403,
                    SignedIn.as(Role.ADMINISTRATOR, nobody),
                    path,
                    "{'role':'noc','disabled':true}")))
        .containsExactly("access.whole-operator-only");
    assertThat(new Texts().of(Locale.ENGLISH, AccessError.ROLE_FOR_MACHINES.code()))
        .contains("token create");
  }

  @Test
  void listsTokensWithoutTheirSecretsAndRevokesOne() throws Exception {
    String text =
        tokens.create(TEST, new NewToken("acc-tram-do", Role.NOC, null, Origin.MEASURED, 30));
    mvc.perform(get("/api/me").header(HttpHeaders.AUTHORIZATION, "Bearer " + text))
        .andExpect(status().isOk());
    JsonNode listed =
        read("/api/tokens?size=1000")
            .path("items")
            .valueStream()
            .filter(token -> token.path("name").asString().equals("acc-tram-do"))
            .findFirst()
            .orElseThrow();
    assertThat(listed.path("origin").asString()).isEqualTo("MEASURED");
    assertThat(listed.path("role").asString()).isEqualTo("noc");
    assertThat(listed.toString()).doesNotContain(text);
    assertThat(listed.path("usedAt").asString()).isNotEmpty();
    String revoke = "/api/tokens/" + listed.path("id").asString() + "/revoked";
    mvc.perform(post(revoke).with(ADMINISTRATOR)).andExpect(status().isNoContent());
    mvc.perform(get("/api/me").header(HttpHeaders.AUTHORIZATION, "Bearer " + text))
        .andExpect(status().isUnauthorized());
    assertThat(codes(posted(404, ADMINISTRATOR, revoke, "{}")))
        .containsExactly("access.token-unknown");
    assertThat(codes(posted(403, SignedIn.as(Role.NOC), revoke, "{}")))
        .containsExactly("access.forbidden");
  }

  @Test
  void createsATokenToldOnceAndSaysAllThatIsWrongWithOne() throws Exception {
    String unit = unit("ACC-T", "");
    JsonNode made =
        created(
            "/api/tokens",
            "{'name':'acc-mo-phong','role':'noc','unit':'%s','origin':'SIMULATED','days':7}"
                .formatted(unit));
    String text = made.path("token").asString();
    JsonNode listed = token("acc-mo-phong");
    assertThat(listed.path("usedAt").isNull()).isTrue();
    assertThat(listed.path("origin").asString()).isEqualTo("SIMULATED");
    assertThat(listed.path("unit").asString()).isEqualTo(unit);
    assertThat(new IssuedToken("acc", text).toString()).doesNotContain(text);
    mvc.perform(get("/api/me").header(HttpHeaders.AUTHORIZATION, "Bearer " + text))
        .andExpect(status().isOk());
    assertThat(token("acc-mo-phong").path("usedAt").asString()).isNotEmpty();
    assertThat(each(read("/api/audit?size=50").path("items"), "action")).contains("TokenCreated");
    assertThat(
            codes(
                posted(
                    400,
                    ADMINISTRATOR,
                    "/api/tokens",
                    "{'name':'có dấu cách','unit':'%s','days':3651}".formatted(UUID.randomUUID()))))
        .containsExactlyInAnyOrder(
            "access.name-malformed",
            "kernel.value-missing",
            "access.unit-unknown",
            "access.lifetime-malformed");
    String body = "{'name':'acc-khong','role':'noc'}";
    assertThat(codes(posted(403, SignedIn.as(Role.OFFICE), "/api/tokens", body)))
        .containsExactly("access.forbidden");
    assertThat(codes(posted(403, of(Role.ADMINISTRATOR, unit), "/api/tokens", body)))
        .containsExactly("access.whole-operator-only");
  }

  private JsonNode token(String name) throws Exception {
    return read("/api/tokens?size=1000")
        .path("items")
        .valueStream()
        .filter(token -> token.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void notesTheUseOfATokenOnceAMinute() {
    MovableClock clock = new MovableClock(Instant.parse("2026-11-29T01:00:00Z"));
    String text =
        tokens.create(TEST, new NewToken("acc-thua", Role.NOC, null, Origin.MEASURED, 30));
    Credentials credentials = new Credentials(sessions, rows, clock);
    credentials.ofToken(text);
    Instant first = used("acc-thua");
    clock.pass(Duration.ofSeconds(59));
    credentials.ofToken(text);
    assertThat(used("acc-thua")).isEqualTo(first);
    new Credentials(sessions, rows, clock).ofToken(text);
    assertThat(used("acc-thua")).as("another process within the minute").isEqualTo(first);
    clock.pass(Duration.ofSeconds(2));
    credentials.ofToken(text);
    assertThat(used("acc-thua")).isEqualTo(first.plusSeconds(61));
  }

  private Instant used(String name) {
    return jdbc.sql("select used_at from access_token where name = ?")
        .param(name)
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }
}
