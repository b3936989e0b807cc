package vn.thongmach.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thongmach.dataplane.stage.IncidentRow;
import vn.thongmach.dataplane.stage.OccurrenceRow;

/** The job in Flink within this process; it fails once in the middle. */
final class ClusterJobTests {

  private static final int REGIONS = 2;
  private static final int EVENTS_A_SECOND = 800;

  /** Flink has copies of whatever it is handed; what they share is here. */
  private static final List<Offered> EVENTS = new ArrayList<>();

  private static final AtomicBoolean FAILED = new AtomicBoolean();
  private static final AtomicInteger TAKEN = new AtomicInteger();

  @TempDir private static Path folder;
  private static EmbeddedStages.Rows expected = new EmbeddedStages.Rows(List.of(), List.of());

  @BeforeAll
  static void storm() throws Exception {
    List<RegionStorm> storms = RegionStorm.all(REGIONS, 5);
    for (RegionStorm storm : storms) {
      Files.write(RegionFunction.inventory(folder, storm.region()), storm.inventory());
    }
    EmbeddedRun filled = EmbeddedRun.fill(folder, storms);
    filled.records().stream().map(Offered::of).forEach(EVENTS::add);
    expected = new EmbeddedStages(folder).take(filled.records());
  }

  @Test
  void occurrencesAfterAFailureAreThoseOfOneProcess() throws Exception {
    Map<String, OccurrenceRow> rows = new TreeMap<>();
    run(
        events -> ClusterJob.occurrences(events),
        row ->
            rows.merge(row.id(), row, (old, now) -> now.sequence() > old.sequence() ? now : old));

    assertThat(expected.occurrences()).hasSizeGreaterThan(300);
    assertThat(rows.values()).containsExactlyInAnyOrderElementsOf(expected.occurrences());
  }

  @Test
  void incidentsAfterAFailureAreThoseOfOneProcess() throws Exception {
    Map<String, IncidentRow> rows = new TreeMap<>();
    run(
        events -> ClusterJob.incidents(ClusterJob.occurrences(events), folder),
        row ->
            rows.merge(row.id(), row, (old, now) -> now.sequence() > old.sequence() ? now : old));

    assertThat(expected.incidents()).hasSizeGreaterThan(100);
    assertThat(rows.values()).containsExactlyInAnyOrderElementsOf(expected.incidents());
  }

  private interface Stages<T> {
    DataStream<T> of(DataStream<Offered> events);
  }

  private static <T> void run(Stages<T> stages, java.util.function.Consumer<T> taking)
      throws Exception {
    FAILED.set(false);
    TAKEN.set(0);
    Configuration settings = new Configuration();
    settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(200));
    settings.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 3);
    settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(10));
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.createLocalEnvironment(2, settings);
    DataStream<Offered> events =
        environment
            .fromSource(
                new DataGeneratorSource<>(
                    index -> EVENTS.get(index.intValue()),
                    EVENTS.size(),
                    RateLimiterStrategy.perSecond(EVENTS_A_SECOND),
                    TypeInformation.of(Offered.class)),
                WatermarkStrategy.<Offered>forMonotonousTimestamps()
                    .withTimestampAssigner((event, _) -> event.receivedMs()),
                "events")
            .setParallelism(1)
            .map(ClusterJobTests::failingOnce)
            .returns(Offered.class)
            .setParallelism(1);
    try (CloseableIterator<T> rows = stages.of(events).executeAndCollect()) {
      rows.forEachRemaining(taking);
    }
    assertThat(FAILED).isTrue();
    // What came after the last checkpoint before the failure was read twice.
    assertThat(TAKEN).hasValueGreaterThan(EVENTS.size());
  }

  private static Offered failingOnce(Offered event) {
    if (TAKEN.incrementAndGet() > EVENTS.size() / 2 && FAILED.compareAndSet(false, true)) {
      throw new IllegalStateException("A failure in the middle.");
    }
    return event;
  }
}
