package vn.thongmach.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.kernel.Period;
import vn.thongmach.testing.CountedStatements;
import vn.thongmach.testing.SignedIn;
import vn.thongmach.testing.WebTest;

/** Campaigns over HTTP: who may do what, every refusal in words, and one's own part. */
class StudyWebModuleTests extends WebTest {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final String ALL = "/api/study-campaigns";

  private final LocalDate today = LocalDate.now(Period.ZONE);
  private String unit = "";
  private String other = "";
  private String head = "";
  private String worker = "";
  private String outsider = "";
  private String directive = "";
  private String clause = "";

  @BeforeAll
  void prepare() throws Exception {
    unit = unit("STW-1", "");
    other = unit("STW-2", "");
    head = posted("Hà", unit, "Giám đốc trung tâm");
    worker = posted("Phúc", unit, "Kỹ sư");
    outsider = posted("Xa", other, "Kỹ sư");
    JsonNode adopted =
        created(
            "/api/resolutions",
            """
            {'symbol':'STW-NQ','title':'Học tập','kind':'THEMATIC','issuer':'%s',
            'adoptedOn':'2026-01-15','clauses':[{'code':'1','text':'Quán triệt'}]}
            """
                .formatted(unit));
    directive = id(adopted);
    clause = adopted.at("/clauses/0/id").asString();
  }

  private String posted(String name, String in, String post) throws Exception {
    String person = person(name);
    created(
        "/api/mandates",
        "{'person':'%s','unit':'%s','post':'%s','from':'2020-01-01'}".formatted(person, in, post));
    return person;
  }

  private static RequestPostProcessor as(Role role, String in, String person) {
    return SignedIn.as(role, UUID.fromString(in), UUID.fromString(person));
  }

  private RequestPostProcessor head() {
    return as(Role.UNIT_HEAD, unit, head);
  }

  private RequestPostProcessor worker() {
    return as(Role.WORKER, unit, worker);
  }

  private String body(String more) {
    return """
    {'title':'Quán triệt nghị quyết','directive':'%s','ownerUnit':'%s','audience':[{'unit':'%s'}],
    'first':'%s','last':'%s'%s}
    """
        .formatted(directive, unit, unit, today.minusDays(3), today.plusDays(20), more);
  }

  private JsonNode opened(String more) throws Exception {
    String campaign = id(posted(201, head(), ALL, body(more)));
    return posted(200, head(), ALL + "/" + campaign + "/opening", "{'version':1}");
  }

  private void refuse(
      int status, RequestPostProcessor who, String path, String sent, String... told)
      throws Exception {
    JsonNode refusal = posted(status, who, path, sent);
    for (int at = 0; at < told.length; at += 2) {
      assertThat(codes(refusal)).contains(told[at]);
      assertThat(each(refusal.path("errors"), "message")).contains(told[at + 1]);
    }
  }

  @Test
  void refusesWhatCannotBeACampaignAllAtOnce() throws Exception {
    String nobody = UUID.randomUUID().toString();
    refuse(
        422,
        head(),
        ALL,
        """
        {'title':'Học','ownerUnit':'%s','audience':[{'unit':'%s'},{'unit':'%s','below':false}],
        'links':['ftp://kho','https://tailieu.example.vn/nq'],'directive':'%s',
        'first':'%s','last':'%s'}
        """
            .formatted(unit, unit, unit, nobody, today, today.minusDays(1)),
        "study.unit-repeated",
        "Đơn vị ở dòng 2 đã được chọn ở dòng trên; mỗi đơn vị ghi một dòng.",
        "study.link-malformed",
        "“ftp://kho” không phải địa chỉ dùng được; ghi đủ, bắt đầu bằng https:// hoặc http://,"
            + " không kèm tên đăng nhập.",
        "study.directive-unknown",
        "Không có văn bản “" + nobody + "” trong phạm vi của bạn; hãy chọn trong danh sách.",
        "study.ends-before-beginning",
        "Ngày cuối %s trước ngày đầu %s; hãy chọn lại."
            .formatted(DAY.format(today.minusDays(1)), DAY.format(today)));
    String bare = "{'title':'Học','ownerUnit':'%s','audience':[],'first':'%s','last':'%s'}";
    refuse(
        422,
        head(),
        ALL,
        bare.formatted(unit, today, today.plusDays(366)),
        "study.about-nothing",
        "Chưa ghi nội dung học tập; hãy chọn văn bản hoặc ghi chuyên đề.",
        "study.audience-empty",
        "Chưa chọn đơn vị phải tham gia; hãy chọn ít nhất một đơn vị.",
        "study.too-long",
        "Một đợt kéo dài tối đa 366 ngày; hãy chọn ngày cuối sớm hơn.");
    refuse(
        422,
        head(),
        ALL,
        body(",'links':[" + "'https://a.example.vn',".repeat(20) + "'https://b.example.vn']"),
        "study.too-many",
        "Có 21 dòng, nhiều nhất là 20; hãy bớt hoặc chia nhỏ.");
    assertThat(codes(posted(422, head(), ALL, body("").replace(unit, other))))
        .containsExactly("organisation.unit-unknown", "organisation.unit-unknown");
  }

