package vn.thongmach.meeting.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.meeting.MeetingAddition;
import vn.thongmach.meeting.MeetingAttendee;
import vn.thongmach.meeting.MeetingAttendee.Presence;
import vn.thongmach.meeting.MeetingItem;

/** Stored parts of meetings that were found within the scope. */
public interface MeetingPartRows {

  List<MeetingItem> items(Scope scope, UUID meeting);

  /** Puts these in the place of those before; points that stay keep their minutes. */
  void replaceItems(Scope scope, UUID meeting, List<MeetingItem> items);

  void minute(
      Scope scope, UUID meeting, UUID item, @Nullable String discussed, @Nullable String concluded);

  List<MeetingAttendee> people(Scope scope, UUID meeting);

  void replacePeople(Scope scope, UUID meeting, List<MeetingAttendee> people);

  void attended(
      Scope scope, UUID meeting, UUID person, @Nullable Presence presence, @Nullable String reason);

  List<MeetingAddition> additions(Scope scope, UUID meeting);

  void add(Scope scope, UUID meeting, MeetingAddition addition);

  /** Head counts, by meeting. */
  Map<UUID, Heads> heads(Scope scope, Collection<UUID> meetings);

  /**
   * How many.
   *
   * @param own how the person behind the scope took part
   */
  record Heads(int belong, int present, int online, @Nullable Presence own) {}
}
