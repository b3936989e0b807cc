package vn.thongmach.meeting.model;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;
import vn.thongmach.meeting.Meeting;
import vn.thongmach.meeting.Meeting.Kind;
import vn.thongmach.meeting.Meeting.State;
import vn.thongmach.meeting.MeetingAttendee;
import vn.thongmach.meeting.MeetingError;
import vn.thongmach.meeting.MeetingSeries;
import vn.thongmach.meeting.MeetingSeriesDraft;
import vn.thongmach.meeting.MeetingSerieses;
import vn.thongmach.organisation.References;
import vn.thongmach.regulation.UnitHeads;
import vn.thongmach.regulation.WorkingCalendar;

/** The rules of series, and what is planned from them. */
@Service
class PlannedSeries implements MeetingSerieses {

  private static final int LAST_DAY = 28;
  private static final int LONGEST_PLACE = 300;

  private final SeriesRows rows;
  private final MeetingRows meetings;
  private final MeetingPartRows parts;
  private final MeetingRights rights;
  private final Rosters rosters;
  private final TellingMeetings telling;
  private final References references;
  private final UnitHeads heads;
  private final WorkingCalendar calendar;
  private final AuditTrail audit;
  private final Clock clock;

  PlannedSeries(
      SeriesRows rows,
      MeetingRows meetings,
      MeetingPartRows parts,
      MeetingRights rights,
      Rosters rosters,
      TellingMeetings telling,
      References references,
      UnitHeads heads,
      WorkingCalendar calendar,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.meetings = meetings;
    this.parts = parts;
    this.rights = rights;
    this.rosters = rosters;
    this.telling = telling;
    this.references = references;
    this.heads = heads;
    this.calendar = calendar;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Optional<MeetingSeries> find(Scope scope, UUID body) {
    rights.requireBody(scope, body);
    return rows.find(scope, body);
  }

  @Override
  @Transactional
  public MeetingSeries set(Scope scope, UUID body, MeetingSeriesDraft draft) {
    rights.requireBody(scope, body);
    int before = rows.find(scope, body).map(MeetingSeries::version).orElse(0);
    Problems.requireCurrent(draft.version(), before, "");
    Problems problems = new Problems();
    Integer day = problems.required("dayOfMonth", draft.dayOfMonth());
    if (day != null && (day < 1 || day > LAST_DAY)) {
      problems.add("dayOfMonth", MeetingError.DAY_OF_MONTH, day);
    }
    String time = MeetingDrafts.time(problems, draft.time());
    String place = problems.optionalText("place", draft.place(), LONGEST_PLACE);
    String link = Links.conference(problems, "link", draft.link());
    UUID secretary = references.optionalPerson(scope, problems, "secretary", draft.secretary());
    problems.throwIfAny();
    MeetingSeries series =
        new MeetingSeries(
            body,
            Problems.given(day),
            time,
            place,
            link,
            secretary,
            Boolean.TRUE.equals(draft.ended()),
            before + 1);
    rows.put(scope, series);
    audit.record(scope, "MeetingSeriesSet", "meeting-series", body.toString(), series);
    if (!series.ended()) {
      plan(scope, series);
    }
    return series;
  }

  /** Plans this month and the next, where the body does not meet regularly in them already. */
  void plan(Scope by, MeetingSeries series) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
    for (int ahead = 0; ahead <= 1; ahead++) {
      LocalDate month = today.withDayOfMonth(1).plusMonths(ahead);
      LocalDate day = day(month, series.dayOfMonth());
      LocalDate last = month.plusMonths(1).minusDays(1);
      if (!day.isBefore(today)
          && !meetings.meets(MeetingRoles.SYSTEM, series.body(), month, last)) {
        plan(by, series, month, day);
      }
    }
  }

  private void plan(Scope by, MeetingSeries series, LocalDate month, LocalDate day) {
    List<MeetingAttendee> people = rosters.of(series.body(), day, List.of());
    if (people.isEmpty()) {
      return;
    }
    UUID chair = heads.of(series.body(), day.atStartOfDay(Period.ZONE).toInstant()).orElse(null);
    UUID secretary = series.secretary();
    Meeting meeting =
        new Meeting(
            UUID.randomUUID(),
            series.body(),
            Kind.REGULAR,
            null,
            day,
            series.time(),
            series.place(),
            series.link(),
            chair,
            secretary == null || secretary.equals(chair) ? null : secretary,
            State.PLANNED,
            null,
            true,
            by.name(),
            null,
            null,
            null,
            null,
            null,
            1);
    if (meetings.insert(by, meeting, month)) {
      parts.replacePeople(by, meeting.id(), people);
      audit.record(by, "MeetingPlanned", HeldMeetings.SUBJECT, meeting.id().toString(), meeting);
      telling.called(by, meeting, people);
    }
  }

  /** The day, or the next working day of that month where it is off and there is one. */
  private LocalDate day(LocalDate month, int dayOfMonth) {
    LocalDate wanted = month.withDayOfMonth(dayOfMonth);
    LocalDate working = calendar.days(MeetingRoles.SYSTEM).after(wanted, 0);
    return working.getMonth() == month.getMonth() ? working : wanted;
  }
}