  @Test
  void isOpenedTakenPartInAndClosed() throws Exception {
    assertThat(posted(403, worker(), ALL, body("")).path("code").asString())
        .isEqualTo("access.forbidden");
    String drafted = id(posted(201, head(), ALL, body(",'commitment':true,'material':'Đọc kỹ'")));
    read(404, worker(), ALL + "/" + drafted);
    refuse(
        409,
        head(),
        ALL + "/" + drafted + "/sessions",
        "{'day':'%s','place':'Hội trường','ledBy':'Bí thư'}".formatted(today),
        "study.not-open",
        "Đợt “Quán triệt nghị quyết” không mở; chỉ ghi nhận được khi đợt đang mở.");
    JsonNode campaign = posted(200, head(), ALL + "/" + drafted + "/opening", "{}");
    assertThat(campaign.at("/count/must").asInt()).isEqualTo(2);
    assertThat(campaign.at("/directive/symbol").asString()).isEqualTo("STW-NQ");
    refuse(
        409,
        head(),
        ALL + "/" + drafted + "/opening",
        "{}",
        "study.not-draft",
        "Đợt “Quán triệt nghị quyết” không còn là bản thảo nên không mở được nữa; hãy tải lại để xem"
            + " trạng thái hiện tại.");
    String path = ALL + "/" + drafted;
    JsonNode page = read(200, worker(), path);
    assertThat(page.path("material").asString()).isEqualTo("Đọc kỹ");
    assertThat(page.path("records").asBoolean()).isFalse();
    assertThat(page.at("/campaign/own/takenPart").asBoolean()).isFalse();
    read(404, as(Role.WORKER, other, outsider), path);
    refuse(
        422,
        head(),
        path + "/sessions",
        "{'day':'%s','place':'Hội trường','ledBy':'Bí thư'}".formatted(today.minusDays(4)),
        "study.session-outside",
        "Buổi học ngày %s trước ngày bắt đầu đợt %s; hãy chọn ngày khác."
            .formatted(DAY.format(today.minusDays(4)), DAY.format(today.minusDays(3))));
    String ahead = session(path, today.plusDays(2));
    refuse(
        422,
        head(),
        "/api/study-sessions/" + ahead + "/attendance",
        "{'people':['%s']}".formatted(worker),
        "study.session-not-held",
        "Buổi học ngày %s chưa diễn ra; điểm danh được từ ngày đó."
            .formatted(DAY.format(today.plusDays(2))));
    String held = session(path, today);
    refuse(
        422,
        head(),
        "/api/study-sessions/" + held + "/attendance",
        "{'people':[]}",
        "study.people-empty",
        "Chưa chọn người tham dự; hãy chọn ít nhất một người.");
    refuse(
        422,
        head(),
        "/api/study-sessions/" + held + "/attendance",
        "{'people':['%s']}".formatted(outsider),
        "study.not-in-audience",
        "“Nguyễn Văn Xa” không thuộc diện phải tham gia đợt này trong phạm vi của bạn.");
    JsonNode records =
        posted(
            200,
            head(),
            "/api/study-sessions/" + held + "/attendance",
            "{'people':['%s']}".formatted(head));
    assertThat(records.at("/0/origin").asString()).isEqualTo("REPORTED");
    String record = records.at("/0/id").asString();
    statements(path);
    JsonNode mine = posted(201, worker(), path + "/commitments", "{'text':'Làm theo','version':0}");
    assertThat(mine.path("version").asInt()).isEqualTo(1);
    assertThat(codes(posted(409, worker(), path + "/commitments", "{'text':'Khác','version':0}")))
        .containsExactly("kernel.changed-meanwhile");
    assertThat(read(200, worker(), path).at("/campaign/own/done").asBoolean()).isTrue();
    assertThat(each(read(200, head(), path + "/people?state=MISSING").path("items"), "person"))
        .containsExactly(head);
    withdraw("/api/study-records/" + record);
    withdraw("/api/study-sessions/" + held);
    posted(200, head(), path + "/closing", "{'reason':'Đã xong'}");
    refuse(
        409,
        head(),
        path + "/closing",
        "{'reason':'Lại'}",
        "study.closed",
        "Đợt “Quán triệt nghị quyết” đã kết thúc ngày %s nên không sửa được nữa."
            .formatted(DAY.format(today)));
    assertThat(
            each(
                read(200, head(), "/api/history?type=study-campaign&id=" + drafted).path("items"),
                "action"))
        .containsExactly("StudyCampaignClosed", "StudyCampaignOpened", "StudyCampaignDrafted");
  }

