package vn.thongmach.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.thongmach.bench.TrapStorm.Sent;

/**
 * Traps of v2c over UDP at an even 10,000 a second for 30 seconds a round. Of every trap sent it is
 * proved by its id that it stands in {@code event} once, or it is counted as lost by the kernel or
 * by the product. Then the rate is raised in short probes until the first trap is lost.
 */
final class TrapsBenchmark {

  private static final int ROUNDS = 5;
  private static final int SECONDS = 30;
  private static final int RATE = 10_000;
  private static final int WARM_UP_SECONDS = 5;
  private static final List<Integer> PROBES = List.of(5, 10, 15, 20, 30, 40, 60, 80);
  private static final int PER_PROBE = 1_000;
  private static final int PROBE_SECONDS = 3;

  /** A sender that falls behind by more than this did not send what it was to send. */
  private static final double PACE = 0.8;

  private static final Duration WHOLE_RUN = Duration.ofMinutes(5);
  private static final Duration PROBE_AND_END = Duration.ofSeconds(40);
  private static final Duration SETTLING = Duration.ofSeconds(20);
  private static final Duration CATCHING_UP = Duration.ofSeconds(120);
  private static final String COMMUNITY = "bench-community";
  private static final List<String> DEVICES =
      List.of("127.0.0.1", "127.0.0.2", "127.0.0.3", "127.0.0.4");

  private final Figures figures;
  private final Installation product;
  private final Connection database;
  private final TrapStorm storm;
  private final String token;

  private TrapsBenchmark(
      Figures figures, Installation product, Connection database, TrapStorm storm, String token) {
    this.figures = figures;
    this.product = product;
    this.database = database;
    this.storm = storm;
    this.token = token;
  }

  /**
   * @param counts of this round alone
   * @param caughtUpSeconds from the last trap sent until all accepted ones were rows
   */
  private record Round(Sent sent, TrapCounts counts, double caughtUpSeconds) {}

  static void run(Path checkout, Figures figures) throws Exception {
    long end = System.nanoTime() + WHOLE_RUN.toNanos();
    int port = Installation.freeUdpPort();
    try (Installation product = Installation.create(checkout)) {
      product.start("--snmp-port", Integer.toString(port));
      for (String device : DEVICES) {
        product.allowTraps(device, COMMUNITY);
      }
      String token = product.token("inspector");
      try (Connection database = product.database();
          TrapStorm storm = new TrapStorm(DEVICES, port, COMMUNITY)) {
        new TrapsBenchmark(figures, product, database, storm, token).measure(end);
      }
    }
  }

  private void measure(long end) throws Exception {
    TrapCounts begun = TrapCounts.read(product, token);
    figures.note(
        "receive buffer: 16777216 bytes asked, %d given (Linux gives at most net.core.rmem_max, which is %s)"
            .formatted(
                begun.receiveBufferBytes(),
                Files.readAllLines(Path.of("/proc/sys/net/core/rmem_max")).getFirst()));
    figures.figure("traps-receive-buffer", begun.receiveBufferBytes(), "bytes");
    round("warm-up", RATE, WARM_UP_SECONDS);
    List<Double> recorded = new ArrayList<>();
    List<Double> caughtUp = new ArrayList<>();
    List<Round> rounds = new ArrayList<>();
    for (int i = 1; i <= ROUNDS; i++) {
      Round round = round("round " + i, RATE, SECONDS);
      rounds.add(round);
      recorded.add(round.counts.accepted() / round.sent.seconds());
      caughtUp.add(round.caughtUpSeconds);
    }
    figures.median("traps-accepted", recorded, "traps/s");
    figures.median("traps-caught-up", caughtUp, "s");
    figures.figure("traps-sent", sum(rounds, round -> round.sent.count()), "traps");
    figures.figure("traps-recorded", sum(rounds, round -> round.counts.accepted()), "traps");
    figures.figure("traps-kernel-drops", sum(rounds, round -> round.counts.kernelDrops()), "traps");
    figures.figure("traps-dropped", sum(rounds, round -> round.counts.dropped()), "traps");
    figures.figure(
        "traps-refused",
        sum(rounds, round -> round.counts.refused() + round.counts.malformed()),
        "traps");
    figures.figure("traps-lost", sum(rounds, round -> round.counts.lost()), "traps");
    knee(end);
  }

