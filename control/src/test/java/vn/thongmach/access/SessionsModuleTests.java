package vn.thongmach.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.thongmach.access.model.SecretKey;
import vn.thongmach.contracts.Origin;
import vn.thongmach.testing.SharedApplicationTest;

class SessionsModuleTests extends SharedApplicationTest {

  private static final Scope TEST = Scope.system("test");
  private static final String PASSWORD = "mật khẩu đủ dài";

  @Autowired private Users users;
  @Autowired private Tokens tokens;

  @BeforeAll
  void addUser() {
    users.add(TEST, new NewUser("Thanh.Nga", PASSWORD, Role.OFFICE, null, null));
  }

  @Test
  void signsInByNameWithoutRegardToCase() throws Exception {
    signIn("THANH.nga", PASSWORD)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.name").value("thanh.nga"))
        .andExpect(jsonPath("$.role").value("office"))
        .andExpect(jsonPath("$.unit").isEmpty())
        .andExpect(cookie().httpOnly("TM_SESSION", true))
        .andExpect(cookie().attribute("TM_SESSION", "SameSite", "Strict"))
        .andExpect(cookie().httpOnly("XSRF-TOKEN", false));
  }

  @Test
  void knowsWhoIsSignedIn() throws Exception {
    mvc.perform(get("/api/me").cookie(session()))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.name").value("thanh.nga"))
        .andExpect(jsonPath("$.allUnits").value(true));
  }

  @Test
  void keepsOnlyTheHashOfASessionKey() throws Exception {
    String key = session().getValue();
    assertThat(
            jdbc.sql("select key_hash from user_session").query((row, n) -> row.getBytes(1)).list())
        .noneMatch(hash -> new String(hash, StandardCharsets.ISO_8859_1).contains(key))
        .anyMatch(hash -> Arrays.equals(hash, SecretKey.hash(key)));
  }

  @Test
  void answersUnknownNameAndWrongPasswordAlike() throws Exception {
    for (String name : new String[] {"thanh.nga", "khong.ai"}) {
      signIn(name, "sai mật khẩu rồi")
          .andExpect(status().isUnauthorized())
          .andExpect(jsonPath("$.code").value("access.sign-in-refused"))
          .andExpect(jsonPath("$.detail").value("Tên đăng nhập hoặc mật khẩu không đúng."))
          .andExpect(cookie().doesNotExist("TM_SESSION"));
    }
    signIn("thanh.nga", PASSWORD).andExpect(status().isOk());
  }

  @Test
  void makesThoseWaitWhoFailTooOften() throws Exception {
    for (int attempt = 0; attempt < 5; attempt++) {
      signIn("hay.thu", "sai").andExpect(status().isUnauthorized());
    }
    signIn("hay.thu", "sai")
        .andExpect(status().isTooManyRequests())
        .andExpect(header().exists("Retry-After"))
        .andExpect(jsonPath("$.code").value("access.too-many-attempts"));
  }

