package vn.thongmach.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Actor;
import vn.thongmach.access.Role;
import vn.thongmach.access.model.FeedAttempts;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.Period;
import vn.thongmach.testing.WebTest;

/** The feed by its key alone: what it holds, how it is written, and when it stops. */
class CalendarFeedModuleTests extends WebTest {

  private static final LocalDate TODAY = LocalDate.now(Period.ZONE);
  private static final String HOSTILE =
      "Họp; chốt, “giá” \\\\ BEGIN:VEVENT " + "rất dài ".repeat(20) + "hết";

  private String top = "";
  private String unit = "";
  private String beside = "";
  private String me = "";
  private UUID account = UUID.randomUUID();

  @BeforeAll
  void prepare() throws Exception {
    top = unit("CAL-0", "");
    unit = unit("CAL-1", top);
    beside = unit("CAL-2", top);
    me = person("Lịch");
    String other = person("Khác");
    created(
        "/api/users",
        "{'name':'cal-me','role':'unit-head','unit':'%s','person':'%s'}".formatted(unit, me));
    account = jdbc.sql("select id from app_user where name = 'cal-me'").query(UUID.class).single();
    task("CAL-NV1", HOSTILE, unit, me, TODAY.plusDays(4));
    task("CAL-NV2", "Việc đã trễ", unit, me, TODAY.minusDays(2));
    task("CAL-NV3", "Việc của người khác", unit, other, TODAY.plusDays(4));
    created(
        "/api/programmes",
        """
        {'code':'CAL-CT','name':'Khép vòng','leadUnit':'%s','from':'2026-01-01','to':'2028-01-01',
         'posts':[{'kind':'PM','person':'%s','from':'2026-01-01'}]}
        """
            .formatted(beside, me));
    created(
        "/api/programmes/CAL-CT/milestones",
        "{'code':'M1','name':'Nghiệm thu vòng 1','due':'%s'}".formatted(TODAY.plusDays(30)));
    created(
        "/api/obstacles",
        """
        {'title':'Thiếu vật tư','unit':'%s','onType':'TASK','onCode':'CAL-NV1','mustDecide':'%s',
         'due':'%s'}
        """
            .formatted(unit, me, TODAY.plusDays(2)));
    created(
        "/api/handovers",
        "{'what':'Bản vẽ vòng 1','fromUnit':'%s','toUnit':'%s','toPerson':'%s','due':'%s'}"
            .formatted(beside, unit, me, TODAY.plusDays(6)));
    String clause =
        created(
                "/api/resolutions",
                """
                {'symbol':'CAL-NQ/ĐU','title':'Phát triển','kind':'THEMATIC','issuer':'%s',
                 'adoptedOn':'2026-01-15','clauses':[{'code':'1','text':'Kết nạp đảng viên'}]}
                """
                    .formatted(top))
            .at("/clauses/0/id")
            .asString();
    created(
        "/api/targets",
        """
        {'code':'CAL-MT','name':'Kết nạp','ownerUnit':'%s','head':'%s','measure':'members-admitted',
         'subject':{'units':['%s']},'direction':'HIGHER','baseline':0,
         'plan':[{'period':'%d','value':10}],'weight':1,'clause':'%s'}
        """
            .formatted(unit, me, unit, TODAY.getYear(), clause));
  }

  private void task(String code, String title, String in, String person, LocalDate due)
      throws Exception {
    created(
        "/api/tasks",
        "{'code':'%s','title':'%s','unit':'%s','person':'%s','due':'%s','product':'Biên bản'}"
            .formatted(code, title, in, person, due));
  }

  private RequestPostProcessor mine(@Nullable String person) {
    return authentication(
        new Actor(
                account,
                "cal-me",
                Role.UNIT_HEAD,
                UUID.fromString(unit),
                Origin.REPORTED,
                account,
                Instant.MAX,
                person == null ? null : UUID.fromString(person))
            .authentication());
  }

  private String made() throws Exception {
    return posted(201, mine(me), "/api/calendar/key", "{}").path("path").asString();
  }

  private MockHttpServletResponse fetched(String path) throws Exception {
    return mvc.perform(get(path)).andReturn().getResponse();
  }

  private Calendar calendar(String path) throws Exception {
    MockHttpServletResponse response = fetched(path);
    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
    return new CalendarBuilder().build(new ByteArrayInputStream(response.getContentAsByteArray()));
  }

  private static List<String> of(Calendar calendar, String property) {
    return calendar.getComponents(Component.VEVENT).stream()
        .map(event -> event.getRequiredProperty(property).getValue())
        .toList();
  }

