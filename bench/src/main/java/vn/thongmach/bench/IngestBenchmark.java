package vn.thongmach.bench;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.PGConnection;
import vn.thongmach.bench.FaultEvents.Fault;

/**
 * 5,000 alarms, ten raises and one clear each, over HTTP in batches of 100 until they are durable
 * rows; then binary COPY of the same event rows into a table of the same columns and indexes.
 */
final class IngestBenchmark {

  private static final int ROUNDS = 5;

  /** A product runs for months; what the first rounds cost to compile is no part of the figure. */
  private static final int WARM_UP = 20;

  private static final int ALARMS = 5_000;
  private static final int RAISES = 10;
  private static final int BATCH = 100;
  private static final int SENDERS = 4;
  private static final int EVENTS = ALARMS * (RAISES + 1);

  private IngestBenchmark() {}

  static void run(Path checkout, Figures figures) throws Exception {
    List<Double> ingest = new ArrayList<>();
    List<Double> copy = new ArrayList<>();
    try (Installation product = Installation.create(checkout)) {
      product.start();
      String token = product.token("integration");
      try (Connection database = product.database()) {
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
          List<byte[]> bodies = bodies("round-" + round);
          long before = position(database);
          double perSecond = EVENTS / seconds(() -> send(product, token, bodies, database, before));
          prove(database, "round-" + round);
          double copied = EVENTS / copySeconds(database, before);
          if (round >= WARM_UP) {
            ingest.add(perSecond);
            copy.add(copied);
          }
        }
      }
    }
    figures.note("counted in every round: 5000 alarms, 50000 raises, 5000 clears");
    figures.median("ingest", ingest, "events/s");
    figures.median("copy", copy, "rows/s");
    figures.ratio("ingest_to_copy", Figures.median(ingest) / Figures.median(copy));
  }

  private interface Work {
    void run() throws Exception;
  }

  private static double seconds(Work work) throws Exception {
    long from = System.nanoTime();
    work.run();
    return (System.nanoTime() - from) / 1e9;
  }

  private static List<byte[]> bodies(String round) {
    long start = Instant.now().toEpochMilli() * 1000;
    List<byte[]> bodies = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < EVENTS; i++) {
      int turn = i / ALARMS;
      String source = round + "-node-" + i % ALARMS;
      faults.add(
          new Fault(
              source, turn == RAISES ? "NORMAL" : "MAJOR", start + i, round + "-" + i, i + 1));
      if (faults.size() == BATCH) {
        bodies.add(FaultEvents.batch(faults));
        faults.clear();
      }
    }
    return bodies;
  }

  private static void send(
      Installation product, String token, List<byte[]> bodies, Connection database, long before)
      throws Exception {
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < SENDERS; i++) {
        running.add(
            senders.submit(
                () -> {
                  for (int n; (n = next.getAndIncrement()) < bodies.size(); ) {
                    product.post("/eventListener/v7/eventBatch", token, bodies.get(n));
                  }
                  return null;
                }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    }
    while (position(database) < before + EVENTS) {
      Thread.sleep(5);
    }
  }

  private static long position(Connection database) throws SQLException {
    return Rows.number(database, "select coalesce(max(position), 0) from recorder_position");
  }

  private static void prove(Connection database, String round) throws SQLException {
    String mine = " where source_name like '" + round + "-node-%'";
    Rows.expect(ALARMS, Rows.number(database, "select count(*) from alarm" + mine));
    Rows.expect(
        (long) ALARMS * RAISES, Rows.number(database, "select sum(repeats + 1) from alarm" + mine));
    Rows.expect(
        ALARMS,
        Rows.number(database, "select count(*) from alarm" + mine + " and state = 'CLEARED'"));
    Rows.expect(EVENTS, Rows.number(database, "select count(*) from event" + mine));
  }

  private static double copySeconds(Connection database, long before) throws Exception {
    try (Statement statement = database.createStatement()) {
      statement.execute("drop table if exists event_copied");
      statement.execute("create table event_copied (like event including indexes)");
      var copies = database.unwrap(PGConnection.class).getCopyAPI();
      ByteArrayOutputStream rows = new ByteArrayOutputStream();
      copies.copyOut(
          "copy (select * from event where id > %d) to stdout (format binary)".formatted(before),
          rows);
      byte[] content = rows.toByteArray();
      double seconds =
          seconds(
              () ->
                  copies.copyIn(
                      "copy event_copied from stdin (format binary)",
                      new java.io.ByteArrayInputStream(content)));
      Rows.expect(EVENTS, Rows.number(database, "select count(*) from event_copied"));
      statement.execute("drop table event_copied");
      return seconds;
    }
  }
}
