package vn.thongmach.meeting.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.directive.Resolution;
import vn.thongmach.kernel.Period;
import vn.thongmach.meeting.Meeting;
import vn.thongmach.meeting.MeetingAddition;
import vn.thongmach.meeting.MeetingAttendee;
import vn.thongmach.meeting.MeetingFollowUps;
import vn.thongmach.meeting.MeetingFollowUps.FollowUps;
import vn.thongmach.meeting.MeetingFollowUps.GivenTask;
import vn.thongmach.meeting.MeetingItem;
import vn.thongmach.meeting.MeetingRecords;
import vn.thongmach.meeting.MeetingRecords.MeetingAttendance;
import vn.thongmach.meeting.MeetingSeries;
import vn.thongmach.meeting.Meetings;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.UnitName;
import vn.thongmach.work.Task;

/** Puts names on meetings. */
@Component
class MeetingItems {

  private final Meetings meetings;
  private final MeetingRecords records;
  private final MeetingFollowUps followUps;
  private final Naming naming;
  private final Clock clock;

  MeetingItems(
      Meetings meetings,
      MeetingRecords records,
      MeetingFollowUps followUps,
      Naming naming,
      Clock clock) {
    this.meetings = meetings;
    this.records = records;
    this.followUps = followUps;
    this.naming = naming;
    this.clock = clock;
  }

  List<MeetingRow> rows(Scope scope, List<Meeting> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    Map<UUID, MeetingAttendance> attendance = records.attendance(scope, found);
    NameBook names =
        naming.of(found.stream().map(Meeting::body), found.stream().map(Meeting::chair));
    return found.stream()
        .map(
            meeting ->
                row(meeting, names, attendance.getOrDefault(meeting.id(), MeetingAttendance.NONE)))
        .toList();
  }

  private static MeetingRow row(Meeting meeting, NameBook names, MeetingAttendance attendance) {
    return new MeetingRow(
        meeting.id(),
        meeting.body(),
        names.unit(meeting.body()),
        meeting.kind(),
        meeting.title(),
        meeting.day(),
        meeting.time(),
        meeting.place(),
        meeting.link(),
        names.person(meeting.chair()),
        meeting.state(),
        meeting.monthly(),
        attendance,
        meeting.closed());
  }

  MeetingPage page(Scope scope, Meeting meeting) {
    List<MeetingAttendee> people = records.people(scope, meeting);
    NameBook names = naming.of(Stream.of(meeting.body()), named(meeting, people));
    List<MeetingAddition> additions = records.additions(scope, meeting);
    Map<String, String> accounts =
        naming.ofAccounts(
            Stream.concat(
                    Stream.of(meeting.calledBy()), additions.stream().map(MeetingAddition::addedBy))
                .toList());
    UUID me = scope.person();
    return new MeetingPage(
        row(
            meeting,
            names,
            records
                .attendance(scope, List.of(meeting))
                .getOrDefault(meeting.id(), MeetingAttendance.NONE)),
        meeting.chair(),
        meeting.secretary(),
        names.person(meeting.secretary()),
        meeting.reason(),
        accounts.getOrDefault(meeting.calledBy(), meeting.calledBy()),
        meeting.chairSignedAt(),
        meeting.secretarySignedAt(),
        meeting.closedAt(),
        meeting.hash(),
        records.items(scope, meeting),
        people.stream()
            .map(
                each ->
                    new MeetingPersonItem(
                        each.person(),
                        names.person(each.person()),
                        each.belongs(),
                        each.presence(),
                        each.reason()))
            .toList(),
        additions.stream()
            .map(
                each ->
                    new MeetingAdditionItem(
                        each.text(),
                        accounts.getOrDefault(each.addedBy(), each.addedBy()),
                        each.addedAt()))
            .toList(),
        followUps(scope, meeting),
        meetings.keeps(scope, meeting),
        me != null && (me.equals(meeting.chair()) || me.equals(meeting.secretary())),
        meeting.version());
  }

