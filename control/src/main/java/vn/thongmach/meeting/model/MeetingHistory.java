package vn.thongmach.meeting.model;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thongmach.access.AuditedSubjects;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Ids;
import vn.thongmach.meeting.Meeting;
import vn.thongmach.meeting.Meetings;

/** Who may read the history of a meeting: whoever reads the meeting. */
@Component
class MeetingHistory implements AuditedSubjects {

  private final Meetings meetings;

  MeetingHistory(Meetings meetings) {
    this.meetings = meetings;
  }

  @Override
  public Set<String> types() {
    return Set.of(HeldMeetings.SUBJECT);
  }

  @Override
  public boolean reaches(Scope scope, String type, String id) {
    return find(scope, id).isPresent();
  }

  @Override
  public Optional<String> named(Scope scope, String type, String id) {
    return find(scope, id).map(Meeting::title);
  }

  private Optional<Meeting> find(Scope scope, String id) {
    return Ids.read(id).flatMap(meeting -> meetings.find(scope, meeting));
  }
}
