package vn.thongmach.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * "My part" of many different people at {@value #RATE} requests a second in {@link LargeWorld}.
 * What sampled people are told is first held against the same computed over whole tables. The time
 * of a request runs from the moment it was due, so that waiting behind a slow one counts; one that
 * is refused or not answered counts as the longest time and not as achieved. It begins when scores
 * and forecasts stand, as they do all day but for the first minutes after a start, and when the
 * median no longer falls from one round to the next, twice in a row: until then the virtual machine
 * compiles.
 */
final class MyPartBenchmark {

  private static final int RATE = 200;
  private static final int ROUNDS = 5;
  private static final int SECONDS = 12;
  private static final int WARM_UP_SECONDS = 10;
  private static final int WARM_UP_ROUNDS = 10;
  private static final int VALUES_EACH = 5;
  private static final Duration LONGEST_SCORING = Duration.ofMinutes(8);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  /** Steps through all people, each as often as any other, in no order of unit. */
  private static final int STEP = 1_709;

  /** The operator's head, heads of a centre and of teams, people of teams, one without a line. */
  private static final List<Integer> SAMPLED =
      List.of(0, 3, 44, 161, 399, 400, 407, 850, 1_723, 2_600, 3_333, 4_399, 4_407, 4_999);

  private MyPartBenchmark() {}

  static void run(Path checkout, Figures figures) throws Exception {
    try (Installation product = Installation.create(checkout)) {
      product.start("--snmp-port", "0");
      try (Connection database = product.database()) {
        LargeWorld.build(database);
        LargeWorld.values(database, VALUES_EACH);
        LargeWork.build(database);
      }
      product.stop();
      product.start("--snmp-port", "0");
      try (Connection database = product.database()) {
        awaitScores(database, figures);
        product.get("/api/forecasts", product.token("administrator"));
        figures.note("all targets are forecast");
        List<HttpRequest> requests = requests(product);
        try (HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
          for (int person : SAMPLED) {
            prove(database, client, requests.get(person), person);
          }
          figures.note(SAMPLED.size() + " people are told what whole tables say");
          measure(client, requests, figures);
        }
      }
    }
  }

  private static void awaitScores(Connection database, Figures figures) throws Exception {
    long start = System.nanoTime();
    while (count(database, "select count(*) from live_score") < LargeWorld.TARGETS) {
      if (System.nanoTime() - start > LONGEST_SCORING.toNanos()) {
        throw new IllegalStateException("Not all targets are scored");
      }
      Thread.sleep(500);
    }
    figures.note("scored after %.0f s".formatted((System.nanoTime() - start) / 1e9));
  }

  private static long count(Connection database, String sql) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      found.next();
      return found.getLong(1);
    }
  }

  private static List<HttpRequest> requests(Installation product) {
    List<HttpRequest> requests = new ArrayList<>();
    for (int person = 0; person < LargeWorld.PEOPLE; person++) {
      requests.add(
          HttpRequest.newBuilder(product.address("/api/overview/my-part"))
              .header("Cookie", "TM_SESSION=" + LargeWork.session(person))
              .timeout(LONGEST)
              .build());
    }
    return requests;
  }

  private static void prove(Connection database, HttpClient client, HttpRequest request, int person)
      throws Exception {
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
    }
    try (PreparedStatement difference = database.prepareStatement(MyPartProof.DIFFERENCE)) {
      difference.setString(1, answer.body());
      difference.setInt(2, person);
      try (ResultSet found = difference.executeQuery()) {
        if (found.next()) {
          throw new IllegalStateException(
              "Person %d is told otherwise than whole tables say: %s %s"
                  .formatted(person, found.getString(1), found.getString(2)));
        }
      }
    }
  }

  private static void measure(HttpClient client, List<HttpRequest> requests, Figures figures)
      throws InterruptedException {
    warmUp(client, requests, figures);
    List<Double> median = new ArrayList<>();
    List<Double> late = new ArrayList<>();
    List<Double> achieved = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      long start = System.nanoTime();
      double[] milliseconds = load(client, requests, round * RATE * SECONDS, SECONDS);
      long answered = Arrays.stream(milliseconds).filter(each -> each < LONGEST.toMillis()).count();
      achieved.add(answered / ((System.nanoTime() - start) / 1e9));
      median.add(Figures.quantile(milliseconds, 0.5));
      late.add(Figures.quantile(milliseconds, 0.99));
    }
    figures.median("my-part-p50", median, "ms");
    figures.median("my-part-p99", late, "ms");
    figures.median("my-part-achieved", achieved, "requests/s");
  }

  /** Loads until twice in a row a round's median is at least four fifths of the one before. */
  private static void warmUp(HttpClient client, List<HttpRequest> requests, Figures figures)
      throws InterruptedException {
    double before = Double.MAX_VALUE;
    int steady = 0;
    for (int round = 1; round <= WARM_UP_ROUNDS; round++) {
      double[] milliseconds =
          load(client, requests, round * RATE * WARM_UP_SECONDS, WARM_UP_SECONDS);
      double median = Figures.quantile(milliseconds, 0.5);
      figures.note("warm-up %d: median %.1f ms".formatted(round, median));
      steady = median >= 0.8 * before ? steady + 1 : 0;
      if (steady == 2) {
        return;
      }
      before = median;
    }
  }

  /** Sends at a fixed rate, whatever the answers do. */
  private static double[] load(
      HttpClient client, List<HttpRequest> requests, int first, int seconds)
      throws InterruptedException {
    List<CompletableFuture<Double>> running = new ArrayList<>();
    long start = System.nanoTime();
    for (int n = 0; n < seconds * RATE; n++) {
      long due = start + n * 1_000_000_000L / RATE;
      long wait = due - System.nanoTime();
      if (wait > 0) {
        Thread.sleep(Duration.ofNanos(wait));
      }
      HttpRequest request = requests.get((int) ((first + n) * (long) STEP % requests.size()));
      running.add(timed(client, request, due));
    }
    return running.stream().mapToDouble(CompletableFuture::join).toArray();
  }

  private static CompletableFuture<Double> timed(HttpClient client, HttpRequest request, long due) {
    return client
        .sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
        .handle(
            (answer, fault) ->
                fault == null && answer.statusCode() == 200
                    ? (System.nanoTime() - due) / 1e6
                    : (double) LONGEST.toMillis());
  }
}
