package vn.thongmach.meeting.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.meeting.MeetingSeries;

/** Stored series. Whose they are is decided by who keeps the body. */
public interface SeriesRows {

  Optional<MeetingSeries> find(Scope scope, UUID body);

  /** In the place of the one before. */
  void put(Scope scope, MeetingSeries series);

  /** Those that go on. */
  List<MeetingSeries> running(Scope scope);
}
