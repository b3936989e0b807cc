package vn.thongmach.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * What the homes of the workspaces read, each by an account of the sample with its own reach, at 50
 * requests a second on the living sample. The time of a request runs from the moment it was due, so
 * that waiting behind a slow one counts.
 */
final class PagesBenchmark {

  private static final int ROUNDS = 5;
  private static final int SECONDS = 20;
  private static final int RATE = 50;
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private PagesBenchmark() {}

  static void run(Path checkout, Figures figures) throws Exception {
    List<Double> median = new ArrayList<>();
    List<Double> late = new ArrayList<>();
    try (Installation product = Installation.create(checkout)) {
      product.start("--sample", "--snmp-port", "0");
      List<HttpRequest> requests = requests(product);
      try (HttpClient client =
          HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
        load(client, requests); // warms up
        for (int round = 0; round < ROUNDS; round++) {
          double[] milliseconds = load(client, requests);
          median.add(Figures.quantile(milliseconds, 0.5));
          late.add(Figures.quantile(milliseconds, 0.99));
        }
        slowest(client, requests, figures);
      }
    }
    figures.median("pages_p50", median, "ms");
    figures.median("pages_p99", late, "ms");
  }

  private static List<HttpRequest> requests(Installation product) throws Exception {
    Map<String, String> passwords = product.sampleAccounts();
    List<HttpRequest> requests = new ArrayList<>();
    for (Homes home : Homes.all(Year.now(ZoneId.of("Asia/Ho_Chi_Minh")).getValue())) {
      String cookie = product.signIn(home.account(), passwords.getOrDefault(home.account(), ""));
      for (String path : home.paths()) {
        requests.add(
            HttpRequest.newBuilder(product.address(path))
                .header("Cookie", cookie)
                .timeout(LONGEST)
                .build());
      }
    }
    return requests;
  }

  /** Sends at a fixed rate, whatever the answers do. */
  private static double[] load(HttpClient client, List<HttpRequest> requests)
      throws InterruptedException {
    List<CompletableFuture<Double>> running = new ArrayList<>();
    long start = System.nanoTime();
    for (int n = 0; n < SECONDS * RATE; n++) {
      long due = start + n * 1_000_000_000L / RATE;
      long wait = due - System.nanoTime();
      if (wait > 0) {
        Thread.sleep(Duration.ofNanos(wait));
      }
      running.add(timed(client, requests.get(n % requests.size()), due));
    }
    return running.stream().mapToDouble(CompletableFuture::join).toArray();
  }

  private static CompletableFuture<Double> timed(HttpClient client, HttpRequest request, long due) {
    return client
        .sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
        .thenApply(
            answer -> {
              if (answer.statusCode() != 200) {
                throw new IllegalStateException(request.uri() + " answered " + answer.statusCode());
              }
              return (System.nanoTime() - due) / 1e6;
            });
  }

  /** Each request alone, so that the slow ones are known by name. */
  private static void slowest(HttpClient client, List<HttpRequest> requests, Figures figures) {
    for (HttpRequest request : requests) {
      double[] alone = new double[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) {
        alone[i] = timed(client, request, System.nanoTime()).join();
      }
      figures.note(
          "%7.1f ms alone  %s".formatted(Figures.quantile(alone, 0.5), request.uri().getPath()));
    }
  }
}
