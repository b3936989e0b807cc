package vn.thongmach.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.testing.SignedIn;
import vn.thongmach.testing.WebTest;

/** Cockpit, coverage, decisions and area over HTTP: what is within reach counts, nothing else. */
class OverviewModuleTests extends WebTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final String year = Year.now(ZONE).toString();
  private final LocalDate today = LocalDate.now(ZONE);
  private String mine = "";
  private String beside = "";
  private String head = "";
  private String worker = "";
  private String node = "";

  @BeforeAll
  void prepare() throws Exception {
    String top = unit("OVW-0", "");
    mine = unit("OVW-1", top);
    beside = unit("OVW-2", top);
    head = person("Đầu");
    worker = person("Thợ");
    String idle = person("Rảnh");
    for (String[] post : new String[][] {{head, mine}, {worker, mine}, {idle, mine}}) {
      created(
          "/api/mandates",
          "{'person':'%s','unit':'%s','post':'Kỹ sư'}".formatted(post[0], post[1]));
    }
    network();
    JsonNode document =
        created(
            "/api/resolutions",
            """
            {'symbol':'OVW-NQ','title':'Nhìn toàn cảnh','kind':'THEMATIC','issuer':'%s',
            'adoptedOn':'2026-01-15','clauses':[{'code':'1','text':'Nhóm điểm'},
            {'code':'1.1','text':'Không gián đoạn','parentCode':'1'},
            {'code':'2','text':'Chưa ai nhận'}]}
            """
                .formatted(top));
    String clause = document.at("/clauses/1/id").asString();
    intent(clause);
    alarm(node, mine, "CRITICAL");
  }

  private void network() throws Exception {
    mvc.perform(
        multipart("/api/inventory/imports?source=ovw&format=csv&ownerUnit=" + mine)
            .file(
                new MockMultipartFile(
                    "file",
                    "a.csv",
                    "text/csv",
                    """
                    type,id,parentType,parentId,aType,aId,zType,zId,name,latitude,longitude
                    Site,s1,,,,,,,Trạm Một,16.5,107.5
                    Node,n1,Site,s1,,,,,Nút Một,,
                    """
                        .getBytes(StandardCharsets.UTF_8)))
            .with(ADMINISTRATOR));
    node = read("/api/inventory/objects?type=Node&source=ovw").at("/items/0/id").asString();
  }

  private void intent(String clause) throws Exception {
    created(
        "/api/programmes",
        """
        {'code':'OVW-P','name':'Khép vòng','leadUnit':'%s','clauses':['%s'],'from':'2026-01-01',
        'to':'2031-01-01','posts':[{'kind':'PO','person':'%s'}]}
        """
            .formatted(mine, clause, head));
    created(
        "/api/programmes/OVW-P/milestones",
        "{'code':'M1','name':'Xong chặng một','due':'%s'}".formatted(today.minusDays(3)));
    created(
        "/api/targets",
        """
        {'code':'OVW-MT','name':'Nút sẵn sàng','ownerUnit':'%s','head':'%s',
        'measure':'availability','subject':{'objects':['%s']},'direction':'HIGHER',
        'baseline':99.0,'plan':[{'period':'%s','value':99.9}],'weight':1,'clause':'%s'}
        """
            .formatted(mine, head, node, year, clause));
    created(
        "/api/targets",
        """
        {'code':'OVW-VM','name':'Gỡ vướng mắc','ownerUnit':'%s','head':'%s',
        'measure':'obstacles-removed-on-time','subject':{'units':['%s']},'direction':'HIGHER',
        'baseline':0,'plan':[{'period':'%s','value':90}],'weight':1,'clause':'%s'}
        """
            .formatted(mine, head, mine, year, clause));
    created(
        "/api/tasks",
        """
        {'code':'OVW-T','title':'Thay nguồn','unit':'%s','person':'%s','due':'2999-12-31',
        'target':'OVW-MT','objects':['%s']}
        """
            .formatted(mine, worker, node));
    created(
        "/api/tasks",
        """
        {'code':'OVW-D','title':'Đo kiểm','unit':'%s','person':'%s','due':'2999-12-31',
        'target':'OVW-MT'}
        """
            .formatted(mine, worker));
    posted(200, ADMINISTRATOR, "/api/tasks/OVW-D/done", "{'note':'Biên bản số 1'}");
    created(
        "/api/obstacles",
        """
        {'title':'Thiếu giấy phép','unit':'%s','onType':'MILESTONE','onCode':'%s',
        'mustDecide':'%s','due':'%s'}
        """
            .formatted(
                mine,
                read("/api/programmes/OVW-P").at("/milestones/0/id").asString(),
                head,
                today.minusDays(1)));
    String removed =
        id(
            created(
                "/api/obstacles",
                """
                {'title':'Thiếu vật tư','unit':'%s','onType':'TARGET','onCode':'OVW-MT',
                'mustDecide':'%s','due':'%s'}
                """
                    .formatted(mine, head, today)));
    posted(200, ADMINISTRATOR, "/api/obstacles/" + removed + "/decision", "{'decision':'Đã cấp'}");
    posted(
        201,
        ADMINISTRATOR,
        "/api/targets/OVW-VM/reported",
        "{'period':'%s','value':95}".formatted(year));
  }

  private void alarm(String object, String owner, String severity) {
    jdbc.sql(
            """
            insert into alarm (id, alarm_key, object_id, owner_unit, source_name,
              event_source_type, alarm_condition, specific_problem, severity, state, raised_at,
              repeats, additional_text, origin, first_event, last_event, last_source_time,
              last_sequence, last_dedup, span_from, span_from_event, change, version)
            values (gen_random_uuid(), gen_random_uuid(), cast(:object as uuid),
              cast(:owner as uuid), 'ovw/n1', 'node', 'Mất nguồn', '', :severity, 'OPEN', now(), 0,
              '', 'SIMULATED', 0, 0, now(), 0, gen_random_uuid(), now(), 0, 0, 0)
            """)
        .param("object", object)
        .param("owner", owner)
        .param("severity", severity)
        .update();
  }

  private RequestPostProcessor leader() {
    return SignedIn.as(Role.LEADER, UUID.fromString(mine), UUID.fromString(head));
  }

  private static Optional<JsonNode> in(JsonNode list, String pointer, String value) {
    return list.valueStream()
        .filter(each -> each.at(pointer).asString("").equals(value))
        .findFirst();
  }

  private static JsonNode of(JsonNode list, String pointer, String value) {
    return in(list, pointer, value).orElseThrow(() -> new AssertionError(list.toPrettyString()));
  }

  @Test
  void tellsWhatIsReachedAndWhatEndangersIt() throws Exception {
    JsonNode cockpit = read(200, leader(), "/api/overview/cockpit");
    JsonNode resolution = of(cockpit.path("resolutions"), "/symbol", "OVW-NQ");
    assertThat(resolution.path("targets").asInt()).isEqualTo(2);
    assertThat(cockpit.at("/targets/total").asInt()).isEqualTo(2);
    assertThat(cockpit.at("/stepSums/missed").asInt()).isEqualTo(1);
    assertThat(cockpit.at("/steps/0/owner/fullName").asString()).isEqualTo("Nguyễn Văn Đầu");
    assertThat(cockpit.at("/steps/0/days").asInt()).isEqualTo(-3);
    assertThat(cockpit.at("/decisions/0/mine").asBoolean()).isTrue();
    assertThat(cockpit.at("/decisions/0/overdue").asBoolean()).isTrue();
    JsonNode open = cockpit.at("/network/objects/0");
    assertThat(open.path("name").asString()).isEqualTo("Nút Một");
    assertThat(open.path("outage").asBoolean()).isTrue();
    assertThat(open.path("origin").asString()).isEqualTo("SIMULATED");
    assertThat(open.at("/location/latitude").asDouble()).as("that of its site").isEqualTo(16.5);
    assertThat(each(cockpit.at("/network/touched"), "")).hasSize(1);
  }

  @Test
  void tellsOfAnEarlierDayWhatStoodThen() throws Exception {
    JsonNode then = read(200, leader(), "/api/overview/cockpit?asOf=" + today.minusDays(5));
    assertThat(then.at("/decisions")).as("raised today").isEmpty();
    assertThat(then.at("/network/objects")).as("raised today").isEmpty();
    assertThat(then.at("/stepSums/missed").asInt()).isZero();
    assertThat(then.at("/steps/0/days").asInt()).isEqualTo(2);
    assertThat(then.at("/contradictions")).as("reported today").isEmpty();
    assertThat(then.path("asOf").asString("").compareTo(today.minusDays(4).toString()))
        .isNegative();
    read(400, leader(), "/api/overview/cockpit?asOf=" + today.plusDays(1));
  }

  @Test
  void setsAReportBesideWhatWasComputed() throws Exception {
    JsonNode cockpit = read(200, leader(), "/api/overview/cockpit");
    assertThat(cockpit.at("/reportSums/differing").asInt()).isEqualTo(1);
    JsonNode differing = cockpit.at("/contradictions/0");
    assertThat(differing.path("target").asString()).isEqualTo("OVW-VM");
    assertThat(differing.path("reported").asDouble()).isEqualTo(95);
    assertThat(differing.path("computed").asDouble()).isEqualTo(100);
    assertThat(differing.path("computedOrigin").asString()).isEqualTo("REPORTED");
    assertThat(differing.at("/head/fullName").asString()).isEqualTo("Nguyễn Văn Đầu");
  }

  @Test
  void countsWhatHangsBelowAClauseAndWhoHasNoLine() throws Exception {
    JsonNode coverage = read(200, leader(), "/api/overview/coverage");
    JsonNode document = of(coverage.path("resolutions"), "/symbol", "OVW-NQ");
    assertThat(document.at("/sums/clauses").asInt()).as("leaves").isEqualTo(2);
    assertThat(document.at("/sums/nothing").asInt()).isEqualTo(1);
    JsonNode clause = of(document.path("clauses"), "/code", "1.1");
    assertThat(clause.path("targets").asInt()).isEqualTo(2);
    assertThat(clause.path("programmes").asInt()).isEqualTo(1);
    assertThat(clause.path("tasks").asInt()).isEqualTo(2);
    assertThat(clause.path("objects").asInt()).isEqualTo(1);
    assertThat(of(document.path("clauses"), "/code", "1").path("stage").asString())
        .as("a clause stands as far as the one below it")
        .isEqualTo(clause.path("stage").asString());
    assertThat(of(document.path("clauses"), "/code", "2").path("stage").asString())
        .isEqualTo("NOTHING");
    assertThat(coverage.at("/rest/people").asInt()).isEqualTo(3);
    assertThat(coverage.at("/rest/peopleOutside").asInt()).isEqualTo(1);
    assertThat(coverage.at("/rest/worst/0/code").asString()).isEqualTo("OVW-1");
  }

  @Test
  void putsTheReadersOwnDecisionsFirst() throws Exception {
    JsonNode decisions = read(200, leader(), "/api/overview/decisions");
    assertThat(decisions.at("/sums/obstacles").asInt()).isEqualTo(1);
    assertThat(decisions.at("/sums/tasks").asInt()).isEqualTo(1);
    assertThat(decisions.at("/sums/mine").asInt()).isEqualTo(2);
    JsonNode obstacle = decisions.at("/items/0");
    assertThat(obstacle.path("kind").asString()).isEqualTo("OBSTACLE");
    assertThat(obstacle.at("/on/code").asString()).isEqualTo("OVW-P M1");
    assertThat(obstacle.at("/on/url").asString())
        .isEqualTo("/commitments/programmes?programme=OVW-P");
    assertThat(each(obstacle.path("endangers"), "code"))
        .as("through the programme's clause")
        .containsExactlyInAnyOrder("OVW-MT", "OVW-VM");
    JsonNode task = decisions.at("/items/1");
    assertThat(task.at("/on/code").asString()).isEqualTo("OVW-D");
    assertThat(task.path("mayDecide").asBoolean()).isTrue();
    assertThat(task.path("note").asString()).isEqualTo("Biên bản số 1");
    JsonNode seenByTheDoer =
        read(
            200,
            SignedIn.as(Role.WORKER, UUID.fromString(mine), UUID.fromString(worker)),
            "/api/overview/decisions");
    assertThat(seenByTheDoer.at("/sums/mine").asInt()).isZero();
    assertThat(of(seenByTheDoer.path("items"), "/on/code", "OVW-D").path("mayDecide").asBoolean())
        .as("nobody takes what they did themselves")
        .isFalse();
  }

  @Test
  void showsAnAreaToThoseWhoWorkInIt() throws Exception {
    JsonNode area =
        read(
            200,
            SignedIn.as(Role.FIELD, UUID.fromString(mine), UUID.fromString(worker)),
            "/api/overview/area");
    assertThat(area.at("/unit/code").asString()).isEqualTo("OVW-1");
    assertThat(area.at("/open/outages").asInt()).isEqualTo(1);
    assertThat(area.at("/sites/0/severity").asString()).isEqualTo("CRITICAL");
    JsonNode task = of(area.path("tasks"), "/code", "OVW-T");
    assertThat(task.path("mine").asBoolean()).isTrue();
    assertThat(task.at("/target/code").asString()).isEqualTo("OVW-MT");
    assertThat(task.at("/objects/0/severity").asString()).isEqualTo("CRITICAL");
    assertThat(area.at("/taskCounts/open").asInt()).isEqualTo(1);
    assertThat(area.at("/taskCounts/waiting").asInt()).isEqualTo(1);
    assertThat(of(area.path("targets"), "/target/code", "OVW-MT").path("outages").asInt())
        .isEqualTo(1);
    JsonNode all = read("/api/overview/area");
    assertThat(all.path("unit").isNull()).isTrue();
    assertThat(in(all.path("choices"), "/code", "OVW-1")).isPresent();
    assertThat(read("/api/overview/area?unit=" + mine).at("/unit/code").asString())
        .isEqualTo("OVW-1");
  }

  @Test
  void countsNothingOutOfReach() throws Exception {
    RequestPostProcessor outside = of(Role.LEADER, beside);
    JsonNode cockpit = read(200, outside, "/api/overview/cockpit");
    assertThat(cockpit.at("/targets/total").asInt()).isZero();
    assertThat(cockpit.path("resolutions")).isEmpty();
    assertThat(cockpit.path("steps")).isEmpty();
    assertThat(cockpit.path("decisions")).isEmpty();
    assertThat(in(cockpit.at("/network/objects"), "/id", node)).isEmpty();
    JsonNode document =
        of(read(200, outside, "/api/overview/coverage").path("resolutions"), "/symbol", "OVW-NQ");
    assertThat(of(document.path("clauses"), "/code", "1.1").path("targets").asInt())
        .as("a resolution of above is read, what others do for it is not")
        .isZero();
    assertThat(read(200, outside, "/api/overview/decisions").path("items")).isEmpty();
    assertThat(read(200, outside, "/api/overview/area").path("sites")).isEmpty();
    read(404, outside, "/api/overview/area?unit=" + mine);
    assertThat(read(200, of(Role.WORKER, mine), "/api/overview/cockpit").path("network").isNull())
        .as("a worker's role reads no alarms")
        .isTrue();
    read(400, outside, "/api/overview/cockpit?period=x");
    read(403, of(Role.INTEGRATION, mine), "/api/overview/cockpit");
  }
}
