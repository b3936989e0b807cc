package vn.thongmach.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * {@code kill -9} of the product, then of PostgreSQL's first process, under 600 VES events, 200
 * informs and 200 traps a second. A killed product is started again at once by its launcher;
 * PostgreSQL comes back by the product. Caught up: by processes begun after the kill, everything
 * that was acknowledged until then is recorded. Of what was acknowledged each must stand in {@code
 * event} once; a trap has no acknowledgement, but must not stand there twice either.
 */
final class RecoveryBenchmark {

  private static final int ROUNDS = 5;
  private static final int FAULTS = 600;
  private static final int TRAPS_AND_INFORMS = 400;
  private static final Duration BEFORE_KILL = Duration.ofMillis(1_500);
  private static final Duration AFTERWARDS = Duration.ofMillis(1_000);
  private static final Duration MOST_WAIT = Duration.ofSeconds(90);
  private static final long POLL_MILLIS = 20;
  private static final String DEVICE = "127.0.0.1";
  private static final String COMMUNITY = "bench-community";

  /** Each round's ids are apart. */
  private static final int IDS_PER_ROUND = 1_000_000;

  private enum Victim {
    PRODUCT,
    POSTGRESQL
  }

  private final Installation product;
  private final String token;
  private final int port;
  private final Figures figures;
  private int turn;
  private long acknowledged;
  private long lost;
  private long doubled;

  private RecoveryBenchmark(Installation product, String token, int port, Figures figures) {
    this.product = product;
    this.token = token;
    this.port = port;
    this.figures = figures;
  }

  static void run(Path checkout, Figures figures) throws Exception {
    int port = Installation.freeUdpPort();
    try (Installation product = Installation.create(checkout)) {
      product.start("--snmp-port", Integer.toString(port));
      product.allowTraps(DEVICE, COMMUNITY);
      new RecoveryBenchmark(product, product.token("integration"), port, figures).measure();
    }
  }

  private void measure() throws Exception {
    List<Double> ofProduct = new ArrayList<>();
    List<Double> ofPostgresql = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      ofProduct.add(round(Victim.PRODUCT));
      ofPostgresql.add(round(Victim.POSTGRESQL));
    }
    figures.median("recovery-product", ofProduct, "s");
    figures.median("recovery-postgresql", ofPostgresql, "s");
    figures.figure("recovery-acknowledged", acknowledged, "rows");
    figures.figure("recovery-lost", lost, "rows");
    figures.figure("recovery-doubled", doubled, "rows");
  }

  /** Seconds from the kill until caught up. */
  private double round(Victim victim) throws Exception {
    String prefix = "recovery-" + turn;
    int firstId = LinkTraps.FIRST_ID + turn++ * IDS_PER_ROUND;
    long before;
    try (Connection database = product.database()) {
      before = Rows.number(database, "select position from recorder_position");
    }
    double seconds;
    FaultLoad faults = new FaultLoad(product, token, prefix, FAULTS);
    InformLoad informs = new InformLoad(DEVICE, port, COMMUNITY, firstId, TRAPS_AND_INFORMS);
    try (faults;
        informs) {
      Thread.sleep(BEFORE_KILL);
      long killed = System.nanoTime();
      OptionalLong old = kill(victim);
      if (victim == Victim.PRODUCT) {
        product.start("--snmp-port", Integer.toString(port));
      }
      seconds = (caughtUp(victim, old, killed, prefix, faults) - killed) / 1e9;
      Thread.sleep(AFTERWARDS);
    }
    prove(victim, before, prefix, firstId, faults.acknowledged(), informs, seconds);
    return seconds;
  }

  private OptionalLong process(Victim victim) throws IOException {
    return victim == Victim.PRODUCT ? OptionalLong.of(product.pid()) : product.postmaster();
  }

  /** The process that was killed. */
  private OptionalLong kill(Victim victim) throws IOException {
    OptionalLong process = process(victim);
    ProcessHandle.of(process.orElseThrow()).orElseThrow().destroyForcibly();
    return process;
  }

  /** When it was seen to have caught up, as {@link System#nanoTime}. */
  private long caughtUp(
      Victim victim, OptionalLong killedProcess, long killed, String prefix, FaultLoad faults)
      throws InterruptedException {
    while (System.nanoTime() - killed < MOST_WAIT.toNanos()) {
      try (Connection database = product.database()) {
        while (true) {
          boolean isNew = !process(victim).equals(killedProcess);
          int wanted = faults.acknowledged();
          if (isNew && faults.acknowledgedAt() > killed && newest(database, prefix) >= wanted) {
            return System.nanoTime();
          }
          Thread.sleep(POLL_MILLIS);
        }
      } catch (IOException | SQLException | IllegalStateException notBack) {
        Thread.sleep(POLL_MILLIS);
      }
    }
    throw new IllegalStateException("Not caught up within " + MOST_WAIT);
  }

  /** So many of the round's VES events from the first on are recorded. */
  private static long newest(Connection database, String prefix) throws SQLException {
    return Rows.number(
        database,
        """
        select coalesce(max(sequence), 0) from (
          select sequence, source_event_id from event order by id desc limit 500) newest
        where source_event_id like '%s-%%'
        """
            .formatted(prefix));
  }

  private void prove(
      Victim victim,
      long before,
      String prefix,
      int firstId,
      int acknowledgedFaults,
      InformLoad informs,
      double seconds)
      throws Exception {
    List<String> promised =
        new ArrayList<>(
            IntStream.range(0, acknowledgedFaults).mapToObj(n -> prefix + "-" + n).toList());
    informs.answered().stream().mapToObj(n -> Integer.toString(firstId + n)).forEach(promised::add);
    Map<String, Integer> recorded = recorded(before, promised);
    long missing = promised.stream().filter(id -> !recorded.containsKey(id)).count();
    long twice = recorded.values().stream().filter(count -> count > 1).count();
    long datagrams =
        IntStream.range(0, informs.sent())
            .filter(n -> recorded.containsKey(Integer.toString(firstId + n)))
            .count();
    acknowledged += promised.size();
    lost += missing;
    doubled += twice;
    figures.note(
        "kill -9 of %s: caught up after %.2f s; %d VES events and %d informs acknowledged, %d lost, %d doubled; of %d traps and informs sent %d are recorded"
            .formatted(
                victim,
                seconds,
                acknowledgedFaults,
                informs.answered().cardinality(),
                missing,
                twice,
                informs.sent(),
                datagrams));
  }

  /** How often each id of the round is recorded, once all promised ones are or time is up. */
  private Map<String, Integer> recorded(long before, List<String> promised) throws Exception {
    long end = System.nanoTime() + MOST_WAIT.dividedBy(3).toNanos();
    while (true) {
      Map<String, Integer> recorded = new HashMap<>();
      try (Connection database = product.database();
          Statement statement = database.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "select source_event_id, count(*) from event where id > %d group by 1"
                      .formatted(before))) {
        while (rows.next()) {
          recorded.put(rows.getString(1), rows.getInt(2));
        }
      }
      if (recorded.keySet().containsAll(promised) || System.nanoTime() > end) {
        return recorded;
      }
      Thread.sleep(100);
    }
  }
}
