package vn.thongmach.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The same accepted events through both hosts, turn by turn: from the first that is read, or handed
 * to the broker, to the last row written, the rows proved equal in every round.
 *
 * <p>Arguments: a folder for the run; the address of PostgreSQL in {@code THONGMACH_CLUSTER_JDBC}.
 */
public final class ClusterBenchmark {

  private static final int ROUNDS = 5;
  private static final int REGIONS = 8;
  private static final long SEED = 77_000;

  private ClusterBenchmark() {}

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    String jdbc = System.getenv("THONGMACH_CLUSTER_JDBC");
    List<RegionStorm> storms = RegionStorm.all(REGIONS, SEED);
    for (RegionStorm storm : storms) {
      Files.write(RegionFunction.inventory(folder, storm.region()), storm.inventory());
    }
    EmbeddedRun embedded = EmbeddedRun.fill(folder, storms);
    List<Offered> events = embedded.records().stream().map(Offered::of).toList();
    List<String> regions = storms.stream().map(RegionStorm::region).toList();
    long differences = 0;
    List<Double> one = new ArrayList<>();
    List<Double> many = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(jdbc);
        Machines machines = Machines.start(folder)) {
      for (int round = 0; round <= ROUNDS; round++) {
        RowTables.create(connection, RowTables.EMBEDDED);
        RowTables.create(connection, RowTables.DISTRIBUTED);
        Duration alone = embedded.run(jdbc + "&currentSchema=" + RowTables.EMBEDDED, folder);
        String topic = "events-" + round;
        OfferedTopic.create(machines.broker(), topic, regions.size());
        Duration together;
        try (DistributedRun run =
            DistributedRun.submit(
                machines,
                connection,
                topic,
                jdbc + "&currentSchema=" + RowTables.DISTRIBUTED,
                folder,
                Files.createDirectories(folder.resolve("checkpoints")))) {
          run.awaitCheckpoint();
          long begun = System.nanoTime();
          OfferedTopic.send(machines.broker(), topic, regions, events);
          run.awaitNewest();
          together = Duration.ofNanos(System.nanoTime() - begun);
          run.awaitEquality();
          differences +=
              RowTables.differences(connection, "occurrence")
                  + RowTables.differences(connection, "incident");
        }
        // What the first round costs to compile is no part of the figure.
        if (round > 0) {
          one.add(events.size() / (alone.toNanos() / 1e9));
          many.add(events.size() / (together.toNanos() / 1e9));
        }
      }
      System.out.printf(
          "%d events in %d regions; %d occurrence rows, %d incident rows; %d workers%n",
          events.size(),
          REGIONS,
          RowTables.count(connection, RowTables.EMBEDDED, "occurrence"),
          RowTables.count(connection, RowTables.EMBEDDED, "incident"),
          Machines.WORKERS);
    }
    System.out.println("by round: embedded " + one + ", cluster " + many + " events/s");
    figure("cluster-embedded", median(one), "events/s");
    figure("cluster-workers", median(many), "events/s");
    figure("cluster-differences", differences, "rows");
    System.out.printf(Locale.ROOT, "ratio: cluster_to_embedded %.4g%n", median(many) / median(one));
    System.exit(differences == 0 ? 0 : 1);
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static void figure(String name, double value, String unit) {
    System.out.printf(Locale.ROOT, "figure: %s %.4g %s%n", name, value, unit);
  }
}
