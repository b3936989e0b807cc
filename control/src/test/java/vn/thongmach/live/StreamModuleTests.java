package vn.thongmach.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thongmach.access.NewToken;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.access.Tokens;
import vn.thongmach.contracts.Origin;
import vn.thongmach.testing.SharedApplicationTest;

@Timeout(30)
class StreamModuleTests extends SharedApplicationTest {

  private static final Scope TEST = Scope.system("test");
  private static final Set<Role> EVERYBODY = Set.of(Role.NOC, Role.OFFICE);

  @Autowired private LiveFeed feed;
  @Autowired private Tokens tokens;

  @Test
  void pushesItemsToAReaderWithTheirIds() throws Exception {
    try (Stream stream = open(token("live.one", Role.NOC, null), null)) {
      feed.publish("alarm", "a", null, EVERYBODY, Map.of("id", "a", "name", "Cầu giấy"));
      Event event = stream.next();
      assertThat(event.name()).isEqualTo("alarm");
      assertThat(event.data()).startsWith("{\"items\":[{").contains("Cầu giấy");
      assertThat(event.id()).matches("\\d+");
    }
  }

  @Test
  void keepsFromAReaderWhatIsNotForItsRoleOrUnit() throws Exception {
    UUID mine = UUID.randomUUID();
    try (Stream stream = open(token("live.unit", Role.OFFICE, mine), null)) {
      feed.publish("reach", "1", UUID.randomUUID(), EVERYBODY, Map.of("n", 1));
      feed.publish("reach", "2", null, Set.of(Role.NOC), Map.of("n", 2));
      feed.publish("reach", "3", mine, EVERYBODY, Map.of("n", 3));
      assertThat(stream.next().data()).isEqualTo("{\"items\":[{\"n\":3}]}");
    }
  }

  @Test
  void gathersWhatComesCloseTogetherAndKeepsTheNewestOfAThing() throws Exception {
    try (Stream stream = open(token("live.many", Role.NOC, null), null)) {
      feed.publish("inventory", "first", null, EVERYBODY, 0);
      stream.next();
      for (int value = 1; value <= 50; value++) {
        feed.publish("inventory", "thing", null, EVERYBODY, value);
      }
      feed.publish("inventory", "other", null, EVERYBODY, 99);
      assertThat(stream.next().data()).isEqualTo("{\"items\":[50,99]}");
    }
  }

  @Test
  void tellsReadersToReadEverythingAgainNowAndWhenTheyComeBack() throws Exception {
    String token = token("live.reset", Role.NOC, null);
    String seen;
    try (Stream stream = open(token, null)) {
      feed.publish("alarm", "x", null, EVERYBODY, "before");
      seen = stream.next().id();
      feed.reset();
      assertThat(stream.next().name()).isEqualTo("reset");
    }
    try (Stream stream = open(token, seen)) {
      assertThat(stream.next().name()).isEqualTo("reset");
    }
  }

  @Test
  void resumesAfterTheLastEventSeen() throws Exception {
    String token = token("live.resume", Role.NOC, null);
    String seen;
    try (Stream stream = open(token, null)) {
      feed.publish("alarm", null, EVERYBODY, "one");
      seen = stream.next().id();
    }
    feed.publish("alarm", null, EVERYBODY, "two");
    try (Stream stream = open(token, seen)) {
      assertThat(stream.next().data()).isEqualTo("{\"items\":[\"two\"]}");
    }
  }

  @Test
  void asksAReaderWithAForgottenIdToReadEverythingAgain() throws Exception {
    String token = token("live.reset", Role.NOC, null);
    for (String forgotten : List.of("5", "999999999999999999", "not-an-id")) {
      try (Stream stream = open(token, forgotten)) {
        assertThat(stream.next().name()).as(forgotten).isEqualTo("reset");
      }
    }
  }

  @Test
  void asksToReadEverythingAgainWhenTooMuchChangesAtOnce() throws Exception {
    try (Stream stream = open(token("live.flood", Role.NOC, null), null)) {
      feed.publish("flood", "first", null, EVERYBODY, 0);
      stream.next();
      for (int value = 0; value < 5000; value++) {
        feed.publish("flood", value, null, EVERYBODY, value);
      }
      assertThat(stream.next().name()).isEqualTo("reset");
    }
  }

  @Test
  void endsWhenTheTokenIsRevoked() throws Exception {
    try (Stream stream = open(token("live.revoked", Role.NOC, null), null)) {
      tokens.revoke(TEST, "live.revoked");
      assertThat(stream.next()).isNull();
    }
  }

  @Test
  void refusesAReaderWithoutCredential() throws Exception {
    HttpRequest request = HttpRequest.newBuilder(address()).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      assertThat(client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
          .isEqualTo(401);
    }
  }

  private URI address() {
    return URI.create("http://127.0.0.1:" + port + "/api/stream");
  }

  private String token(String name, Role role, UUID unit) {
    return tokens.create(TEST, new NewToken(name, role, unit, Origin.MEASURED, 1));
  }

  private Stream open(String token, String lastEventId) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address()).header("Authorization", "Bearer " + token);
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    HttpResponse<InputStream> response =
        client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/event-stream");
    assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    Stream stream = new Stream(client, response.body());
    assertThat(stream.block()).anyMatch(line -> line.startsWith("retry: "));
    return stream;
  }

  private record Event(String name, String id, String data) {}

  private static final class Stream implements AutoCloseable {
    private final HttpClient client;
    private final BufferedReader lines;

    Stream(HttpClient client, InputStream body) {
      this.client = client;
      lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    /** The next event but scores, which the application computes beside; null at the end. */
    Event next() throws IOException {
      while (true) {
        List<String> block = block();
        if (block.isEmpty()) {
          return null;
        }
        if (block.stream().anyMatch(line -> line.startsWith("data: "))
            && !value(block, "event: ").equals("score")) {
          return new Event(value(block, "event: "), value(block, "id: "), value(block, "data: "));
        }
      }
    }

    List<String> block() throws IOException {
      List<String> block = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isEmpty()) {
          break;
        }
        block.add(line);
      }
      return block;
    }

    private static String value(List<String> block, String name) {
      return block.stream()
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(name.length()))
          .findFirst()
          .orElse("");
    }

    @Override
    public void close() {
      client.shutdownNow();
    }
  }
}
