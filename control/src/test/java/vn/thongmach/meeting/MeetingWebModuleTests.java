package vn.thongmach.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.kernel.Period;
import vn.thongmach.testing.CountedStatements;
import vn.thongmach.testing.SignedIn;
import vn.thongmach.testing.WebTest;

/** Meetings over HTTP: open matters, minutes as papers, the calendar, and who may call what. */
class MeetingWebModuleTests extends WebTest {

  private final LocalDate today = LocalDate.now(Period.ZONE);
  private String cell = "";
  private String work = "";
  private String head = "";
  private String scribe = "";

  @BeforeAll
  void prepare() throws Exception {
    cell =
        id(
            created(
                "/api/units",
                "{'code':'MTGW-1','name':'Chi bộ Trực ca','tree':'PARTY','validFrom':'2020-01-01'}"));
    work = unit("MTGW-2", "");
    head = member("Chủ", "Bí thư");
    scribe = member("Ký", "Đảng viên");
  }

  private String member(String given, String post) throws Exception {
    String person = person(given);
    created(
        "/api/mandates",
        "{'person':'%s','unit':'%s','post':'%s','from':'2020-01-01'}"
            .formatted(person, cell, post));
    return person;
  }

  /** Who reaches the unit where people work, and as a person heads or belongs to the cell. */
  private RequestPostProcessor as(Role role, String person) {
    return SignedIn.as(role, UUID.fromString(work), UUID.fromString(person));
  }

  private JsonNode called(LocalDate day) throws Exception {
    return posted(
        201,
        as(Role.WORKER, head),
        "/api/meetings",
        """
        {'body':'%s','kind':'REGULAR','day':'%s','time':'14:00','place':'Phòng 201',
         'link':'https://hop.example.vn/a','secretary':'%s'}
        """
            .formatted(cell, day, scribe));
  }

  private static String path(JsonNode page) {
    return "/api/meetings/" + page.at("/meeting/id").asString();
  }

  @Test
  void proposesWhatIsOpenAndChoosesOfIt() throws Exception {
    created(
        "/api/tasks",
        "{'code':'MTGW-NV1','title':'Lập hồ sơ','unit':'%s','person':'%s','due':'%s'}"
            .formatted(work, scribe, today.minusDays(3)));
    created(
        "/api/tasks",
        "{'code':'MTGW-NV2','title':'Việc xa','unit':'%s','person':'%s','due':'%s'}"
            .formatted(work, scribe, today.plusDays(90)));
    created(
        "/api/obstacles",
        """
        {'title':'Thiếu vật tư','unit':'%s','onType':'TASK','onCode':'MTGW-NV1','mustDecide':'%s',
         'due':'%s'}
        """
            .formatted(work, head, today.plusDays(2)));
    JsonNode meeting = called(today.plusDays(2));
    RequestPostProcessor chair = as(Role.UNIT_HEAD, head);
    JsonNode open = read(200, chair, path(meeting) + "/open-matters");
    assertThat(each(open, "source")).contains("TASK", "OBSTACLE");
    assertThat(each(open, "reference")).contains("MTGW-NV1").doesNotContain("MTGW-NV2");
    assertThat(open.get(0).path("late").asBoolean()).isTrue();
    read(404, as(Role.WORKER, person("Lạ")), path(meeting) + "/open-matters");
    JsonNode written =
        putAs(
            200,
            chair,
            path(meeting) + "/agenda",
            """
            {'items':[{'title':'MTGW-NV1 Lập hồ sơ','source':'TASK','reference':'MTGW-NV1',
              'links':['/my-work','https://example.vn/tai-lieu.pdf']},{'title':'Việc khác'}]}
            """);
    assertThat(each(written.path("items"), "source")).containsExactly("TASK", "OWN");
    assertThat(each(read(200, chair, path(meeting) + "/open-matters"), "reference"))
        .doesNotContain("MTGW-NV1");
    assertThat(
            codes(
                putAs(
                    400,
                    chair,
                    path(meeting) + "/agenda",
                    "{'items':[{'title':'A','links':['javascript:alert(1)','//x']},{'title':''}]}")))
        .containsExactlyInAnyOrder(
            "meeting.paper-malformed", "meeting.paper-malformed", "kernel.value-missing");
  }