  private String session(String path, LocalDate day) throws Exception {
    return id(
        posted(
            201,
            head(),
            path + "/sessions",
            "{'day':'%s','place':'Hội trường','ledBy':'Bí thư'}".formatted(day)));
  }

  private void withdraw(String path) throws Exception {
    posted(200, head(), path + "/withdrawal", "{'reason':'Ghi nhầm'}");
    refuse(
        409,
        head(),
        path + "/withdrawal",
        "{'reason':'Lại'}",
        "study.withdrawn",
        "Đã rút lại trước đó với lý do: Ghi nhầm");
  }

  private void statements(String path) throws Exception {
    refuse(
        422,
        worker(),
        path + "/statement",
        "{'day':'%s'}".formatted(today.plusDays(1)),
        "study.day-outside",
        "Ngày %s không hợp lệ; chọn ngày từ %s đến hôm nay."
            .formatted(DAY.format(today.plusDays(1)), DAY.format(today.minusDays(3))));
    posted(201, worker(), path + "/statement", "{'note':'Đã nghiên cứu'}");
    refuse(
        409,
        worker(),
        path + "/statement",
        "{}",
        "study.statement-stands",
        "Bạn đã ghi nhận tự nghiên cứu ngày %s; không cần ghi lại.".formatted(DAY.format(today)));
    refuse(
        422,
        ADMINISTRATOR,
        path + "/statement",
        "{}",
        "study.no-person",
        "Tài khoản “administrator” chưa gắn với người nào nên không tự ghi nhận được; hãy đề nghị"
            + " quản trị hệ thống gắn người.");
  }

  @Test
  void takesNeitherStatementNorCommitmentWhereNoneIsAsked() throws Exception {
    String path = ALL + "/" + id(opened(",'ownStatement':false"));
    refuse(
        422,
        worker(),
        path + "/statement",
        "{}",
        "study.own-statement-off",
        "Đợt “Quán triệt nghị quyết” chỉ tính người tham dự buổi học, không nhận tự ghi nhận.");
    refuse(
        422,
        worker(),
        path + "/commitments",
        "{'text':'Hứa'}",
        "study.commitment-not-asked",
        "Đợt “Quán triệt nghị quyết” không yêu cầu bản cam kết.");
  }

