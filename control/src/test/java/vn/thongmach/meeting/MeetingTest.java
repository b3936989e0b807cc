package vn.thongmach.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.meeting.MeetingAgendaDraft.PointDraft;
import vn.thongmach.meeting.MeetingAttendanceDraft.PresenceDraft;
import vn.thongmach.meeting.MeetingAttendee.Presence;
import vn.thongmach.meeting.MeetingMinutesDraft.MinuteDraft;
import vn.thongmach.organisation.MandateDraft;
import vn.thongmach.organisation.People;
import vn.thongmach.organisation.Tree;
import vn.thongmach.organisation.UnitDraft;
import vn.thongmach.organisation.Units;
import vn.thongmach.testing.ReportedTest;

/** A cell with a secretary and two members; today is Sunday 22 November 2026. */
abstract class MeetingTest extends ReportedTest {

  protected static final PageRequest PAGE = PageRequest.of(null, 200);
  protected static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  private static int made;

  protected UUID above = new UUID(0, 1);
  protected UUID cell = above;
  protected UUID head = above;
  protected UUID scribe = above;
  protected UUID member = above;

  @Override
  protected void registerMeasures() {
    super.registerMeasures();
    context.register(Module.class);
  }

  @Configuration(proxyBeanMethods = false)
  @ComponentScan(
      basePackages = {"vn.thongmach.meeting.model", "vn.thongmach.meeting.storage"},
      excludeFilters =
          @ComponentScan.Filter(
              type = FilterType.REGEX,
              pattern = ".*\\.(GatheredMatters|FollowedUp)"))
  static class Module {}

  @BeforeEach
  void prepare() {
    clock.set(Instant.parse("2026-06-01T02:00:00Z"));
    made++;
    above = party("MTG-U" + made, null);
    cell = party("MTG-C" + made, above);
    head = posted("Bí thư", null);
    scribe = posted("Đảng viên", null);
    member = posted("Đảng viên", null);
    clock.set(START);
  }

  private UUID party(String code, @Nullable UUID parent) {
    return bean(Units.class)
        .add(
            ALL,
            new UnitDraft(
                code,
                "Chi bộ " + code,
                Tree.PARTY,
                parent,
                LocalDate.parse("2020-01-01"),
                null,
                null))
        .id();
  }

  protected UUID posted(String post, @Nullable String until) {
    UUID person = person();
    bean(People.class)
        .mandate(
            ALL,
            new MandateDraft(
                person,
                cell,
                post,
                LocalDate.parse("2020-01-01"),
                until == null ? null : LocalDate.parse(until)));
    return person;
  }

  protected Scope office() {
    return new Scope(UUID.randomUUID(), "office", Role.OFFICE, false, Set.of(above, cell));
  }

  protected Scope as(Role role, UUID person, UUID... units) {
    return new Scope(UUID.randomUUID(), "reader", role, false, Set.of(units), null, person);
  }

  protected Meetings meetings() {
    return bean(Meetings.class);
  }

  protected MeetingRecords records() {
    return bean(MeetingRecords.class);
  }

  protected MeetingDraft draft(String day, @Nullable String reason) {
    return new MeetingDraft(
        cell,
        Meeting.Kind.REGULAR,
        null,
        LocalDate.parse(day),
        "14:00",
        "Phòng 201",
        "https://hop.example.vn/cb1",
        null,
        scribe,
        null,
        reason,
        null);
  }

  protected Meeting called(String day) {
    return meetings().call(office(), draft(day, null));
  }

  protected Meeting heldWithAgenda() {
    Meeting meeting = called("2026-11-20");
    records()
        .agenda(
            office(),
            meeting.id(),
            new MeetingAgendaDraft(
                Stream.of("Kiểm điểm nghị quyết tháng trước", "Nhiệm vụ tháng tới")
                    .map(title -> new PointDraft(null, title, null, null, null))
                    .toList(),
                null));
    return records().hold(office(), meeting.id(), null);
  }

  protected void attend(Meeting meeting, UUID person, Presence presence, @Nullable String reason) {
    records()
        .attend(
            office(),
            meeting.id(),
            new MeetingAttendanceDraft(List.of(new PresenceDraft(person, presence, reason)), null));
  }

  protected void written(Meeting meeting) {
    records()
        .write(
            office(),
            meeting.id(),
            new MeetingMinutesDraft(
                records().items(office(), meeting).stream()
                    .map(item -> new MinuteDraft(item.id(), "Đã thảo luận", "Thống nhất"))
                    .toList(),
                null));
  }
}
