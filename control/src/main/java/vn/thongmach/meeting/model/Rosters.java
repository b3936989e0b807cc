package vn.thongmach.meeting.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thongmach.meeting.Meeting;
import vn.thongmach.meeting.MeetingAttendee;
import vn.thongmach.organisation.Mandate;
import vn.thongmach.organisation.People;

/** Who belongs to a body on the day it meets: whoever holds a mandate of it, and who is invited. */
@Component
class Rosters {

  private final MeetingPartRows rows;
  private final People people;

  Rosters(MeetingPartRows rows, People people) {
    this.rows = rows;
    this.people = people;
  }

  List<MeetingAttendee> of(UUID body, LocalDate day, Collection<UUID> invited) {
    Map<UUID, MeetingAttendee> found = new LinkedHashMap<>();
    for (Mandate mandate : people.held(MeetingRoles.SYSTEM, List.of(body), day)) {
      found.putIfAbsent(mandate.person(), attendee(mandate.person(), true));
    }
    for (UUID each : invited) {
      found.putIfAbsent(each, attendee(each, false));
    }
    return List.copyOf(found.values());
  }

  private static MeetingAttendee attendee(UUID person, boolean belongs) {
    return new MeetingAttendee(person, belongs, null, null);
  }

  /** Writes anew who belongs to a planned meeting; who was invited stays invited. */
  List<MeetingAttendee> renew(Meeting meeting) {
    List<MeetingAttendee> before = rows.people(MeetingRoles.SYSTEM, meeting.id());
    List<UUID> invited =
        before.stream().filter(each -> !each.belongs()).map(MeetingAttendee::person).toList();
    List<MeetingAttendee> now = of(meeting.body(), meeting.day(), invited);
    if (!List.copyOf(before).containsAll(now) || before.size() != now.size()) {
      rows.replacePeople(MeetingRoles.SYSTEM, meeting.id(), now);
    }
    return now;
  }
}