  @Test
  void leadsFromTheCallToClosedMinutesThatArePrinted() throws Exception {
    RequestPostProcessor chair = as(Role.WORKER, head);
    RequestPostProcessor secretary = as(Role.WORKER, scribe);
    JsonNode meeting = called(today);
    String path = path(meeting);
    assertThat(codes(read(409, secretary, path + "/minutes"))).containsExactly("meeting.not-held");
    JsonNode agenda =
        putAs(200, secretary, path + "/agenda", "{'items':[{'title':'Nhiệm vụ tháng tới'}]}");
    String item = agenda.at("/items/0/id").asString();
    posted(200, secretary, path + "/holding", "{}");
    putAs(
        200,
        secretary,
        path + "/attendance",
        """
        {'people':[{'person':'%s','presence':'PRESENT'},
          {'person':'%s','presence':'ONLINE'}]}
        """
            .formatted(head, scribe));
    putAs(
        200,
        secretary,
        path + "/minutes",
        "{'items':[{'id':'%s','discussed':'Trao đổi','concluded':'Giao việc'}]}".formatted(item));
    posted(200, secretary, path + "/signature", "{}");
    JsonNode closed = posted(200, chair, path + "/signature", "{}");
    assertThat(closed.at("/meeting/closed").asBoolean()).isTrue();
    assertThat(closed.at("/meeting/attendance/quorum").asBoolean()).isTrue();
    assertThat(file(chair, path + "/minutes?format=PDF")).startsWith("%PDF");
    assertThat(file(chair, path + "/minutes?format=DOCX")).startsWith("PK");
    assertThat(codes(putAs(409, chair, path + "/agenda", "{'items':[]}")))
        .containsExactly("meeting.closed");
    JsonNode added = posted(200, chair, path + "/additions", "{'text':'Đính chính'}");
    assertThat(each(added.path("additions"), "text")).containsExactly("Đính chính");
  }

  private String file(RequestPostProcessor who, String path) throws Exception {
    MockHttpServletResponse answer = mvc.perform(get(path).with(who)).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(200);
    return new String(answer.getContentAsByteArray(), 0, 4, StandardCharsets.ISO_8859_1);
  }

  private JsonNode held(RequestPostProcessor who) throws Exception {
    JsonNode meeting = called(today);
    JsonNode agenda =
        putAs(200, who, path(meeting) + "/agenda", "{'items':[{'title':'Nhiệm vụ tháng tới'}]}");
    posted(200, who, path(meeting) + "/holding", "{}");
    return agenda;
  }

  @Test
  void givesTasksThatStandFirstOnTheNextAgenda() throws Exception {
    RequestPostProcessor chair = as(Role.UNIT_HEAD, head);
    JsonNode meeting = held(chair);
    String task =
        "{'item':'%s','title':'Sửa hồ sơ','unit':'%s','person':'%s','due':'%s'}"
            .formatted(meeting.at("/items/0/id").asString(), work, scribe, today.plusDays(40));
    JsonNode given = posted(200, chair, path(meeting) + "/tasks", task);
    assertThat(given.at("/followUps/tasks/0/title").asString()).isEqualTo("Sửa hồ sơ");
    String code = given.at("/followUps/tasks/0/code").asString();
    posted(403, as(Role.WORKER, scribe), path(meeting) + "/tasks", task);
    assertThat(
            codes(
                posted(
                    422,
                    chair,
                    path(meeting) + "/tasks",
                    "{'item':'%s','title':'Lạ'}".formatted(UUID.randomUUID()))))
        .containsExactly("meeting.item-unknown");
    JsonNode other = read(200, as(Role.WORKER, head), path(meeting));
    assertThat(other.at("/followUps/beyond").asInt()).as("of a unit not reached").isNotNegative();
    JsonNode next = called(today.plusDays(30));
    JsonNode open = read(200, chair, path(next) + "/open-matters");
    assertThat(open.get(0).path("reference").asString()).isEqualTo(code);
    assertThat(open.get(0).path("earlier").asBoolean()).isTrue();
  }

