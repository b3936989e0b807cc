package vn.thongmach.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.thongmach.bench.FaultEvents.Fault;

/**
 * 1,000 events a second for 30 seconds a round, all touching one target: the time from the moment
 * an event was received, just before its fsync, to the commit of a LiveScore that counts it. The
 * score is polled every few milliseconds, which makes the figure a little larger than the truth.
 */
final class FreshnessBenchmark {

  private static final int ROUNDS = 5;
  private static final int SECONDS = 30;
  private static final int RATE = 1_000;
  private static final int BATCH = 20;
  private static final int LINKS = 500;

  /** A committed score was seen: when, and as of which instant it counts. */
  private record Seen(Instant at, Instant asOf) {}

  private FreshnessBenchmark() {}

  static void run(Path checkout, Figures figures) throws Exception {
    List<Double> median = new ArrayList<>();
    List<Double> late = new ArrayList<>();
    try (Installation product = Installation.create(checkout)) {
      product.start();
      String administrator = product.token("administrator");
      String integration = product.token("integration");
      SmallWorld.make(product, administrator, LINKS);
      try (Connection database = product.database();
          Connection watching = product.database()) {
        storm(product, integration, 5, 0); // warms up
        for (int round = 1; round <= ROUNDS; round++) {
          Instant from = Instant.now();
          AtomicBoolean ended = new AtomicBoolean();
          var watch = CompletableFuture.supplyAsync(() -> watch(watching, ended));
          storm(product, integration, SECONDS, round);
          Thread.sleep(3000);
          ended.set(true);
          double[] milliseconds = latencies(database, from, watch.get());
          median.add(Figures.quantile(milliseconds, 0.5));
          late.add(Figures.quantile(milliseconds, 0.99));
        }
      }
    }
    figures.median("freshness_p50", median, "ms");
    figures.median("freshness_p99", late, "ms");
  }

  private static void storm(Installation product, String token, int seconds, int round)
      throws Exception {
    long start = System.nanoTime();
    for (int n = 0; n < seconds * RATE; n += BATCH) {
      List<Fault> faults = new ArrayList<>();
      for (int i = n; i < n + BATCH; i++) {
        faults.add(
            new Fault(
                SmallWorld.linkName(i / 2 % LINKS),
                i % 2 == 0 ? "CRITICAL" : "NORMAL",
                Instant.now().toEpochMilli() * 1000 + i % 2,
                "fresh-%d-%d".formatted(round, i),
                i + 1));
      }
      product.post("/eventListener/v7/eventBatch", token, FaultEvents.batch(faults));
      long wait = start + (n + BATCH) * 1_000_000_000L / RATE - System.nanoTime();
      if (wait > 0) {
        Thread.sleep(Duration.ofNanos(wait));
      }
    }
  }

  private static List<Seen> watch(Connection database, AtomicBoolean ended) {
    List<Seen> seen = new ArrayList<>();
    try (PreparedStatement query = database.prepareStatement("select max(as_of) from live_score")) {
      Instant last = Instant.EPOCH;
      while (!ended.get()) {
        try (ResultSet rows = query.executeQuery()) {
          rows.next();
          Instant asOf = rows.getTimestamp(1) == null ? last : rows.getTimestamp(1).toInstant();
          if (asOf.isAfter(last)) {
            seen.add(new Seen(Instant.now(), asOf));
            last = asOf;
          }
        }
        Thread.sleep(5);
      }
      return seen;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return seen;
    }
  }

  private static double[] latencies(Connection database, Instant from, List<Seen> seen)
      throws SQLException {
    List<Double> found = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select received_time from event where received_time >= '%s' order by 1"
                    .formatted(from))) {
      int next = 0;
      while (rows.next()) {
        Instant received = rows.getTimestamp(1).toInstant();
        while (next < seen.size() && seen.get(next).asOf().isBefore(received)) {
          next++;
        }
        if (next == seen.size()) {
          throw new IllegalStateException("No score ever counted the event received " + received);
        }
        found.add(Duration.between(received, seen.get(next).at()).toNanos() / 1e6);
      }
    }
    return found.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
