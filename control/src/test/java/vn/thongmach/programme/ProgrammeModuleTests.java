package vn.thongmach.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.testing.WebTest;

/** Key tasks, committees, programmes and milestones over HTTP. */
class ProgrammeModuleTests extends WebTest {

  private String top = "";
  private String lead = "";
  private String partner = "";
  private String beside = "";
  private String owner = "";
  private String resolution = "";
  private String clause = "";
  private String theme = "";

  @BeforeAll
  void prepare() throws Exception {
    top = unit("PRO-0", "");
    lead = unit("PRO-1", top);
    partner = unit("PRO-2", top);
    beside = unit("PRO-3", top);
    owner = person("Hòa");
    JsonNode document =
        created(
            "/api/resolutions",
            """
            {'symbol':'PRO-NQ','title':'Hạ tầng số','kind':'THEMATIC','issuer':'%s',
            'adoptedOn':'2026-01-15','clauses':[{'code':'2.1','text':'Tuyến trục Bắc Nam'}]}
            """
                .formatted(top));
    resolution = id(document);
    clause = document.at("/clauses/0/id").asString();
    theme = id(created("/api/themes", "{'code':'PRO-CD','name':'Vận hành mạng'}"));
  }

  private String keyTask(String code) throws Exception {
    return id(
        created(
            "/api/key-tasks",
            """
            {'code':'%s','name':'Chuyển đổi số vận hành','theme':'%s','leadUnit':'%s',
            'year':2026,'receivedFrom':'Tập đoàn'}
            """
                .formatted(code, theme, lead)));
  }

  private String programme(String code, String more) {
    return """
    {'code':'%s','name':'Tuyến truyền dẫn Bắc – Nam','leadUnit':'%s','coordinatingUnits':['%s'],
    'clauses':['%s'],'posts':[{'kind':'PO','person':'%s'}],'from':'2026-01-01',
    'to':'2028-01-01','budget':[{'year':2026,'planned':120000000000,'spent':45000000000},
    {'year':2027,'planned':80000000000}]%s}
    """
        .formatted(code, lead, partner, clause, owner, more);
  }

  @Test
  void servesSeveralKeyTasksWithItsPeopleAndMoney() throws Exception {
    String one = keyTask("PRO-K1");
    String two = keyTask("PRO-K2");
    JsonNode made =
        created(
            "/api/programmes",
            programme("PRO-A", ",'keyTasks':['" + one + "','" + two + "'],'state':'RUNNING'"));
    assertThat(each(made.path("keyTasks"), "code")).containsExactly("PRO-K1", "PRO-K2");
    assertThat(made.path("planned").asLong()).isEqualTo(200_000_000_000L);
    assertThat(made.path("spent").asLong()).isEqualTo(45_000_000_000L);
    assertThat(made.at("/posts/0/person/fullName").asString()).isEqualTo("Nguyễn Văn Hòa");
    assertThat(made.at("/posts/0/from").asString()).isEqualTo("2026-01-01");
    assertThat(made.at("/clauses/0/symbol").asString()).isEqualTo("PRO-NQ");
    assertThat(made.at("/coordinatingUnits/0/code").asString()).isEqualTo("PRO-2");
    assertThat(read("/api/programmes?keyTask=" + two).path("total").asInt()).isEqualTo(1);
    assertThat(read("/api/programmes?person=" + owner + "&q=PRO-A").path("total").asInt())
        .isEqualTo(1);
    assertThat(read("/api/programmes?q=truyen dan&unit=" + partner).at("/items/0/owner/fullName"))
        .isNotNull();
  }

  @Test
  void isReachedByThoseWhoLeadCoordinateOrAreBound() throws Exception {
    created("/api/programmes", programme("PRO-B", ""));
    String path = "/api/programmes/PRO-B";
    read(200, of(Role.UNIT_HEAD, lead), path);
    read(200, of(Role.UNIT_HEAD, partner), path);
    read(404, of(Role.UNIT_HEAD, beside), path);
    read(200, of(Role.WORKER, unit("PRO-11", lead)), path);
    putAs(404, of(Role.UNIT_HEAD, partner), path, programme("PRO-B", ",'reason':'x'"));
    JsonNode list = read(200, of(Role.UNIT_HEAD, beside), "/api/programmes?q=PRO-B");
    assertThat(list.path("total").asInt()).isZero();
    read(404, of(Role.UNIT_HEAD, beside), "/api/history?type=programme&id=PRO-B");
  }

