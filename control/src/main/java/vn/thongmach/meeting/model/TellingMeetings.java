package vn.thongmach.meeting.model;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Period;
import vn.thongmach.meeting.Meeting;
import vn.thongmach.meeting.MeetingAttendee;
import vn.thongmach.notice.NoticeDraft;
import vn.thongmach.notice.NoticeKind;
import vn.thongmach.notice.Notices;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.UnitName;

/** Tells people of meetings, in the caller's transaction. */
@Component
class TellingMeetings {

  private final Notices notices;
  private final Naming naming;
  private final Clock clock;

  TellingMeetings(Notices notices, Naming naming, Clock clock) {
    this.notices = notices;
    this.naming = naming;
    this.clock = clock;
  }

  /** Of one that lies ahead, or is today. */
  void called(Scope by, Meeting meeting, Collection<MeetingAttendee> people) {
    tellAhead(by, NoticeKind.MEETING_CALLED, "meeting.notice-called", meeting, people);
  }

  void moved(Scope by, Meeting meeting, Collection<MeetingAttendee> people) {
    tellAhead(by, NoticeKind.MEETING_CHANGED, "meeting.notice-moved", meeting, people);
  }

  void cancelled(Scope by, Meeting meeting, Collection<MeetingAttendee> people) {
    tellAhead(by, NoticeKind.MEETING_CHANGED, "meeting.notice-cancelled", meeting, people);
  }

  private void tellAhead(
      Scope by, NoticeKind kind, String line, Meeting meeting, Collection<MeetingAttendee> people) {
    if (meeting.day().isBefore(LocalDate.ofInstant(clock.instant(), Period.ZONE))) {
      return;
    }
    Set<UUID> told = people.stream().map(MeetingAttendee::person).collect(Collectors.toSet());
    Stream.of(meeting.chair(), meeting.secretary()).filter(each -> each != null).forEach(told::add);
    tell(by, kind, told, meeting, line, List.of(meeting.time(), meeting.day()));
  }

  /** Of the minutes that the other has signed. */
  void toSign(Scope by, Meeting meeting, @Nullable UUID person) {
    tell(
        by,
        NoticeKind.MEETING_TO_SIGN,
        person == null ? Set.of() : new LinkedHashSet<>(List.of(person)),
        meeting,
        "meeting.notice-to-sign",
        List.of(meeting.day()));
  }

  private void tell(
      Scope by,
      NoticeKind kind,
      Set<UUID> people,
      Meeting meeting,
      String line,
      List<Object> arguments) {
    if (people.isEmpty()) {
      return;
    }
    UnitName body = naming.of(Stream.of(meeting.body()), Stream.of()).unit(meeting.body());
    String in = body == null ? "" : body.name();
    String title = meeting.title();
    notices.tell(
        by,
        new NoticeDraft(
            kind,
            people,
            new NoticeDraft.Subject(
                HeldMeetings.SUBJECT,
                meeting.id().toString(),
                title == null ? in : title + " – " + in),
            "/organisation/meetings/" + meeting.id(),
            line,
            arguments,
            false));
  }
}
