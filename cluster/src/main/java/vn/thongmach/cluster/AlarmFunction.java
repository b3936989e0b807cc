package vn.thongmach.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;
import vn.thongmach.dataplane.stage.AlarmPast;
import vn.thongmach.dataplane.stage.AlarmStage;
import vn.thongmach.dataplane.stage.OccurrenceRow;
import vn.thongmach.dataplane.state.AlarmImage;
import vn.thongmach.dataplane.state.TimelineEntry;

/** The alarm stage in Flink, keyed by alarm. */
final class AlarmFunction extends KeyedProcessFunction<String, Claim, OccurrenceRow> {

  private static final long serialVersionUID = 1L;

  private transient @Nullable ValueState<byte[]> image;
  private transient @Nullable ListState<Claim> timeline;

  @Override
  public void open(OpenContext context) {
    image = getRuntimeContext().getState(new ValueStateDescriptor<>("alarm-image", byte[].class));
    timeline =
        getRuntimeContext().getListState(new ListStateDescriptor<>("alarm-timeline", Claim.class));
  }

  @Override
  public void processElement(Claim claim, Context context, Collector<OccurrenceRow> out) {
    if (image == null || timeline == null) {
      throw new IllegalStateException("Not opened.");
    }
    AlarmStage.take(
            new Past(image, timeline, claim),
            claim.region(),
            claim.key(),
            claim.object(),
            claim.kind(),
            claim.entry())
        .forEach(out::collect);
  }

  /** Of the alarm that a claim is about. */
  private record Past(ValueState<byte[]> state, ListState<Claim> entries, Claim claim)
      implements AlarmPast {

    @Override
    public AlarmImage image() {
      try {
        byte[] bytes = state.value();
        return bytes == null ? AlarmImage.EMPTY : ImageBytes.read(bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void keep(AlarmImage image) {
      try {
        state.update(ImageBytes.write(image));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The only entry that the stage adds is the one of the claim at hand. */
    @Override
    public void add(TimelineEntry entry) {
      try {
        entries.add(claim);
      } catch (Exception e) {
        throw new IllegalStateException("The timeline cannot be kept.", e);
      }
    }

    @Override
    public Iterable<TimelineEntry> timeline() {
      try {
        List<TimelineEntry> all = new ArrayList<>();
        entries.get().forEach(one -> all.add(one.entry()));
        return all;
      } catch (Exception e) {
        throw new IllegalStateException("The timeline cannot be read.", e);
      }
    }
  }
}
