package vn.thongmach.cluster;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.connector.jdbc.JdbcConnectionOptions;
import org.apache.flink.connector.jdbc.JdbcExecutionOptions;
import org.apache.flink.connector.jdbc.JdbcStatementBuilder;
import org.apache.flink.connector.jdbc.core.datastream.sink.JdbcSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamSink;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import vn.thongmach.dataplane.stage.IncidentRow;
import vn.thongmach.dataplane.stage.OccurrenceRow;

/**
 * The stages as a Flink job: events from Kafka, one alarm's stage by alarm, one region's by region,
 * rows to PostgreSQL. Sinks may write a row twice after a loss; the row's sequence makes it once.
 */
final class ClusterJob {

  private static final int ROWS_AT_ONCE = 500;
  private static final Duration LONGEST_WAIT = Duration.ofMillis(200);
  private static final int RETRIES = 5;

  private ClusterJob() {}

  /**
   * Puts the job together; its operators keep their state under the names given here.
   *
   * @param jdbc address of the database with user, password and schema
   * @param inventories folder that every worker reads
   */
  static void build(
      StreamExecutionEnvironment environment,
      String broker,
      String topic,
      String jdbc,
      Path inventories) {
    KafkaSource<Offered> source =
        KafkaSource.<Offered>builder()
            .setBootstrapServers(broker)
            .setTopics(topic)
            .setStartingOffsets(OffsetsInitializer.earliest())
            .setDeserializer(new OfferedTopic.Reader())
            .build();
    DataStream<Offered> events =
        environment
            .fromSource(
                source,
                WatermarkStrategy.<Offered>forMonotonousTimestamps()
                    .withTimestampAssigner((event, _) -> event.receivedMs()),
                "events")
            .uid("events");
    build(events, jdbc, inventories);
  }

  private static void build(DataStream<Offered> events, String jdbc, Path inventories) {
    DataStream<OccurrenceRow> occurrences = occurrences(events);
    sink(occurrences, jdbc, RowTables.PUT_OCCURRENCE, (put, row) -> RowTables.bind(put, row))
        .uid("occurrence-rows");
    sink(
            incidents(occurrences, inventories),
            jdbc,
            RowTables.PUT_INCIDENT,
            (put, row) -> RowTables.bind(put, row))
        .uid("incident-rows");
  }

  /** The alarm stage. Events are read where they come in, so that each alarm's keep their order. */
  static DataStream<OccurrenceRow> occurrences(DataStream<Offered> events) {
    return events
        .flatMap(
            (FlatMapFunction<Offered, Claim>)
                (event, out) -> Claim.of(event.journalRecord()).ifPresent(out::collect))
        .returns(Claim.class)
        .setParallelism(events.getParallelism())
        .uid("claims")
        .keyBy(Claim::key)
        .process(new AlarmFunction())
        .returns(OccurrenceRow.class)
        .uid("alarms");
  }

  /** The region stage. */
  static DataStream<IncidentRow> incidents(
      DataStream<OccurrenceRow> occurrences, Path inventories) {
    return occurrences
        .keyBy(OccurrenceRow::region)
        .process(new RegionFunction(inventories))
        .returns(IncidentRow.class)
        .uid("regions");
  }

  private static <T> DataStreamSink<T> sink(
      DataStream<T> rows, String jdbc, String statement, JdbcStatementBuilder<T> binding) {
    return rows.sinkTo(
        JdbcSink.<T>builder()
            .withQueryStatement(statement, binding)
            .withExecutionOptions(
                JdbcExecutionOptions.builder()
                    .withBatchSize(ROWS_AT_ONCE)
                    .withBatchIntervalMs(LONGEST_WAIT.toMillis())
                    .withMaxRetries(RETRIES)
                    .build())
            .buildAtLeastOnce(
                new JdbcConnectionOptions.JdbcConnectionOptionsBuilder()
                    .withUrl(jdbc)
                    .withDriverName("org.postgresql.Driver")
                    .build()));
  }
}
