package vn.thongmach.simulator.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product's HTTP API as one token or one signed-in account. Safe for several threads. */
public final class Api implements AutoCloseable {

  private static final Duration LONGEST_ANSWER = Duration.ofMinutes(3);
  private static final int OK = 200;
  private static final int NOT_OK = 300;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final JsonMapper json = JsonMapper.builder().build();
  private final URI url;
  private final String[] credentials;

  /**
   * @param url where the product answers, for example {@code http://127.0.0.1:8080}
   */
  public Api(URI url, String token) {
    this(url, new String[] {"Authorization", "Bearer " + token});
  }

  private Api(URI url, String... credentials) {
    this.url = url;
    this.credentials = credentials;
  }

  /** The same API for somebody who signs in, as a browser would. */
  Api signedIn(String name, String password) {
    HttpRequest request =
        HttpRequest.newBuilder(url.resolve("/api/sign-in"))
            .timeout(LONGEST_ANSWER)
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofByteArray(
                    json.writeValueAsBytes(Map.of("name", name, "password", password))))
            .build();
    List<HttpCookie> cookies =
        answer(request).headers().allValues("Set-Cookie").stream()
            .flatMap(header -> HttpCookie.parse(header).stream())
            .toList();
    String all =
        cookies.stream()
            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    String csrf =
        cookies.stream()
            .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
            .map(HttpCookie::getValue)
            .findFirst()
            .orElse("");
    return new Api(url, "Cookie", all, "X-XSRF-TOKEN", csrf);
  }

  /** The answer was no, or none came. */
  public static final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int status;

    RefusedException(String asked, int status, String answer) {
      super(asked + " answered " + status + ": " + answer);
      this.status = status;
    }

    public int status() {
      return status;
    }
  }

  public JsonNode get(String path) {
    return send(request(path).GET().build());
  }

  /** Posts a record, map or tree as JSON. */
  public JsonNode post(String path, Object body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
            .build());
  }

  /** Posts JSON as it is. */
  public JsonNode postBytes(String path, byte[] body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(body))
            .build());
  }

  public JsonNode put(String path, Object body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
            .build());
  }

  /** Uploads a text as form field {@code file}. */
  public JsonNode upload(String path, String fileName, String text) {
    String boundary = "thongmach-" + UUID.randomUUID();
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                .formatted(boundary, fileName)
            + "Content-Type: text/csv; charset=utf-8\r\n\r\n";
    byte[] body = (head + text + "\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofByteArray(body))
            .build());
  }

  /** A word as it stands in a query. */
  public static String encoded(String word) {
    return URLEncoder.encode(word, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(url.resolve(path))
        .timeout(LONGEST_ANSWER)
        .header("Accept-Language", "vi")
        .headers(credentials);
  }

  private JsonNode send(HttpRequest request) {
    byte[] body = answer(request).body();
    return body.length == 0 ? json.nullNode() : json.readTree(body);
  }

  private HttpResponse<byte[]> answer(HttpRequest request) {
    try {
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() < OK || answer.statusCode() >= NOT_OK) {
        throw new RefusedException(
            request.method() + " " + request.uri().getPath(),
            answer.statusCode(),
            new String(answer.body(), StandardCharsets.UTF_8));
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(request.method() + " " + request.uri().getPath(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for an answer.", e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