  private interface Part {
    double of(Round round);
  }

  private static double sum(List<Round> rounds, Part part) {
    return rounds.stream().mapToDouble(part::of).sum();
  }

  private void knee(long end) throws Exception {
    double lossless = 0;
    for (int thousands : PROBES) {
      if (end - System.nanoTime() < PROBE_AND_END.toNanos()) {
        figures.note("no time left for faster probes");
        break;
      }
      int rate = thousands * PER_PROBE;
      Round probe = round("probe", rate, PROBE_SECONDS);
      if (probe.counts.lost() > 0) {
        figures.figure("traps-first-loss", probe.sent.perSecond(), "traps/s");
        break;
      }
      if (probe.sent.perSecond() < PACE * rate) {
        figures.note("the sender itself did not reach %d traps/s".formatted(rate));
        break;
      }
      lossless = Math.max(lossless, probe.sent.perSecond());
    }
    figures.figure("traps-knee", lossless, "traps/s");
  }

  private Round round(String name, int rate, int seconds) throws Exception {
    TrapCounts before = TrapCounts.read(product, token);
    long position = Rows.number(database, "select position from recorder_position");
    Sent sent = storm.send(rate, seconds);
    long ended = System.nanoTime();
    TrapCounts counts = settled(before, sent.count());
    long caughtUp = await(position + counts.accepted(), ended);
    prove(position, sent, counts);
    Round round = new Round(sent, counts, caughtUp / 1e9);
    figures.note(
        "%s: sent %d at %.0f/s = recorded %d + kernel drops %d (whole machine %d) + dropped %d + refused %d + malformed %d; caught up after %.2f s"
            .formatted(
                name,
                sent.count(),
                sent.perSecond(),
                counts.accepted(),
                counts.kernelDrops(),
                counts.hostDrops(),
                counts.dropped(),
                counts.refused(),
                counts.malformed(),
                round.caughtUpSeconds));
    return round;
  }

  /** The counts once every trap sent is accounted for. */
  private TrapCounts settled(TrapCounts before, long sent)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + SETTLING.toNanos();
    TrapCounts counts = TrapCounts.read(product, token).since(before);
    while (counts.settled() < sent && System.nanoTime() < end) {
      Thread.sleep(20);
      counts = TrapCounts.read(product, token).since(before);
    }
    Rows.expect(sent, counts.settled());
    return counts;
  }

  /** Nanoseconds from an instant until the recorder is there. */
  private long await(long position, long from) throws SQLException, InterruptedException {
    while (Rows.number(database, "select position from recorder_position") < position) {
      if (System.nanoTime() - from > CATCHING_UP.toNanos()) {
        throw new IllegalStateException("The recorder did not catch up within " + CATCHING_UP);
      }
      Thread.sleep(5);
    }
    return System.nanoTime() - from;
  }

  /** As many rows as were accepted, with as many ids, and none but those sent. */
  private void prove(long position, Sent sent, TrapCounts counts) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select count(*), count(distinct id),
                  count(*) filter (where id not between %d and %d)
                from (select source_event_id::bigint as id from event
                  where id > %d and domain = 'snmpTrap') recorded
                """
                    .formatted(sent.firstId(), sent.firstId() + sent.count() - 1, position))) {
      rows.next();
      Rows.expect(counts.accepted(), rows.getLong(1));
      Rows.expect(counts.accepted(), rows.getLong(2));
      Rows.expect(0, rows.getLong(3));
    }
  }
}
