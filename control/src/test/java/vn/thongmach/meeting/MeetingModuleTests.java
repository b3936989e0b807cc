package vn.thongmach.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thongmach.access.Role;
import vn.thongmach.meeting.MeetingAttendee.Presence;
import vn.thongmach.organisation.MandateDraft;
import vn.thongmach.organisation.People;

/** Calling, holding, recording and closing meetings, and what is planned from a series. */
class MeetingModuleTests extends MeetingTest {

  @Test
  void callsWhoBelongsThatDayAndTellsThemAgainWhenItMoves() {
    UUID leaving = posted("Đảng viên", "2026-12-01");
    Meeting meeting = called("2026-12-05");
    assertThat(meeting.chair()).as("who heads the cell").isEqualTo(head);
    assertThat(records().people(office(), meeting))
        .extracting(MeetingAttendee::person)
        .containsExactlyInAnyOrder(head, scribe, member)
        .doesNotContain(leaving);
    assertThat(toldOf(member, meeting.id().toString())).containsExactly("meeting.notice-called");
    Meeting moved = meetings().change(office(), meeting.id(), draft("2026-11-27", "Trùng lịch"));
    assertThat(records().people(office(), moved))
        .extracting(MeetingAttendee::person)
        .contains(leaving);
    assertThat(toldOf(member, meeting.id().toString())).contains("meeting.notice-moved");
    meetings().cancel(office(), meeting.id(), "Bão", null);
    assertThat(toldOf(member, meeting.id().toString())).contains("meeting.notice-cancelled");
    assertThat(codes(() -> meetings().change(office(), meeting.id(), draft("2026-11-28", "Lại"))))
        .containsExactly("meeting.not-planned");
  }

  @Test
  void tellsEverythingWrongAtOnce() {
    MeetingDraft wrong =
        new MeetingDraft(
            cell,
            Meeting.Kind.THEMATIC,
            " ",
            LocalDate.parse("2029-01-01"),
            "25:00",
            null,
            "http://hop.example.vn",
            member,
            member,
            null,
            null,
            null);
    assertThat(codes(() -> meetings().call(office(), wrong)))
        .containsExactlyInAnyOrder(
            "meeting.topic-missing",
            "meeting.day-far",
            "meeting.time-malformed",
            "meeting.link-malformed",
            "meeting.same-person");
  }

  @Test
  void isReadByWhoBelongsAndWhoReachesTheCellOnlyAndKeptByItsHead() {
    Meeting meeting = called("2026-11-27");
    UUID stranger = person();
    assertThat(meetings().find(as(Role.WORKER, member), meeting.id())).isPresent();
    assertThat(meetings().find(as(Role.INSPECTOR, stranger, cell), meeting.id())).isPresent();
    assertThat(meetings().find(as(Role.WORKER, stranger, cell), meeting.id())).isEmpty();
    assertThat(meetings().find(as(Role.OFFICE, stranger, above), meeting.id())).isEmpty();
    assertThat(meetings().find(as(Role.ADMINISTRATOR, stranger, cell), meeting.id())).isEmpty();
    assertThat(meetings().keeps(as(Role.WORKER, head), meeting)).isTrue();
    assertThat(meetings().keeps(as(Role.WORKER, scribe), meeting)).as("secretary").isTrue();
    assertThat(meetings().keeps(as(Role.WORKER, member), meeting)).isFalse();
    assertThat(meetings().keeps(as(Role.INSPECTOR, stranger, cell), meeting)).isFalse();
    assertThat(codes(() -> meetings().cancel(as(Role.WORKER, member), meeting.id(), "Vì", null)))
        .containsExactly("kernel.not-found");
    assertThat(codes(() -> meetings().call(as(Role.WORKER, member), draft("2026-11-28", null))))
        .containsExactly("kernel.not-found");
    assertThat(meetings().call(as(Role.WORKER, head), draft("2026-11-28", null)).body())
        .isEqualTo(cell);
    assertThat(meetings().headed(as(Role.WORKER, head))).containsExactly(cell);
  }