  @Test
  void standsInOnesOwnPartByWhatItMovesAndOpensFromTheTarget() throws Exception {
    String top = unit("STW-P", "");
    String boss = posted("Bình", top, "Giám đốc");
    String member = posted("Chi", top, "Kỹ sư");
    created(
        "/api/targets",
        """
        {'code':'STW-PHU','name':'Phủ học tập','ownerUnit':'%s','head':'%s',
        'measure':'study.coverage','subject':{'units':['%s']},'direction':'HIGHER','baseline':0,
        'plan':[{'period':'%s','value':100}],'weight':1,'clause':'%s'}
        """
            .formatted(top, boss, top, today.minusDays(3).getYear(), clause));
    String sent = body("").replace(unit, top);
    String campaign = id(posted(201, ADMINISTRATOR, ALL, sent));
    posted(200, ADMINISTRATOR, ALL + "/" + campaign + "/opening", "{}");
    JsonNode part = awaitGain(as(Role.WORKER, top, member));
    JsonNode thing = part.at("/things/0");
    assertThat(thing.path("kind").asString()).isEqualTo("STUDY");
    assertThat(thing.path("url").asString()).isEqualTo("/organisation/study/" + campaign);
    assertThat(thing.at("/gains/0/target").asString()).isEqualTo("STW-PHU");
    assertThat(thing.at("/gains/0/points").asDouble()).as("one of two").isEqualTo(50);
    assertThat(part.at("/study/own/0/toAttend").asBoolean()).isTrue();
    assertThat(part.at("/study/own/0/toCommit").asBoolean()).isFalse();
    assertThat(part.at("/study/led")).isEmpty();
    posted(201, as(Role.WORKER, top, member), ALL + "/" + campaign + "/statement", "{}");
    JsonNode after = read(200, as(Role.WORKER, top, member), "/api/overview/my-part");
    assertThat(after.path("things")).isEmpty();
    assertThat(after.at("/study/own/0/toAttend").asBoolean()).isFalse();
    JsonNode led =
        read(200, as(Role.UNIT_HEAD, top, boss), "/api/overview/my-part").at("/study/led/0");
    assertThat(led.path("must").asInt()).isEqualTo(2);
    assertThat(led.path("missing").asInt()).isEqualTo(1);
    assertThat(each(led.path("people"), "id")).containsExactly(boss);
    assertThat(
            CountedStatements.of(
                () -> read(200, as(Role.UNIT_HEAD, top, boss), "/api/overview/my-part")))
        .as("one's own part asks for study once")
        .filteredOn(sql -> sql.contains("study_"))
        .hasSize(1);
    JsonNode found = read("/api/search?q=Quán triệt nghị quyết");
    assertThat(found.toString()).contains("/organisation/study/" + campaign);
  }

  /** A score is kept as of the last event within a moment, not at once. */
  private JsonNode awaitGain(RequestPostProcessor who) throws Exception {
    JsonNode part = read(200, who, "/api/overview/my-part");
    for (int i = 0; i < 100 && !part.at("/things/0/gains/0/points").isNumber(); i++) {
      Thread.sleep(100);
      part = read(200, who, "/api/overview/my-part");
    }
    return part;
  }

  @Test
  void listsInTheSameNumberOfStatementsHoweverManyThereAre() throws Exception {
    String path = ALL + "/" + id(opened(""));
    String session = session(path, today);
    posted(
        200,
        head(),
        "/api/study-sessions/" + session + "/attendance",
        "{'people':['%s']}".formatted(worker));
    int[] few = statementsOf(path);
    for (int more = 0; more < 3; more++) {
      opened("");
      String next = session(path, today);
      String person = posted("Thêm", unit, "Kỹ sư");
      changedAudience(path);
      posted(
          200,
          head(),
          "/api/study-sessions/" + next + "/attendance",
          "{'people':['%s']}".formatted(person));
    }
    assertThat(statementsOf(path)).isEqualTo(few);
  }

  /** A change works out anew who must take part, without waiting for the clock. */
  private void changedAudience(String path) throws Exception {
    putAs(200, head(), path, body(",'reason':'Rà lại'"));
  }

  private int[] statementsOf(String path) throws Exception {
    String[] paths = {
      ALL, path, path + "/units", path + "/people", path + "/sessions", path + "/records"
    };
    int[] counts = new int[paths.length];
    for (int at = 0; at < paths.length; at++) {
      String each = paths[at];
      read(200, head(), each);
      counts[at] = CountedStatements.of(() -> read(200, head(), each)).size();
    }
    return counts;
  }
}