  @Test
  void recordsAResolutionWithItsCommitmentsIntoTheCircuitAndBack() throws Exception {
    RequestPostProcessor chair = as(Role.UNIT_HEAD, head);
    JsonNode meeting = held(chair);
    JsonNode refused =
        posted(
            422,
            chair,
            path(meeting) + "/resolutions",
            """
            {'symbol':'MTGW-1-NQ/CB','kind':'THEMATIC','title':'Giữ mạng thông suốt',
             'clauses':[{'text':'Mỗi ca có biên bản','commitment':{'unit':'%s','due':'%s'}},
               {'text':'Hai','commitment':{'unit':'%s','due':'%s'}}]}
            """
                .formatted(UUID.randomUUID(), today.plusDays(30), cell, today.plusDays(30)));
    assertThat(each(refused.path("errors"), "field")).contains("clauses[0].commitment.unit");
    JsonNode adopted =
        posted(
            200,
            chair,
            path(meeting) + "/resolutions",
            """
            {'symbol':'MTGW-1-NQ/CB','kind':'THEMATIC','title':'Giữ mạng thông suốt',
             'clauses':[{'text':'Mỗi ca có biên bản','commitment':{'unit':'%s','person':'%s',
               'due':'%s'}},{'text':'Không có cam kết'}]}
            """
                .formatted(cell, scribe, today.plusDays(30)));
    String resolution = adopted.at("/followUps/resolutions/0/id").asString();
    JsonNode document = read("/api/resolutions/" + resolution);
    assertThat(each(document.path("commitments"), "code")).containsExactly("MTGW-1-NQ-CB.1");
    JsonNode back = read(200, as(Role.WORKER, scribe), "/api/meetings?resolution=" + resolution);
    assertThat(each(back.path("items"), "id"))
        .containsExactly(meeting.at("/meeting/id").asString());
    assertThat(
            read(200, as(Role.WORKER, scribe), path(meeting)).at("/followUps/adopts").asBoolean())
        .isFalse();
  }

  @Test
  void standsInTheCalendarOfWhoBelongsAndIsDeniedToAdministrators() throws Exception {
    JsonNode meeting = called(today.plusDays(9));
    JsonNode days = read(200, as(Role.WORKER, scribe), "/api/calendar/days");
    assertThat(each(days, "id")).contains(meeting.at("/meeting/id").asString());
    read(403, ADMINISTRATOR, path(meeting));
    read(403, ADMINISTRATOR, "/api/meetings");
    read(404, as(Role.WORKER, person("Ngoài")), path(meeting));
    JsonNode mine = read(200, as(Role.WORKER, head), "/api/meeting-bodies");
    assertThat(mine.path("any").asBoolean()).isFalse();
    assertThat(each(mine.path("headed"), "code")).containsExactly("MTGW-1");
    read(404, as(Role.WORKER, scribe), "/api/meeting-series/" + cell);
    assertThat(
            read(200, as(Role.WORKER, head), "/api/meeting-series/" + cell).path("version").asInt())
        .isZero();
  }

  @Test
  void listsInTheSameNumberOfStatementsHoweverManyThereAre() throws Exception {
    RequestPostProcessor member = as(Role.WORKER, scribe);
    called(today.plusDays(20));
    int few = statements(member);
    called(today.plusDays(21));
    called(today.plusDays(22));
    assertThat(statements(member)).isEqualTo(few);
  }

  private int statements(RequestPostProcessor who) throws Exception {
    read(200, who, "/api/meetings?mine=true");
    return CountedStatements.of(() -> read(200, who, "/api/meetings?mine=true")).size();
  }
}
