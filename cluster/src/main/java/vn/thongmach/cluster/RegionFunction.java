package vn.thongmach.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;
import vn.thongmach.dataplane.correlation.files.CorrelationFiles;
import vn.thongmach.dataplane.stage.IncidentRow;
import vn.thongmach.dataplane.stage.OccurrenceRow;
import vn.thongmach.dataplane.stage.RegionMemory;
import vn.thongmach.dataplane.stage.RegionStage;

/**
 * The region stage in Flink, keyed by region. Remembers from what the stage began last and the
 * ticks since; after a loss of the machine another makes the same stage again from them.
 */
final class RegionFunction extends KeyedProcessFunction<String, OccurrenceRow, IncidentRow> {

  private static final long serialVersionUID = 1L;

  /** What a tick took. */
  record Tick(long at, List<OccurrenceRow> rows) {}

  /** What waits for its tick. */
  record Waiting(long tick, OccurrenceRow row) {}

  private final String inventories;
  private transient @Nullable Map<String, RegionStage> stages;
  private transient @Nullable ListState<Waiting> waiting;
  private transient @Nullable ValueState<byte[]> memory;
  private transient @Nullable ListState<byte[]> ticks;

  /**
   * @param inventories folder that every worker reads, with one inventory file a region
   */
  RegionFunction(Path inventories) {
    this.inventories = inventories.toString();
  }

  @Override
  public void open(OpenContext context) {
    stages = new HashMap<>();
    waiting = getRuntimeContext().getListState(new ListStateDescriptor<>("waiting", Waiting.class));
    memory =
        getRuntimeContext().getState(new ValueStateDescriptor<>("region-memory", byte[].class));
    ticks =
        getRuntimeContext().getListState(new ListStateDescriptor<>("region-ticks", byte[].class));
  }

  @Override
  public void processElement(OccurrenceRow row, Context context, Collector<IncidentRow> out)
      throws Exception {
    long tick = RegionStage.tickOf(context.timestamp());
    opened(waiting).add(new Waiting(tick, row));
    context.timerService().registerEventTimeTimer(tick);
  }

  @Override
  public void onTimer(long tick, OnTimerContext context, Collector<IncidentRow> out)
      throws Exception {
    List<OccurrenceRow> due = new ArrayList<>();
    List<Waiting> later = new ArrayList<>();
    for (Waiting one : opened(waiting).get()) {
      if (one.tick() <= tick) {
        due.add(one.row());
      } else {
        later.add(one);
      }
    }
    opened(waiting).update(later);
    RegionStage stage = stage(context.getCurrentKey());
    RegionMemory before = stage.memory();
    stage.tick(due, tick).forEach(out::collect);
    if (stage.memory() == before) {
      opened(ticks).add(Json.write(new Tick(tick, due)));
    } else {
      opened(memory).update(Json.write(stage.memory()));
      opened(ticks).clear();
    }
    if (!stage.isDone()) {
      context.timerService().registerEventTimeTimer(tick + RegionStage.TICK_MS);
    }
  }

  private RegionStage stage(String region) throws Exception {
    RegionStage known = opened(stages).get(region);
    if (known != null) {
      return known;
    }
    byte[] remembered = opened(memory).value();
    RegionStage stage =
        new RegionStage(
            region,
            CorrelationFiles.topology(inventory(Path.of(inventories), region)),
            remembered == null ? RegionMemory.NOTHING : Json.read(remembered, RegionMemory.class));
    for (byte[] bytes : opened(ticks).get()) {
      Tick tick = Json.read(bytes, Tick.class);
      stage.tick(tick.rows(), tick.at());
    }
    opened(stages).put(region, stage);
    return stage;
  }

  /** The inventory file of a region. */
  static Path inventory(Path folder, String region) {
    return folder.resolve("inventory-" + region + ".csv");
  }

  private static <T> T opened(@Nullable T state) {
    if (state == null) {
      throw new IllegalStateException("Not opened.");
    }
    return state;
  }
}
