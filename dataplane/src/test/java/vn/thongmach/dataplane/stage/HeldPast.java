package vn.thongmach.dataplane.stage;

import java.util.ArrayList;
import java.util.List;
import vn.thongmach.dataplane.state.AlarmImage;
import vn.thongmach.dataplane.state.TimelineEntry;

final class HeldPast implements AlarmPast {

  private final List<TimelineEntry> timeline = new ArrayList<>();
  private AlarmImage image = AlarmImage.EMPTY;

  @Override
  public AlarmImage image() {
    return image;
  }

  @Override
  public void keep(AlarmImage image) {
    this.image = image;
  }

  @Override
  public void add(TimelineEntry entry) {
    timeline.add(entry);
  }

  @Override
  public List<TimelineEntry> timeline() {
    return timeline;
  }
}
