package vn.thongmach.meeting.model;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Changed;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;
import vn.thongmach.meeting.Meeting;
import vn.thongmach.meeting.Meeting.State;
import vn.thongmach.meeting.MeetingAttendee;
import vn.thongmach.meeting.MeetingDraft;
import vn.thongmach.meeting.MeetingError;
import vn.thongmach.meeting.MeetingFilter;
import vn.thongmach.meeting.Meetings;

/** The rules of calling meetings. */
@Service
class HeldMeetings implements Meetings {

  static final String SUBJECT = "meeting";

  private final MeetingRows rows;
  private final MeetingPartRows parts;
  private final MeetingDrafts drafts;
  private final MeetingRights rights;
  private final Rosters rosters;
  private final TellingMeetings telling;
  private final AuditTrail audit;
  private final Clock clock;

  HeldMeetings(
      MeetingRows rows,
      MeetingPartRows parts,
      MeetingDrafts drafts,
      MeetingRights rights,
      Rosters rosters,
      TellingMeetings telling,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.parts = parts;
    this.drafts = drafts;
    this.rights = rights;
    this.rosters = rosters;
    this.telling = telling;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public boolean keepsBody(Scope scope, UUID body) {
    return rights.keepsBody(scope, body);
  }

  @Override
  public boolean keeps(Scope scope, Meeting meeting) {
    return rights.keeps(scope, meeting);
  }

  @Override
  public List<UUID> headed(Scope scope) {
    return rights.headed(scope);
  }

  @Override
  @Transactional
  public Meeting call(Scope scope, MeetingDraft draft) {
    Problems problems = new Problems();
    UUID body = problems.required("body", draft.body());
    List<UUID> invited = drafts.invited(scope, problems, draft.invited());
    if (body == null) {
      problems.throwIfAny();
    }
    UUID of = Problems.given(body);
    rights.requireBody(scope, of);
    Meeting meeting = drafts.checked(scope, problems, draft, of, null);
    List<MeetingAttendee> people = rosters.of(of, meeting.day(), invited);
    if (people.stream().noneMatch(MeetingAttendee::belongs)) {
      problems.add("body", MeetingError.NOBODY_BELONGS, MeetingDrafts.DAY.format(meeting.day()));
      problems.throwIfAny();
    }
    rows.insert(scope, meeting, null);
    parts.replacePeople(scope, meeting.id(), people);
    audit.record(scope, "MeetingCalled", SUBJECT, meeting.id().toString(), meeting);
    telling.called(scope, meeting, people);
    return meeting;
  }

  @Override
  @Transactional
  public Meeting change(Scope scope, UUID id, MeetingDraft draft) {
    Meeting old = planned(scope, id, draft.version());
    Problems problems = new Problems();
    String reason = problems.reason(draft.reason());
    List<UUID> invited = drafts.invited(scope, problems, draft.invited());
    Meeting meeting = drafts.checked(scope, problems, draft, old.body(), old);
    List<MeetingAttendee> people = rosters.of(old.body(), meeting.day(), invited);
    rows.update(scope, meeting);
    parts.replacePeople(scope, id, people);
    audit.record(scope, "MeetingChanged", SUBJECT, id.toString(), new Changed(reason, meeting));
    if (!meeting.day().equals(old.day())
        || !meeting.time().equals(old.time())
        || !Objects.equals(meeting.place(), old.place())
        || !Objects.equals(meeting.link(), old.link())) {
      telling.moved(scope, meeting, people);
    }
    return meeting;
  }

  @Override
  @Transactional
  public Meeting cancel(Scope scope, UUID id, @Nullable String reason, @Nullable Integer version) {
    Meeting old = planned(scope, id, version);
    Problems problems = new Problems();
    String why = problems.reason(reason);
    problems.throwIfAny();
    rows.cancelled(scope, id, why);
    audit.record(scope, "MeetingCancelled", SUBJECT, id.toString(), new Changed(why, old));
    telling.cancelled(scope, old, parts.people(scope, id));
    return rows.find(scope, id).orElseThrow();
  }

  private Meeting planned(Scope scope, UUID id, @Nullable Integer version) {
    Meeting old = rights.kept(scope, id);
    Problems.requireCurrent(version, old.version(), MeetingDrafts.DAY.format(old.day()));
    if (old.state() != State.PLANNED) {
      throw new CodedException(MeetingError.NOT_PLANNED);
    }
    return old;
  }

  @Override
  public PageOf<Meeting> list(Scope scope, MeetingFilter filter, PageRequest page) {
    return rows.page(scope, filter, LocalDate.ofInstant(clock.instant(), Period.ZONE), page);
  }

  @Override
  public Optional<Meeting> find(Scope scope, UUID meeting) {
    return rows.find(scope, meeting);
  }

  @Override
  public List<Meeting> ahead(Scope scope, LocalDate from, int most) {
    return scope.person() == null ? List.of() : rows.ahead(scope, from, most);
  }
}