  @Test
  void holdsWhatPressesOnThePersonAndNothingElse() throws Exception {
    Calendar calendar = calendar(made());
    assertThat(of(calendar, Property.SUMMARY))
        .contains(
            "[QUÁ HẠN] Nhiệm vụ đến hạn: CAL-NV2 Việc đã trễ",
            "Mốc chương trình: CAL-CT Nghiệm thu vòng 1",
            "Vướng mắc chờ tôi quyết: Thiếu vật tư",
            "Bàn giao phối hợp đến hạn: Bản vẽ vòng 1",
            "Cập nhật chỉ tiêu: CAL-MT Kết nạp",
            "Hết kỳ chỉ tiêu: CAL-MT Kết nạp (" + TODAY.getYear() + ")")
        .noneMatch(summary -> summary.contains("CAL-NV3"));
    assertThat(of(calendar, Property.DTSTART))
        .contains(TODAY.plusDays(30).toString().replace("-", ""));
    assertThat(of(calendar, Property.DTSTAMP)).allMatch(stamp -> stamp.endsWith("Z"));
    assertThat(of(calendar, Property.UID)).doesNotHaveDuplicates();
    assertThat(of(calendar(made()), Property.UID))
        .as("stable")
        .isEqualTo(of(calendar, Property.UID));
    assertThat(of(calendar(made() + "?language=en"), Property.SUMMARY))
        .contains("Milestone: CAL-CT Nghiệm thu vòng 1");
    JsonNode days = read(200, mine(me), "/api/calendar/days");
    assertThat(days.size()).isEqualTo(of(calendar, Property.UID).size());
  }

  @Test
  void foldsLinesAndKeepsHostileTextInsideItsOwnProperty() throws Exception {
    String path = made();
    String written = fetched(path).getContentAsString(StandardCharsets.UTF_8);
    for (String line : written.split("\r\n")) {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75);
      assertThat(line).doesNotContain("\n");
    }
    assertThat(of(calendar(path), Property.SUMMARY))
        .contains("Nhiệm vụ đến hạn: CAL-NV1 " + HOSTILE.replace("\\\\", "\\"));
    assertThat(written.split("\r\nBEGIN:VEVENT\r\n", -1).length - 1)
        .isEqualTo(of(calendar(path), Property.UID).size());
  }

  @Test
  void losesWhatIsDoneAndMovesWhatIsMoved() throws Exception {
    task("CAL-NV9", "Đo thử", unit, me, TODAY.plusDays(9));
    String path = made();
    assertThat(of(calendar(path), Property.SUMMARY)).anyMatch(text -> text.endsWith("Đo thử"));
    posted(200, mine(me), "/api/tasks/CAL-NV9/done", "{'note':'Xong'}");
    assertThat(of(calendar(path), Property.SUMMARY)).noneMatch(text -> text.endsWith("Đo thử"));
  }

  @Test
  void tellsAnObstacleByTheDayOfTheDeskItLiesOn() throws Exception {
    LocalDate later = TODAY.plusDays(19);
    jdbc.sql(
            "update obstacle_stage set due_day = :day where obstacle in"
                + " (select id from obstacle where title = 'Thiếu vật tư') and ended_at is null")
        .param("day", later)
        .update();
    assertThat(of(calendar(made()), Property.DTSTART)).contains(later.toString().replace("-", ""));
  }

  @Test
  void opensByItsKeyAloneAndStopsWhenRevokedRenewedOrTheAccountEnds() throws Exception {
    String first = made();
    assertThat(read(200, mine(me), "/api/calendar/key").path("path").isNull())
        .as("told once")
        .isTrue();
    String second = made();
    assertThat(fetched(first).getStatus()).as("renewed").isEqualTo(404);
    assertThat(fetched(second).getStatus()).isEqualTo(200);
    assertThat(fetched(second.replace(".ics", "")).getStatus()).isEqualTo(404);
    assertThat(
            jdbc.sql("select count(*) from feed_key where used_at is not null")
                .query(Long.class)
                .single())
        .isPositive();
    putAs(
        200,
        ADMINISTRATOR,
        "/api/users/" + account,
        "{'role':'unit-head','unit':'%s','person':'%s','disabled':true}".formatted(unit, me));
    assertThat(fetched(second).getStatus()).as("may no longer sign in").isEqualTo(404);
    putAs(
        200,
        ADMINISTRATOR,
        "/api/users/" + account,
        "{'role':'worker','unit':'%s','person':'%s','disabled':false}".formatted(beside, me));
    assertThat(of(calendar(second), Property.SUMMARY))
        .as("another unit now: targets and tasks of the old one by own name alone")
        .noneMatch(text -> text.contains("CAL-MT"));
    putAs(
        200,
        ADMINISTRATOR,
        "/api/users/" + account,
        "{'role':'unit-head','unit':'%s','person':'%s','disabled':false}".formatted(unit, me));
    posted(200, mine(me), "/api/calendar/key/revoked", "{}");
    assertThat(fetched(second).getStatus()).isEqualTo(404);
    JsonNode refusal = posted(422, mine(null), "/api/calendar/key", "{}");
    assertThat(codes(refusal)).containsExactly("calendar.nobody");
    assertThat(refusal.path("detail").asString()).contains("chưa gắn với người nào");
  }

  @Test
  void countsReadsAndWrongKeys() {
    FeedAttempts attempts = new FeedAttempts(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    for (int read = 0; read < FeedAttempts.MOST_READS; read++) {
      assertThat(attempts.admit("a", "1.1.1.1")).isZero();
    }
    assertThat(attempts.admit("a", "1.1.1.1")).isPositive();
    assertThat(attempts.admit("b", "1.1.1.1")).as("another feed").isZero();
    for (int wrong = 0; wrong < FeedAttempts.MOST_WRONG; wrong++) {
      assertThat(attempts.admit(null, "2.2.2.2")).isZero();
    }
    assertThat(attempts.admit(null, "2.2.2.2")).isPositive();
    assertThat(attempts.admit(null, "3.3.3.3")).isZero();
  }
}
