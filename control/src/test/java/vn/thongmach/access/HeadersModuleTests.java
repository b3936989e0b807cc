package vn.thongmach.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thongmach.contracts.Origin;
import vn.thongmach.testing.SharedApplicationTest;

/** Headers, static files and limits over a real connection. */
class HeadersModuleTests extends SharedApplicationTest {

  private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");

  @Autowired private Tokens tokens;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private String token = "";

  @BeforeAll
  void makeToken() {
    token =
        tokens.create(
            Scope.system("test"),
            new NewToken("headers", Role.ADMINISTRATOR, null, Origin.MEASURED, 1));
  }

  @AfterAll
  void closeClient() {
    client.close();
  }

  @Test
  void servesTheConsoleAtEachOfItsAddressesWithAFreshNonce() throws Exception {
    String earlier = "";
    for (String path :
        new String[] {"/", "/sign-in", "/commitments", "/network/resources/5", "/alarms"}) {
      HttpResponse<String> page = get(path);
      assertThat(page.statusCode()).as(path).isEqualTo(200);
      String policy = header(page, "Content-Security-Policy");
      Matcher nonce = NONCE.matcher(policy);
      assertThat(nonce.find()).isTrue();
      assertThat(page.body()).contains("content=\"" + nonce.group(1) + "\"");
      assertThat(nonce.group(1)).isNotEqualTo(earlier);
      assertThat(policy)
          .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'")
          .contains("frame-ancestors 'none'", "require-trusted-types-for 'script'")
          .contains("trusted-types thongmach-worker", "worker-src 'self'", "manifest-src 'self'")
          .doesNotContain("unsafe");
      assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
      earlier = nonce.group(1);
    }
  }

  @Test
  void narrowsWhatABrowserMayDo() throws Exception {
    HttpResponse<String> page = get("/");
    assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
    assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(header(page, "Permissions-Policy")).contains("geolocation=()");
    assertThat(header(page, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(header(page, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
    assertThat(page.headers().firstValue("Server")).isEmpty();
  }

  @Test
  void letsBrowsersKeepHashedFilesAndNothingOfTheApi() throws Exception {
    HttpResponse<String> file = get("/assets/app-1a2b3c.js");
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(header(file, "Cache-Control")).contains("max-age=31536000", "immutable");
    HttpResponse<String> me = send(request("/api/me").header("Authorization", "Bearer " + token));
    assertThat(header(me, "Cache-Control")).isEqualTo("no-store");
    assertThat(header(me, "Content-Security-Policy")).startsWith("default-src 'none'");
  }

  @Test
  void letsBrowsersAskAnewForTheWorkerAndTheManifest() throws Exception {
    HttpResponse<String> worker = get("/sw.js");
    assertThat(worker.statusCode()).isEqualTo(200);
    assertThat(header(worker, "Content-Type")).startsWith("text/javascript");
    assertThat(header(worker, "Cache-Control")).isEqualTo("no-cache");
    HttpResponse<String> manifest = get("/manifest.webmanifest");
    assertThat(manifest.statusCode()).isEqualTo(200);
    assertThat(header(manifest, "Content-Type")).startsWith("application/manifest+json");
    assertThat(header(manifest, "Cache-Control")).isEqualTo("no-cache");
  }

  @Test
  void compressesWhatIsLarge() throws Exception {
    HttpResponse<String> file =
        send(request("/assets/app-1a2b3c.js").header("Accept-Encoding", "gzip"));
    assertThat(header(file, "Content-Encoding")).isEqualTo("gzip");
  }

  @Test
  void answersNothingElseWithoutCredential() throws Exception {
    for (String path :
        new String[] {
          "/api/me",
          "/api/audit",
          "/v3/api-docs",
          "/actuator",
          "/actuator/env",
          "/swagger-ui.html",
          "/nothing",
          "/error",
          "/assets/../application.yaml",
          "/application.yaml"
        }) {
      HttpResponse<String> answer = get(path);
      assertThat(answer.statusCode()).as(path).isIn(400, 401);
      assertThat(header(answer, "Content-Type")).as(path).startsWith("application/problem+json");
    }
    assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
    assertThat(get("/actuator/health").body()).contains("UP").doesNotContain("components");
  }

  @Test
  void refusesBodiesOverTheLimitWithOrWithoutAnnouncedLength() throws Exception {
    byte[] large = new byte[(1 << 20) + 1];
    java.util.Arrays.fill(large, (byte) ' ');
    for (HttpRequest.BodyPublisher body :
        new HttpRequest.BodyPublisher[] {
          HttpRequest.BodyPublishers.ofByteArray(large),
          HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large))
        }) {
      HttpResponse<String> answer =
          send(
              request("/api/sign-in")
                  .header("Content-Type", "application/json")
                  .header("Accept-Language", "en")
                  .POST(body));
      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.body())
          .contains("kernel.body-too-large", "The request body is larger than the limit of 1 MB.");
    }
  }

  @Test
  void refusesControlCharactersInParameters() throws Exception {
    HttpResponse<String> answer =
        send(request("/api/audit?page=%00").header("Authorization", "Bearer " + token));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("kernel.request-refused");
  }

  @Test
  void pagesTheAuditTrailNewestFirst() throws Exception {
    HttpResponse<String> page =
        send(request("/api/audit?size=2").header("Authorization", "Bearer " + token));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("\"items\":[{\"id\":", "\"page\":0", "\"size\":2");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
