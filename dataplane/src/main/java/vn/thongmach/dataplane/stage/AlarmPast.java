package vn.thongmach.dataplane.stage;

import vn.thongmach.dataplane.state.AlarmImage;
import vn.thongmach.dataplane.state.TimelineEntry;

/** What a host remembers of one alarm. */
public interface AlarmPast {

  /** As it stands; {@link AlarmImage#EMPTY} at first. */
  AlarmImage image();

  /** Puts another in its place. */
  void keep(AlarmImage image);

  /** Adds an entry to all that was ever heard. */
  void add(TimelineEntry entry);

  /** All entries, in any order. */
  Iterable<TimelineEntry> timeline();
}