  @Test
  void namesAllItServesToWhoeverChangesItSoThatNothingIsLost() throws Exception {
    String hidden =
        id(
            created(
                "/api/key-tasks",
                """
                {'code':'PRO-K5','name':'Ngoài phạm vi','theme':'%s','leadUnit':'%s','year':2026}
                """
                    .formatted(theme, beside)));
    created("/api/programmes", programme("PRO-J", ",'keyTasks':['" + hidden + "']"));
    var head = of(Role.UNIT_HEAD, lead);
    JsonNode seen = read(200, head, "/api/programmes/PRO-J");
    assertThat(seen.path("keyTasks")).isEmpty();
    assertThat(seen.at("/servedKeyTasks/0").asString()).isEqualTo(hidden);
    assertThat(seen.at("/servedClauses/0").asString()).isEqualTo(clause);
    JsonNode changed =
        putAs(
            200,
            head,
            "/api/programmes/PRO-J",
            programme("PRO-J", ",'keyTasks':['" + hidden + "'],'reason':'Dời hạn','version':1"));
    assertThat(changed.at("/servedKeyTasks/0").asString()).isEqualTo(hidden);
  }

  @Test
  void changesWithReasonAndKeepsHistory() throws Exception {
    created("/api/programmes", programme("PRO-C", ""));
    changed(
        "/api/programmes/PRO-C",
        programme("PRO-C", ",'state':'PAUSED','reason':'Chờ vốn','version':1"));
    JsonNode history = read("/api/history?type=programme&id=PRO-C");
    assertThat(history.at("/items/0/reason").asString()).isEqualTo("Chờ vốn");
    assertThat(each(history.at("/items/0/changes"), "field")).containsExactly("state");
    assertThat(
            codes(
                putAs(
                    409,
                    ADMINISTRATOR,
                    "/api/programmes/PRO-C",
                    programme("PRO-C", ",'reason':'x','version':1"))))
        .containsExactly("kernel.changed-meanwhile");
    assertThat(codes(putAs(400, ADMINISTRATOR, "/api/programmes/PRO-C", programme("PRO-C", ""))))
        .containsExactly("kernel.value-missing");
  }

