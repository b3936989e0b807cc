package vn.thongmach.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** One run of the job on the machines. */
final class DistributedRun implements AutoCloseable {

  private static final Duration CHECKPOINT_EVERY = Duration.ofSeconds(1);
  private static final Duration LONGEST_RUN = Duration.ofMinutes(4);
  private static final long LOOK_EVERY_MILLIS = 20;
  private static final int RESTARTS = 10;

  private final Machines machines;
  private final Connection connection;
  private final JobClient job;

  private DistributedRun(Machines machines, Connection connection, JobClient job) {
    this.machines = machines;
    this.connection = connection;
    this.job = job;
  }

  /**
   * Submits the job.
   *
   * @param connection to look at the rows with
   */
  static DistributedRun submit(
      Machines machines,
      Connection connection,
      String topic,
      String jdbc,
      Path inventories,
      Path checkpoints)
      throws Exception {
    Configuration settings = new Configuration();
    settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, CHECKPOINT_EVERY);
    settings.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
    settings.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints.toUri().toString());
    settings.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, RESTARTS);
    settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(500));
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.createRemoteEnvironment(
            "127.0.0.1", machines.restPort(), settings);
    environment.setParallelism(Machines.WORKERS);
    ClusterJob.build(environment, machines.broker(), topic, jdbc, inventories);
    return new DistributedRun(machines, connection, environment.executeAsync("thongmach-stages"));
  }

  private String id() {
    return job.getJobID().toHexString();
  }

  /** Waits until at least so many rows of a table are there. */
  void awaitRows(String table, long rows) throws Exception {
    await(() -> RowTables.count(connection, RowTables.DISTRIBUTED, table) >= rows);
  }

  /** Waits until the job has kept its first checkpoint: then every task runs. */
  void awaitCheckpoint() throws Exception {
    await(() -> counted("completed") > 0);
  }

  /** How often the job went on from a checkpoint. */
  long restored() throws IOException, InterruptedException {
    return counted("restored");
  }

  private long counted(String what) throws IOException, InterruptedException {
    return Json.tree(machines.ask("/jobs/" + id() + "/checkpoints"))
        .path("counts")
        .path(what)
        .asLong(0);
  }

  /** Waits until the newest rows are there and as many as the embedded host wrote. */
  void awaitNewest() throws Exception {
    await(
        () ->
            RowTables.newest(connection, "occurrence") && RowTables.newest(connection, "incident"));
  }

  /** Waits until the rows are those of the embedded host, or until there is no more hope. */
  boolean awaitEquality() throws Exception {
    return await(
        () ->
            RowTables.newest(connection, "occurrence")
                && RowTables.newest(connection, "incident")
                && RowTables.differences(connection, "occurrence") == 0
                && RowTables.differences(connection, "incident") == 0);
  }

  private boolean await(Condition condition) throws Exception {
    Instant last = Instant.now().plus(LONGEST_RUN);
    while (!condition.holds()) {
      if (job.getJobStatus().get().isGloballyTerminalState()) {
        throw new IllegalStateException("The job ended: " + job.getJobStatus().get());
      }
      if (Instant.now().isAfter(last)) {
        return false;
      }
      Thread.sleep(LOOK_EVERY_MILLIS);
    }
    return true;
  }

  private interface Condition {
    boolean holds() throws SQLException, IOException, InterruptedException;
  }

  @Override
  public void close() throws Exception {
    job.cancel().get();
  }
}
