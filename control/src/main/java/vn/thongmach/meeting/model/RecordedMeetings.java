package vn.thongmach.meeting.model;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;
import vn.thongmach.meeting.Meeting;
import vn.thongmach.meeting.Meeting.State;
import vn.thongmach.meeting.MeetingAddition;
import vn.thongmach.meeting.MeetingAgendaDraft;
import vn.thongmach.meeting.MeetingAttendanceDraft;
import vn.thongmach.meeting.MeetingAttendee;
import vn.thongmach.meeting.MeetingError;
import vn.thongmach.meeting.MeetingItem;
import vn.thongmach.meeting.MeetingMinutesDraft;
import vn.thongmach.meeting.MeetingRecords;

/** The rules of agenda, attendance and minutes. */
@Service
class RecordedMeetings implements MeetingRecords {

  private static final int LONGEST_ADDITION = 5000;

  private final MeetingRows rows;
  private final MeetingPartRows parts;
  private final MeetingRights rights;
  private final RecordDrafts drafts;
  private final Rosters rosters;
  private final Signing signing;
  private final MeetingRule.OnDays rules;
  private final AuditTrail audit;
  private final Clock clock;

  RecordedMeetings(
      MeetingRows rows,
      MeetingPartRows parts,
      MeetingRights rights,
      RecordDrafts drafts,
      Rosters rosters,
      Signing signing,
      MeetingRule.OnDays rules,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.parts = parts;
    this.rights = rights;
    this.drafts = drafts;
    this.rosters = rosters;
    this.signing = signing;
    this.rules = rules;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public List<MeetingItem> items(Scope scope, Meeting meeting) {
    return parts.items(scope, meeting.id());
  }

  @Override
  public List<MeetingAttendee> people(Scope scope, Meeting meeting) {
    return parts.people(scope, meeting.id());
  }

  @Override
  public List<MeetingAddition> additions(Scope scope, Meeting meeting) {
    return parts.additions(scope, meeting.id());
  }

  @Override
  public Map<UUID, MeetingAttendance> attendance(Scope scope, Collection<Meeting> meetings) {
    Map<UUID, MeetingPartRows.Heads> heads =
        parts.heads(scope, meetings.stream().map(Meeting::id).toList());
    Map<LocalDate, MeetingRule> on = new HashMap<>();
    Map<UUID, MeetingAttendance> found = new HashMap<>();
    for (Meeting meeting : meetings) {
      MeetingPartRows.Heads each = heads.get(meeting.id());
      if (each != null) {
        MeetingRule rule = on.computeIfAbsent(meeting.day().withDayOfMonth(1), rules::on);
        found.put(
            meeting.id(),
            new MeetingAttendance(
                each.belong(),
                each.present(),
                each.online(),
                rule.quorum(each.belong(), each.present()),
                each.own()));
      }
    }
    return found;
  }

  @Override
  @Transactional
  public Meeting agenda(Scope scope, UUID id, MeetingAgendaDraft draft) {
    Meeting meeting = open(scope, id, draft.version());
    if (meeting.state() == State.CANCELLED) {
      throw new CodedException(MeetingError.NOT_PLANNED);
    }
    List<MeetingItem> items = drafts.agenda(draft.items(), parts.items(scope, id));
    parts.replaceItems(scope, id, items);
    rows.unsigned(scope, id);
    record(scope, "MeetingAgendaWritten", id, items);
    return rows.find(scope, id).orElseThrow();
  }

  @Override
  @Transactional
  public Meeting hold(Scope scope, UUID id, @Nullable Integer version) {
    Meeting meeting = open(scope, id, version);
    if (meeting.state() != State.PLANNED) {
      throw new CodedException(MeetingError.NOT_PLANNED);
    }
    if (meeting.day().isAfter(LocalDate.ofInstant(now(), Period.ZONE))) {
      throw new CodedException(MeetingError.DAY_AHEAD, MeetingDrafts.DAY.format(meeting.day()));
    }
    rosters.renew(meeting);
    rows.held(scope, id, now());
    record(scope, "MeetingHeld", id, meeting);
    return rows.find(scope, id).orElseThrow();
  }

  @Override
  @Transactional
  public Meeting attend(Scope scope, UUID id, MeetingAttendanceDraft draft) {
    held(open(scope, id, draft.version()));
    List<MeetingAttendee> changes = drafts.attendance(draft.people(), parts.people(scope, id));
    for (MeetingAttendee each : changes) {
      parts.attended(scope, id, each.person(), each.presence(), each.reason());
    }
    rows.unsigned(scope, id);
    record(scope, "MeetingAttendanceRecorded", id, changes);
    return rows.find(scope, id).orElseThrow();
  }

  @Override
  @Transactional
  public Meeting write(Scope scope, UUID id, MeetingMinutesDraft draft) {
    held(open(scope, id, draft.version()));
    List<MeetingItem> changes = drafts.minutes(draft.items(), parts.items(scope, id));
    for (MeetingItem each : changes) {
      parts.minute(scope, id, each.id(), each.discussed(), each.concluded());
    }
    rows.unsigned(scope, id);
    record(scope, "MeetingMinutesWritten", id, changes);
    return rows.find(scope, id).orElseThrow();
  }

  @Override
  @Transactional
  public Meeting sign(Scope scope, UUID id, @Nullable Integer version) {
    Meeting meeting = open(scope, id, version);
    held(meeting);
    signing.sign(scope, meeting, now());
    return rows.find(scope, id).orElseThrow();
  }

  @Override
  @Transactional
  public Meeting add(Scope scope, UUID id, @Nullable String text) {
    Meeting meeting = rights.kept(scope, id);
    if (!meeting.closed()) {
      throw new CodedException(MeetingError.NOT_CLOSED);
    }
    Problems problems = new Problems();
    String added = problems.text("text", text, LONGEST_ADDITION);
    problems.throwIfAny();
    MeetingAddition addition = new MeetingAddition(added, scope.name(), now());
    parts.add(scope, id, addition);
    record(scope, "MeetingMinutesAddedTo", id, addition);
    return meeting;
  }

  private Meeting open(Scope scope, UUID id, @Nullable Integer version) {
    Meeting meeting = rights.kept(scope, id);
    Problems.requireCurrent(version, meeting.version(), MeetingDrafts.DAY.format(meeting.day()));
    if (meeting.closed()) {
      throw new CodedException(MeetingError.CLOSED);
    }
    return meeting;
  }

  private static void held(Meeting meeting) {
    if (meeting.state() != State.HELD) {
      throw new CodedException(MeetingError.NOT_HELD);
    }
  }

  private void record(Scope scope, String action, UUID meeting, Object detail) {
    audit.record(scope, action, HeldMeetings.SUBJECT, meeting.toString(), detail);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
