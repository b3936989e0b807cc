package vn.thongmach.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The product on a data folder of its own, driven by its launcher; removed when closed. */
final class Installation implements AutoCloseable {

  private static final Pattern TEXT_FIELD = Pattern.compile("\"(\\w+)\"\\s*:\\s*\"([^\"]*)\"");
  private static final Pattern PID = Pattern.compile("\"pid\"\\s*:\\s*(\\d+)");

  private static final String CSRF = "XSRF-TOKEN";

  private final Path checkout;
  private final Path data;
  private final int port;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Installation(Path checkout, Path data, int port) {
    this.checkout = checkout;
    this.data = data;
    this.port = port;
  }

  static Installation create(Path checkout) throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return new Installation(
          checkout, Files.createTempDirectory("thongmach-bench-"), free.getLocalPort());
    }
  }

  void start(String... more) throws IOException, InterruptedException {
    List<String> words =
        new ArrayList<>(
            List.of(
                "start", "--detach", "--data", data.toString(), "--port", Integer.toString(port)));
    words.addAll(List.of(more));
    command(words.toArray(String[]::new));
  }

  void stop() throws IOException, InterruptedException {
    command("stop", "--data", data.toString());
  }

  String token(String role) throws IOException, InterruptedException {
    return command(
            "token", "create", "--name", "bench-" + role, "--role", role, "--data", data.toString())
        .strip();
  }

  /** A UDP port that was free a moment ago. */
  static int freeUdpPort() throws IOException {
    try (DatagramSocket free = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  /** Lets an address send traps of v1 and v2c; what it says counts as simulated. */
  void allowTraps(String address, String community) throws IOException, InterruptedException {
    command(
        "snmp-sender",
        "add",
        "--address",
        address,
        "--community",
        community,
        "--origin",
        "simulated",
        "--data",
        data.toString());
  }

  /** Runs a launcher command and gives its standard output; anything but exit 0 ends the run. */
  private String command(String... arguments) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>();
    words.add(checkout.resolve("thongmach").toString());
    words.addAll(List.of(arguments));
    Path out = Files.createTempFile("thongmach-bench-", ".out");
    try {
      Process process =
          new ProcessBuilder(words)
              .redirectOutput(out.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      int code = process.waitFor();
      if (code != 0) {
        throw new IllegalStateException(words + " ended with " + code);
      }
      return Files.readString(out);
    } finally {
      Files.delete(out);
    }
  }

  /** Passwords of the sample's accounts by name. */
  Map<String, String> sampleAccounts() throws IOException {
    Map<String, String> passwords = new HashMap<>();
    for (String line : Files.readAllLines(data.resolve("sample").resolve("accounts"))) {
      String[] words = line.strip().split("\\s+", -1);
      passwords.put(words[0], words[1]);
    }
    return passwords;
  }

  /** Signs in as a person; gives the cookies of the session. */
  String signIn(String name, String password) throws IOException, InterruptedException {
    String token =
        client
            .send(
                HttpRequest.newBuilder(address("/api/me")).build(),
                HttpResponse.BodyHandlers.discarding())
            .headers()
            .allValues("Set-Cookie")
            .stream()
            .filter(cookie -> cookie.startsWith(CSRF + "="))
            .map(cookie -> cookie.substring(CSRF.length() + 1).split(";", 2)[0])
            .findFirst()
            .orElse("");
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(address("/api/sign-in"))
                .header("Content-Type", "application/json")
                .header("Cookie", CSRF + "=" + token)
                .header("X-" + CSRF, token)
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, password)))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException("Sign-in answered " + answer.body());
    }
    return answer.headers().allValues("Set-Cookie").stream()
        .map(cookie -> cookie.split(";", 2)[0])
        .collect(Collectors.joining("; "));
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(address(path))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  /** Posts and expects an answer of the 2xx range; gives its body. */
  String post(String path, String token, byte[] body) throws IOException, InterruptedException {
    return send(request(path, token).POST(HttpRequest.BodyPublishers.ofByteArray(body)).build());
  }

  String post(String path, String token, String body) throws IOException, InterruptedException {
    return post(path, token, body.getBytes(StandardCharsets.UTF_8));
  }

  String get(String path, String token) throws IOException, InterruptedException {
    return send(request(path, token).GET().build());
  }

  String send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() / 100 != 2) {
      throw new IllegalStateException(
          request.uri() + " answered " + response.statusCode() + ": " + response.body());
    }
    return response.body();
  }

  /** A connection to the product's own database. */
  Connection database() throws IOException, SQLException {
    Connection connection = DriverManager.getConnection(jdbc(textOf(runFile(), "databaseUrl")));
    try (Statement statement = connection.createStatement()) {
      statement.execute("set time zone 'Asia/Ho_Chi_Minh'");
      return connection;
    } catch (SQLException refused) {
      connection.close();
      throw refused;
    }
  }

  private static String jdbc(String url) {
    if (url.startsWith("jdbc:")) {
      return url;
    }
    URI uri = URI.create(url);
    String[] user = uri.getUserInfo().split(":", 2);
    return "jdbc:postgresql://%s:%d%s?user=%s&password=%s"
        .formatted(uri.getHost(), uri.getPort(), uri.getPath(), user[0], user[1]);
  }

  private String runFile() throws IOException {
    return Files.readString(data.resolve("run.json"));
  }

  long pid() throws IOException {
    Matcher pid = PID.matcher(runFile());
    if (!pid.find()) {
      throw new IllegalStateException("No pid in run.json");
    }
    return Long.parseLong(pid.group(1));
  }

  /** The embedded PostgreSQL's first process; empty while there is none. */
  OptionalLong postmaster() throws IOException {
    Path file = data.resolve("postgres").resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return OptionalLong.empty();
    }
    List<String> lines = Files.readAllLines(file);
    return lines.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(Long.parseLong(lines.getFirst().strip()));
  }

  /** The first text field of this name in a JSON text. */
  static String textOf(String json, String field) {
    return TEXT_FIELD
        .matcher(json)
        .results()
        .filter(one -> one.group(1).equals(field))
        .map(one -> one.group(2))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No " + field + " in " + json));
  }

  @Override
  public void close() throws IOException, InterruptedException {
    stop();
    client.close();
    try (Stream<Path> files = Files.walk(data)) {
      files.sorted(Comparator.reverseOrder()).forEach(Installation::delete);
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