  private MeetingFollowUpItems followUps(Scope scope, Meeting meeting) {
    FollowUps found = followUps.of(scope, meeting);
    NameBook names =
        naming.of(Stream.of(), found.tasks().stream().map(GivenTask::task).map(Task::person));
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
    boolean held = meeting.state() == Meeting.State.HELD;
    return new MeetingFollowUpItems(
        found.tasks().stream()
            .map(
                each ->
                    new MeetingTaskItem(
                        each.item(),
                        each.task().code(),
                        each.task().title(),
                        names.person(each.task().person()),
                        each.task().due(),
                        each.task().state(),
                        each.task().state() == Task.State.OPEN
                            && each.task().due().isBefore(today)))
            .toList(),
        found.beyond(),
        found.resolutions().stream()
            .map(
                each ->
                    new MeetingResolutionItem(
                        each.id(),
                        each.symbol(),
                        each.title(),
                        each.kind(),
                        found.opened().contains(each.id())))
            .toList(),
        held && followUps.gives(scope, meeting),
        held && followUps.adopts(scope, meeting));
  }

  /** Everybody whose name stands on a meeting. */
  static Stream<@Nullable UUID> named(Meeting meeting, List<MeetingAttendee> people) {
    List<@Nullable UUID> named = new ArrayList<>();
    named.add(meeting.chair());
    named.add(meeting.secretary());
    people.forEach(each -> named.add(each.person()));
    return named.stream();
  }

  MeetingSeriesItem series(MeetingSeries series) {
    NameBook names = naming.of(Stream.of(series.body()), Stream.of(series.secretary()));
    return new MeetingSeriesItem(
        series.body(),
        names.unit(series.body()),
        series.dayOfMonth(),
        series.time(),
        series.place(),
        series.link(),
        series.secretary(),
        names.person(series.secretary()),
        series.ended(),
        series.version());
  }

  /** A meeting in a list; see {@link Meeting}. */
  record MeetingRow(
      UUID id,
      UUID body,
      @Nullable UnitName bodyName,
      Meeting.Kind kind,
      @Nullable String title,
      LocalDate day,
      String time,
      @Nullable String place,
      @Nullable String link,
      @Nullable PersonName chair,
      Meeting.State state,
      boolean monthly,
      MeetingAttendance attendance,
      boolean closed) {}

  /**
   * Everything about one meeting.
   *
   * @param keeps whether the reader may change it
   * @param signs whether the reader is its chair or secretary
   */
  record MeetingPage(
      MeetingRow meeting,
      @Nullable UUID chair,
      @Nullable UUID secretary,
      @Nullable PersonName secretaryName,
      @Nullable String reason,
      String calledBy,
      @Nullable Instant chairSignedAt,
      @Nullable Instant secretarySignedAt,
      @Nullable Instant closedAt,
      @Nullable String hash,
      List<MeetingItem> items,
      List<MeetingPersonItem> people,
      List<MeetingAdditionItem> additions,
      MeetingFollowUpItems followUps,
      boolean keeps,
      boolean signs,
      int version) {}

  /**
   * What follows.
   *
   * @param beyond how many tasks lie beyond reach
   * @param gives whether the reader may give tasks
   * @param adopts whether the reader may record a resolution
   */
  record MeetingFollowUpItems(
      List<MeetingTaskItem> tasks,
      int beyond,
      List<MeetingResolutionItem> resolutions,
      boolean gives,
      boolean adopts) {}

  /** A task given by the meeting. */
  record MeetingTaskItem(
      @Nullable UUID item,
      String code,
      String title,
      @Nullable PersonName person,
      LocalDate due,
      Task.State state,
      boolean late) {}

  /**
   * A resolution the meeting adopted.
   *
   * @param opens whether the reader may open it
   */
  record MeetingResolutionItem(
      UUID id, String symbol, String title, Resolution.Kind kind, boolean opens) {}

  /** Somebody who belongs or was invited. */
  record MeetingPersonItem(
      UUID person,
      @Nullable PersonName name,
      boolean belongs,
      MeetingAttendee.@Nullable Presence presence,
      @Nullable String reason) {}

  /** What was added to closed minutes. */
  record MeetingAdditionItem(String text, String addedBy, Instant addedAt) {}

  /** A series with its names; see {@link MeetingSeries}. */
  record MeetingSeriesItem(
      UUID body,
      @Nullable UnitName bodyName,
      int dayOfMonth,
      String time,
      @Nullable String place,
      @Nullable String link,
      @Nullable UUID secretary,
      @Nullable PersonName secretaryName,
      boolean ended,
      int version) {}
}