  @Test
  void endsTheSessionAtSignOut() throws Exception {
    ResultActions opened = signIn("thanh.nga", PASSWORD);
    Cookie session = cookieOf(opened, "TM_SESSION");
    Cookie forged = cookieOf(opened, "XSRF-TOKEN");
    mvc.perform(post("/api/sign-out").cookie(session, forged))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("access.csrf-refused"));
    mvc.perform(
            post("/api/sign-out").cookie(session, forged).header("X-XSRF-TOKEN", forged.getValue()))
        .andExpect(status().isNoContent())
        .andExpect(cookie().maxAge("TM_SESSION", 0))
        .andExpect(header().string("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\""));
    mvc.perform(get("/api/me").cookie(session))
        .andExpect(status().isUnauthorized())
        .andExpect(header().string("Clear-Site-Data", "\"cache\""))
        .andExpect(jsonPath("$.code").value("access.unauthenticated"));
  }

  @Test
  void tellsTheKeyOfADeviceToItsAccountAlone() throws Exception {
    users.add(TEST, new NewUser("Thanh.Binh", PASSWORD, Role.WORKER, null, null));
    String first = offlineKey("thanh.nga");
    assertThat(offlineKey("thanh.nga")).isEqualTo(first);
    assertThat(offlineKey("thanh.binh")).isNotEqualTo(first);
    mvc.perform(post("/api/me/offline-key"))
        .andExpect(status().isUnauthorized())
        .andExpect(header().doesNotExist("Clear-Site-Data"));
  }

  private String offlineKey(String name) throws Exception {
    ResultActions opened = signIn(name, PASSWORD);
    Cookie forged = cookieOf(opened, "XSRF-TOKEN");
    return mvc.perform(
            post("/api/me/offline-key")
                .cookie(cookieOf(opened, "TM_SESSION"), forged)
                .header("X-XSRF-TOKEN", forged.getValue()))
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", "no-store"))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  @Test
  void refusesTheForgeryTokenOfAnotherSession() throws Exception {
    Cookie other = cookieOf(signIn("thanh.nga", PASSWORD), "XSRF-TOKEN");
    mvc.perform(
            post("/api/sign-out").cookie(session(), other).header("X-XSRF-TOKEN", other.getValue()))
        .andExpect(status().isForbidden());
  }

  @Test
  void refusesASessionThatIdledOrIsTooOld() throws Exception {
    Cookie session = session();
    byte[] hash = SecretKey.hash(session.getValue());
    jdbc.sql(
            "update user_session set last_seen_at = now() - interval '31 minutes' where key_hash = ?")
        .param(hash)
        .update();
    mvc.perform(get("/api/me").cookie(session)).andExpect(status().isUnauthorized());
    jdbc.sql("update user_session set last_seen_at = now(), expires_at = now() where key_hash = ?")
        .param(hash)
        .update();
    mvc.perform(get("/api/me").cookie(session)).andExpect(status().isUnauthorized());
  }

  @Test
  void takesATokenWithItsRole() throws Exception {
    String token = token(Role.NOC, 1);
    mvc.perform(bearer(get("/api/me"), token))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.role").value("noc"))
        .andExpect(cookie().doesNotExist("TM_SESSION"));
    tokens.revoke(TEST, "may.noc");
    mvc.perform(bearer(get("/api/me"), token))
        .andExpect(status().isUnauthorized())
        .andExpect(header().string("WWW-Authenticate", "Bearer"))
        .andExpect(jsonPath("$.code").value("access.token-refused"));
  }

  @Test
  void refusesWrongAndExpiredTokens() throws Exception {
    mvc.perform(bearer(get("/api/me"), "tm_khong-co")).andExpect(status().isUnauthorized());
    mvc.perform(get("/api/me").header("Authorization", "Basic YTpi"))
        .andExpect(status().isUnauthorized());
    String token = token(Role.WORKER, 1);
    jdbc.sql("update access_token set expires_at = now() where name = 'may.worker'").update();
    mvc.perform(bearer(get("/api/me"), token)).andExpect(status().isUnauthorized());
  }

  @Test
  void refusesTwoCredentialsOnOneRequest() throws Exception {
    mvc.perform(bearer(get("/api/me"), token(Role.FIELD, 1)).cookie(session()))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("access.two-credentials"));
  }

  @Test
  void makesTheFirstAdministrator() throws Exception {
    Path file = data.resolve("secrets").resolve("admin-password");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    signIn("admin", Files.readString(file).strip())
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.role").value("administrator"));
  }

  @Test
  void recordsSignInsAndNewCredentials() throws Exception {
    signIn("thanh.nga", PASSWORD);
    signIn("ke.la", "sai");
    token(Role.PLANNER, 1);
    assertThat(
            jdbc.sql("select action || ' ' || subject_type from audit_entry")
                .query(String.class)
                .list())
        .contains("SignedIn user", "SignInRefused user", "TokenCreated token", "UserAdded user");
    assertThat(jdbc.sql("select detail from audit_entry").query(String.class).list())
        .noneMatch(detail -> Objects.requireNonNull(detail).contains(PASSWORD));
  }

  private String token(Role role, int days) {
    return tokens.create(
        TEST, new NewToken("may." + role.wireName(), role, null, Origin.MEASURED, days));
  }

  private Cookie session() throws Exception {
    return cookieOf(signIn("thanh.nga", PASSWORD), "TM_SESSION");
  }

  private static Cookie cookieOf(ResultActions answer, String name) {
    return Objects.requireNonNull(answer.andReturn().getResponse().getCookie(name));
  }

  private static MockHttpServletRequestBuilder bearer(
      MockHttpServletRequestBuilder request, String token) {
    return request.header("Authorization", "Bearer " + token);
  }

  private ResultActions signIn(String name, String password) throws Exception {
    return mvc.perform(
        post("/api/sign-in")
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, password)));
  }
}