  @Test
  void countsAttendanceAgainstWhoBelongsAndClosesWithBothSignatures() {
    Meeting ahead = called("2026-11-27");
    assertThat(codes(() -> records().hold(office(), ahead.id(), null)))
        .containsExactly("meeting.day-ahead");
    Meeting meeting = heldWithAgenda();
    assertThat(codes(() -> records().sign(as(Role.WORKER, member), meeting.id(), null)))
        .containsExactly("kernel.not-found");
    assertThat(codes(() -> records().sign(as(Role.WORKER, head), meeting.id(), null)))
        .containsExactly("meeting.attendance-missing", "meeting.minutes-missing");
    attend(meeting, head, Presence.PRESENT, null);
    attend(meeting, member, Presence.ABSENT, "Ốm");
    assertThat(attendance(meeting)).isEqualTo("1/3 false");
    attend(meeting, scribe, Presence.ONLINE, null);
    assertThat(attendance(meeting)).isEqualTo("2/3 true");
    written(meeting);
    records().sign(as(Role.WORKER, head), meeting.id(), null);
    assertThat(toldOf(scribe, meeting.id().toString())).contains("meeting.notice-to-sign");
    assertThat(codes(() -> records().sign(as(Role.WORKER, head), meeting.id(), null)))
        .containsExactly("meeting.signed-already");
    attend(meeting, member, Presence.ABSENT, null);
    assertThat(meetings().find(office(), meeting.id()).orElseThrow().chairSignedAt())
        .as("taken back with the change")
        .isNull();
    records().sign(as(Role.WORKER, scribe), meeting.id(), null);
    Meeting closed = records().sign(as(Role.WORKER, head), meeting.id(), null);
    assertThat(closed.closed()).isTrue();
    assertThat(closed.hash()).hasSize(64);
    assertThat(codes(() -> records().hold(office(), meeting.id(), null)))
        .containsExactly("meeting.closed");
    assertThatThrownBy(
            () ->
                jdbc.sql("update meeting_person set reason = 'x' where meeting = :id")
                    .param("id", meeting.id())
                    .update())
        .hasMessageContaining("Closed minutes are never changed");
    records().add(office(), meeting.id(), "Đính chính tên người vắng");
    assertThat(records().additions(office(), closed))
        .extracting(MeetingAddition::text)
        .containsExactly("Đính chính tên người vắng");
    assertThatThrownBy(() -> jdbc.sql("delete from meeting_addition").update())
        .hasMessageContaining("never changed");
  }

  private String attendance(Meeting meeting) {
    MeetingRecords.MeetingAttendance count =
        records().attendance(office(), List.of(meeting)).get(meeting.id());
    return count.present() + "/" + count.belong() + " " + count.quorum();
  }

  @Test
  void plansThisMonthAndTheNextOnWorkingDaysFromASeries() {
    bean(MeetingSerieses.class)
        .set(
            as(Role.WORKER, head),
            cell,
            new MeetingSeriesDraft(28, "08:30", "Hội trường", null, scribe, null, 0));
    assertThat(days()).as("28 November is a Saturday, 30 still November").contains("2026-11-30");
    assertThat(days()).containsExactlyInAnyOrder("2026-11-30", "2026-12-28");
    bean(KeepingMeetings.class).keep();
    assertThat(days()).as("once").hasSize(2);
    clock.set(Instant.parse("2026-12-02T02:00:00Z"));
    UUID joining = person();
    bean(People.class)
        .mandate(
            ALL, new MandateDraft(joining, cell, "Đảng viên", LocalDate.parse("2026-12-03"), null));
    bean(KeepingMeetings.class).keep();
    assertThat(days()).contains("2027-01-28");
    Meeting december =
        meetings()
            .list(
                office(),
                new MeetingFilter(
                    cell,
                    LocalDate.parse("2026-12-01"),
                    LocalDate.parse("2026-12-31"),
                    null,
                    null,
                    false,
                    null),
                PAGE)
            .items()
            .getFirst();
    assertThat(records().people(office(), december))
        .extracting(MeetingAttendee::person)
        .as("who joined since")
        .contains(joining);
    assertThat(meetings().ahead(as(Role.WORKER, joining), TODAY, 10)).hasSize(2);
  }

  private List<String> days() {
    return meetings()
        .list(office(), new MeetingFilter(cell, null, null, null, null, false, null), PAGE)
        .items()
        .stream()
        .map(meeting -> meeting.day().toString())
        .toList();
  }
}
