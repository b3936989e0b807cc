package vn.thongmach.cluster;

import java.nio.file.Path;
import java.util.List;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The job for a cluster that others run, as {@code flink run} or a Kubernetes deployment starts it.
 * State, checkpoints and parallelism are the cluster's settings.
 *
 * <p>Arguments: brokers, topic, folder of the inventories that every worker reads. The address of
 * PostgreSQL is in {@code THONGMACH_CLUSTER_JDBC}, so that its password is in no list of processes.
 */
public final class ClusterJobMain {

  private ClusterJobMain() {}

  /**
   * Submits the job.
   *
   * @throws IllegalArgumentException when an argument or the address is missing
   */
  public static void main(String[] arguments) throws Exception {
    String jdbc = System.getenv("THONGMACH_CLUSTER_JDBC");
    if (arguments.length != 3 || jdbc == null) {
      throw new IllegalArgumentException(
          "Needed: BROKERS TOPIC INVENTORIES, and THONGMACH_CLUSTER_JDBC; given: "
              + List.of(arguments));
    }
    StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
    ClusterJob.build(environment, arguments[0], arguments[1], jdbc, Path.of(arguments[2]));
    environment.execute("thongmach-stages");
  }
}
