package vn.thongmach.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Storms through both hosts: the embedded one, then the cluster, of which a worker is killed when
 * half is through; then row by row.
 *
 * <p>Arguments: an address of PostgreSQL, a folder for the run. Ends with 0 when all rows are
 * equal.
 */
public final class ClusterDemo {

  private static final int REGIONS = 8;
  private static final long SEED = 2_026_11;
  private static final String TOPIC = "events";

  private final Words words = new Words();
  private final Path folder;
  private final String jdbc;

  private ClusterDemo(String jdbc, Path folder) {
    this.jdbc = jdbc;
    this.folder = folder;
  }

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    String jdbc = System.getenv("THONGMACH_CLUSTER_JDBC");
    boolean equal = new ClusterDemo(jdbc, Path.of(arguments[0])).run();
    System.exit(equal ? 0 : 1);
  }

  private boolean run() throws Exception {
    List<RegionStorm> storms = RegionStorm.all(REGIONS, SEED);
    for (RegionStorm storm : storms) {
      Files.write(RegionFunction.inventory(folder, storm.region()), storm.inventory());
    }
    EmbeddedRun embedded = EmbeddedRun.fill(folder, storms);
    List<Offered> events = embedded.records().stream().map(Offered::of).toList();
    words.say("storm", REGIONS, events.size());
    try (Connection connection = DriverManager.getConnection(jdbc)) {
      RowTables.create(connection, RowTables.EMBEDDED);
      RowTables.create(connection, RowTables.DISTRIBUTED);
      Duration took = embedded.run(in(RowTables.EMBEDDED), folder);
      words.say("embedded", rows(connection, RowTables.EMBEDDED), seconds(took));
      words.say("starting", folder);
      try (Machines machines = Machines.start(folder)) {
        words.say("ready", Machines.WORKERS);
        return distributed(machines, connection, storms, events);
      }
    }
  }

  private boolean distributed(
      Machines machines, Connection connection, List<RegionStorm> storms, List<Offered> events)
      throws Exception {
    List<String> regions = storms.stream().map(RegionStorm::region).toList();
    OfferedTopic.create(machines.broker(), TOPIC, regions.size());
    int half = events.size() / 2;
    OfferedTopic.send(machines.broker(), TOPIC, regions, events.subList(0, half));
    try (DistributedRun run =
        DistributedRun.submit(
            machines,
            connection,
            TOPIC,
            in(RowTables.DISTRIBUTED),
            folder,
            Files.createDirectories(folder.resolve("checkpoints")))) {
      long all = RowTables.count(connection, RowTables.EMBEDDED, "occurrence");
      run.awaitRows("occurrence", all / 4);
      run.awaitRows("incident", RowTables.count(connection, RowTables.EMBEDDED, "incident") / 8);
      long killed = machines.killWorker();
      words.say("killed", killed, rows(connection, RowTables.DISTRIBUTED));
      OfferedTopic.send(machines.broker(), TOPIC, regions, events.subList(half, events.size()));
      boolean equal = run.awaitEquality();
      long restarts = run.restored();
      words.say("restarted", restarts);
      long occurrences = RowTables.differences(connection, "occurrence");
      long incidents = RowTables.differences(connection, "incident");
      words.say("compared", rows(connection, RowTables.DISTRIBUTED), occurrences, incidents);
      if (restarts == 0) {
        words.say("unhurt");
      }
      return equal && restarts > 0;
    }
  }

  private String in(String schema) {
    return jdbc + "&currentSchema=" + schema;
  }

  private String rows(Connection connection, String schema) throws SQLException {
    return words.of(
        "rows",
        RowTables.count(connection, schema, "occurrence"),
        RowTables.count(connection, schema, "incident"));
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1e3);
  }
}