  @Test
  void reportsAllProblemsTogether() throws Exception {
    String wrong =
        """
        {'code':'PRO-D','name':'Sai','leadUnit':'%s','coordinatingUnits':['%s','%s'],
        'keyTasks':['%s'],'clauses':['%s'],'from':'2026-01-01','to':'2025-01-01',
        'posts':[{'kind':'PM','person':'%s'},{'kind':'PM','person':'%s'}],
        'budget':[{'year':2026,'planned':-1},{'year':2026,'planned':1}]}
        """
            .formatted(
                lead, lead, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), owner, owner);
    assertThat(codes(posted(422, ADMINISTRATOR, "/api/programmes", wrong)))
        .containsExactlyInAnyOrder(
            "kernel.dates-reversed",
            "programme.key-task-unknown",
            "programme.clause-unknown",
            "organisation.unit-unknown",
            "programme.lead-coordinates",
            "programme.posts-overlap",
            "programme.amount-negative",
            "programme.budget-year-repeated");
  }

  @Test
  void keepsEveryDayAMilestoneWasDue() throws Exception {
    created("/api/programmes", programme("PRO-E", ""));
    String milestones = "/api/programmes/PRO-E/milestones";
    JsonNode made = created(milestones, "{'code':'M1','name':'Thông mạch','due':'2026-06-30'}");
    String path = "/api/milestones/" + id(made);
    JsonNode moved =
        changed(path, "{'name':'Thông mạch','due':'2026-09-30','reason':'Bão số 3','version':1}");
    assertThat(moved.at("/dueChanges/0/from").asString()).isEqualTo("2026-06-30");
    assertThat(moved.at("/dueChanges/0/reason").asString()).isEqualTo("Bão số 3");
    assertThat(
            codes(
                posted(
                    422,
                    ADMINISTRATOR,
                    milestones,
                    "{'code':'M2','name':'Muộn','due':'2028-01-01'}")))
        .containsExactly("programme.milestone-outside");
    assertThat(
            codes(
                posted(
                    409,
                    ADMINISTRATOR,
                    milestones,
                    "{'code':'M1','name':'Trùng','due':'2026-07-01'}")))
        .containsExactly("kernel.code-taken");
    assertThat(
            codes(
                posted(
                    422,
                    ADMINISTRATOR,
                    path + "/reached",
                    "{'reachedOn':'2200-01-01','by':'MEASURED','evidence':'Biên bản'}")))
        .containsExactly("programme.reached-in-future", "programme.measure-missing");
    assertThat(
            codes(
                posted(
                    422,
                    ADMINISTRATOR,
                    path + "/reached",
                    "{'by':'MEASURED','measure':'khong-co','evidence':'Biên bản'}")))
        .containsExactly("programme.measure-unknown");
    JsonNode reached =
        posted(
            200,
            ADMINISTRATOR,
            path + "/reached",
            "{'reachedOn':'2026-09-20','by':'MEASURED','measure':'availability',"
                + "'evidence':'Đo kiểm toàn tuyến'}");
    assertThat(reached.path("state").asString()).isEqualTo("REACHED");
    assertThat(
            jdbc.sql("select count(*) from business_event where reference like ? and numerator = 1")
                .param("milestone " + id(made) + " %")
                .query(Long.class)
                .single())
        .as("its programme and the unit that leads it")
        .isEqualTo(2);
    assertThat(codes(posted(409, ADMINISTRATOR, path + "/reached", "{'evidence':'x'}")))
        .containsExactly("programme.milestone-reached");
    JsonNode line = read("/api/programmes?q=PRO-E").at("/items/0");
    assertThat(line.path("milestones").asInt()).isEqualTo(1);
    assertThat(line.path("reachedMilestones").asInt()).isEqualTo(1);
    posted(
        404,
        of(Role.UNIT_HEAD, partner),
        milestones,
        "{'code':'M3','name':'x','due':'2026-07-01'}");
    assertThat(read("/api/milestones?open=false&q=thong mach").path("total").asInt()).isPositive();
  }

  @Test
  void formsCommitteesLedBySomebodyWithAMandate() throws Exception {
    String chair = person("Chủ");
    String body =
        """
        {'resolution':'%s','name':'Ban chỉ đạo hạ tầng số','chair':'%s',
        'members':[{'person':'%s','from':'2026-02-01'}]}
        """
            .formatted(resolution, chair, owner);
    JsonNode refused = posted(422, ADMINISTRATOR, "/api/steering-committees", body);
    assertThat(refused.path("detail").asString())
        .isEqualTo(
            "Nguyễn Văn Chủ hiện không giữ chức vụ nào; trưởng ban chỉ đạo phải là người đang"
                + " giữ chức vụ.");
    created("/api/mandates", "{'person':'" + chair + "','unit':'" + top + "','post':'Ủy viên'}");
    JsonNode made = created("/api/steering-committees", body);
    assertThat(made.path("symbol").asString()).isEqualTo("PRO-NQ");
    changed(
        "/api/steering-committees/" + id(made),
        body.replace("'from':'2026-02-01'", "'from':'2026-02-01','to':'2026-08-01'")
            .replace("{'resolution'", "{'reason':'Kiện toàn','resolution'"));
    assertThat(
            read("/api/steering-committees?resolution=" + resolution)
                .at("/items/0/members/0/to")
                .asString())
        .isEqualTo("2026-08-01");
    posted(422, of(Role.OFFICE, lead), "/api/steering-committees", body);
    assertThat(
            codes(
                posted(
                    422,
                    ADMINISTRATOR,
                    "/api/steering-committees",
                    body.replace(
                        "'from':'2026-02-01'}",
                        "'from':'2026-02-01'},{'person':'" + owner + "'}"))))
        .containsExactly("programme.member-repeated");
    read(404, of(Role.WORKER, unit("PRO-FAR", "")), "/api/steering-committees/" + id(made));
  }

  @Test
  void listsKeyTasksOfUpperBodiesForEverybody() throws Exception {
    String body =
        "{'code':'PRO-K9','name':'Chăm sóc khách hàng','theme':'%s','leadName':'Công ty mẹ',"
            + "'year':2026}";
    created("/api/key-tasks", body.formatted(theme));
    read(200, of(Role.WORKER, beside), "/api/key-tasks/PRO-K9");
    assertThat(
            codes(
                posted(
                    422,
                    ADMINISTRATOR,
                    "/api/key-tasks",
                    body.formatted(UUID.randomUUID()).replace("K9", "K8"))))
        .containsExactly("programme.theme-unknown");
    assertThat(
            codes(
                posted(
                    400,
                    ADMINISTRATOR,
                    "/api/key-tasks",
                    body.formatted(theme).replace("2026", "12").replace("K9", "K7"))))
        .containsExactly("programme.year-malformed");
    assertThat(
            codes(
                posted(
                    422,
                    ADMINISTRATOR,
                    "/api/key-tasks",
                    body.formatted(theme)
                        .replace("K9", "K6")
                        .replace("{", "{'leadUnit':'" + lead + "',"))))
        .containsExactly("programme.lead-twice");
    changed("/api/themes/" + theme, "{'name':'Vận hành mạng lưới','reason':'Theo tập đoàn'}");
    assertThat(read("/api/key-tasks?q=cham soc").at("/items/0/theme/name").asString())
        .isEqualTo("Vận hành mạng lưới");
    changed("/api/key-tasks/PRO-K9", body.formatted(theme).replace("{", "{'reason':'Giao lại',"));
  }

  @Test
  void isFoundByTheDocumentWhoseClausesItServesAndSaysWhatHoldsItUp() throws Exception {
    JsonNode bare =
        created(
            "/api/resolutions",
            """
            {'symbol':'PRO-NQ2','title':'Chưa ai nhận','kind':'THEMATIC','issuer':'%s',
            'adoptedOn':'2026-01-15','clauses':[{'code':'1','text':'Chưa có chương trình'}]}
            """
                .formatted(top));
    created("/api/programmes", programme("PRO-H", ""));
    String step =
        id(
            created(
                "/api/programmes/PRO-H/milestones",
                "{'code':'M1','name':'Xong chặng đầu','due':'2026-06-30'}"));
    JsonNode served = read("/api/programmes?size=200&resolution=" + resolution).path("items");
    assertThat(each(served, "code")).contains("PRO-H");
    for (JsonNode item : served) {
      assertThat(item.path("servedClauses").toString()).contains(clause);
    }
    assertThat(read("/api/programmes?resolution=" + id(bare)).path("total").asInt()).isZero();
    for (String on :
        new String[] {"'PROGRAMME','onCode':'PRO-H'", "'MILESTONE','onCode':'" + step + "'"}) {
      created(
          "/api/obstacles",
          """
          {'title':'Chờ giấy phép','unit':'%s','onType':%s,'mustDecide':'%s','due':'2026-11-20'}
          """
              .formatted(lead, on, owner));
    }
    JsonNode obstacles = read("/api/programmes/PRO-H").path("obstacles");
    assertThat(each(obstacles, "onName"))
        .containsExactlyInAnyOrder("Tuyến truyền dẫn Bắc – Nam", "Xong chặng đầu");
    assertThat(each(obstacles, "onProgramme")).containsOnly("PRO-H");
    assertThat(
            read(200, of(Role.WORKER, lead), "/api/obstacles?q=cho giay phep").path("items").size())
        .isEqualTo(2);
  }

  @Test
  void tellsMilestonesShownByAMeasureFromReportedOnes() throws Exception {
    created("/api/programmes", programme("PRO-I", ""));
    String path = "/api/programmes/PRO-I/milestones";
    for (String code : new String[] {"M1", "M2"}) {
      String step =
          id(created(path, "{'code':'%s','name':'Mốc','due':'2026-06-30'}".formatted(code)));
      posted(
          200,
          ADMINISTRATOR,
          "/api/milestones/" + step + "/reached",
          code.equals("M1")
              ? "{'by':'MEASURED','measure':'milestones-reached','evidence':'Bảng số đo'}"
              : "{'evidence':'Biên bản'}");
    }
    JsonNode line = read("/api/programmes?q=PRO-I").at("/items/0");
    assertThat(line.path("reachedMilestones").asInt()).isEqualTo(2);
    assertThat(line.path("measuredMilestones").asInt()).isEqualTo(1);
  }
}
