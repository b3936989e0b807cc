package vn.thongmach.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thongmach.contracts.Origin;
import vn.thongmach.testing.SharedApplicationTest;

/** Changing requests that carry a key, over real connections, also at the same time. */
class RepeatableRequestsModuleTests extends SharedApplicationTest {

  @Autowired private Tokens tokens;
  @Autowired private DataSource dataSource;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private String token = "";
  private String other = "";

  @BeforeAll
  void makeTokens() {
    token = token("repeatable.one");
    other = token("repeatable.other");
  }

  @AfterAll
  void closeClient() {
    client.close();
  }

  @Test
  void doesAChangeOnceAndAnswersAlike() throws Exception {
    String key = key();
    HttpResponse<String> first = unit(token, key, "RR-1");
    HttpResponse<String> second = unit(token, key, "RR-1");
    assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.headers().firstValue("Content-Type"))
        .isEqualTo(first.headers().firstValue("Content-Type"));
    assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
    assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");
    assertThat(count("RR-1")).isEqualTo(1);
    assertThat(changes(first.body())).isEqualTo(1);
  }

  @Test
  void doesAChangeOnceForRequestsSentAtTheSameTime() {
    String key = key();
    List<CompletableFuture<HttpResponse<String>>> sent =
        IntStream.range(0, 6)
            .mapToObj(
                _ ->
                    client.sendAsync(
                        unitRequest(token, key, "RR-2").build(),
                        HttpResponse.BodyHandlers.ofString()))
            .toList();
    List<HttpResponse<String>> answers = sent.stream().map(CompletableFuture::join).toList();
    assertThat(answers).allSatisfy(one -> assertThat(one.statusCode()).isEqualTo(201));
    assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(1);
    assertThat(
            answers.stream()
                .filter(one -> one.headers().firstValue("Idempotency-Replayed").isEmpty()))
        .hasSize(1);
    assertThat(count("RR-2")).isEqualTo(1);
  }

  @Test
  void refusesTheKeyForOtherContent() throws Exception {
    String key = key();
    assertThat(unit(token, key, "RR-3").statusCode()).isEqualTo(201);
    HttpResponse<String> refused = unit(token, key, "RR-4");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains(
            "access.idempotency-key-reused",
            "This Idempotency-Key was used for other content; new content needs a new key.");
    assertThat(count("RR-4")).isZero();
  }

  @Test
  void keepsNoRefusalSoThatTheSameRequestMaySucceedLater() throws Exception {
    String key = key();
    String child = "{\"code\":\"RR-6\",\"name\":\"Đội\",\"tree\":\"MANAGEMENT\",\"parent\":\"%s\"}";
    String body = child.formatted(new UUID(7, 7));
    HttpResponse<String> refused = send(request(token, key, "/api/units", body));
    assertThat(refused.statusCode()).isBetween(400, 499);
    assertThat(keptFor(key)).isZero();
    assertThat(unit(token, key, "RR-5").statusCode()).isEqualTo(201);
    assertThat(keptFor(key)).isEqualTo(1);
  }

  @Test
  void keepsKeysOfDifferentAccountsApart() throws Exception {
    String key = key();
    assertThat(unit(token, key, "RR-7").statusCode()).isEqualTo(201);
    HttpResponse<String> answer = unit(other, key, "RR-7");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("organisation.unit-code-taken");
  }

  @Test
  void forgetsAfterThirtyDays() throws Exception {
    String old = key();
    assertThat(unit(token, old, "RR-8").statusCode()).isEqualTo(201);
    jdbc.sql("update kept_answer set kept_at = kept_at - interval '31 days' where key = ?")
        .param(old)
        .update();
    assertThat(unit(token, key(), "RR-9").statusCode()).isEqualTo(201);
    assertThat(keptFor(old)).isZero();
  }

  @Test
  void refusesKeysThatAreNoneAndRequestsThatTakeNone() throws Exception {
    HttpResponse<String> malformed = unit(token, "short", "RR-10");
    assertThat(malformed.statusCode()).isEqualTo(400);
    assertThat(malformed.body())
        .contains(
            "access.idempotency-key-malformed",
            "The Idempotency-Key is invalid; a key has 16 to 64 letters, digits, hyphens or"
                + " underscores.");
    HttpRequest file =
        request(token, key(), "/api/units", "x").setHeader("Content-Type", "text/csv").build();
    HttpResponse<String> refused = client.send(file, HttpResponse.BodyHandlers.ofString());
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains(
            "access.idempotency-key-not-here",
            "This request takes no Idempotency-Key; keys are for changes sent as JSON.");
    HttpResponse<String> large =
        send(request(token, key(), "/api/units", "{\"name\":\"" + "x".repeat(1 << 20) + "\"}"));
    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(large.body()).contains("kernel.body-too-large");
  }

  @Test
  void saysThatTheSameRequestIsUnderWay() throws Exception {
    String key = key();
    try (var connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try (var insert =
          connection.prepareStatement(
              "insert into kept_answer (actor, key, request_hash, kept_at)"
                  + " select id, ?, '', now() from access_token where name = 'repeatable.one'")) {
        insert.setString(1, key);
        assertThat(insert.executeUpdate()).isEqualTo(1);
      }
      HttpResponse<String> waiting = unit(token, key, "RR-11");
      assertThat(waiting.statusCode()).isEqualTo(409);
      assertThat(waiting.body())
          .contains(
              "access.request-under-way",
              "This request is being worked on; sent again in a few seconds it gets its outcome.");
      connection.rollback();
    }
    assertThat(unit(token, key, "RR-11").statusCode()).isEqualTo(201);
  }

  private String token(String name) {
    return tokens.create(
        Scope.system("test"), new NewToken(name, Role.ADMINISTRATOR, null, Origin.REPORTED, 1));
  }

  private HttpResponse<String> unit(String who, String key, String code) throws Exception {
    return send(unitRequest(who, key, code));
  }

  private HttpRequest.Builder unitRequest(String who, String key, String code) {
    String body = "{\"code\":\"%s\",\"name\":\"Đơn vị\",\"tree\":\"MANAGEMENT\"}".formatted(code);
    return request(who, key, "/api/units", body);
  }

  private HttpRequest.Builder request(String who, String key, String path, String body) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Authorization", "Bearer " + who)
        .header("Content-Type", "application/json")
        .header("Accept-Language", "en")
        .header("Idempotency-Key", key)
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private long count(String code) {
    return number("select count(*) from unit where code = ?", code);
  }

  private long keptFor(String key) {
    return number("select count(*) from kept_answer where key = ?", key);
  }

  /** How often the audit trail tells of what an answer shows. */
  private long changes(String answer) {
    String id = answer.replaceAll(".*?\"id\":\"([^\"]+)\".*", "$1");
    return number("select count(*) from audit_entry where subject_id = ?", id);
  }

  private long number(String sql, String value) {
    return jdbc.sql(sql).param(value).query(Long.class).single();
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
