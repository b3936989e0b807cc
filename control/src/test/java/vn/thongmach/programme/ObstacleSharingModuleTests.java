package vn.thongmach.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Period;
import vn.thongmach.regulation.WorkingCalendar;
import vn.thongmach.testing.SignedIn;
import vn.thongmach.testing.WebTest;

/** Raising an obstacle with one sentence, once, with options, and seeing on whose desk all lie. */
class ObstacleSharingModuleTests extends WebTest {

  @Autowired private WorkingCalendar calendar;

  private String centre = "";
  private String team = "";
  private String beside = "";
  private String director = "";
  private String head = "";

  @BeforeAll
  void prepare() throws Exception {
    centre = unit("SHR-1", "");
    team = unit("SHR-2", centre);
    beside = unit("SHR-3", "");
    director = headOf(centre, "Giám", "Giám đốc");
    head = headOf(team, "Trưởng", "Trưởng đơn vị");
    created(
        "/api/programmes",
        """
        {'code':'SHR-CT','name':'Chương trình chung','leadUnit':'%s','from':'2026-01-01',
         'to':'2027-01-01','posts':[]}
        """
            .formatted(team));
  }

  private String headOf(String unit, String name, String post) throws Exception {
    String person = person(name);
    created(
        "/api/mandates",
        "{'person':'%s','unit':'%s','post':'%s','from':'2020-01-01'}"
            .formatted(person, unit, post));
    return person;
  }

  private static RequestPostProcessor as(Role role, String unit, String person) {
    return SignedIn.as(role, UUID.fromString(unit), UUID.fromString(person));
  }

  private JsonNode raised(String title) throws Exception {
    return posted(201, of(Role.WORKER, team), "/api/obstacles", body(title));
  }

  private static String body(String title) {
    return "{'title':'%s','onType':'PROGRAMME','onCode':'SHR-CT'}".formatted(title);
  }

  @Test
  void oneSentenceIsEnoughBecauseTheRulesSayWhoDecidesAndByWhen() throws Exception {
    JsonNode made = raised("Chưa có đường vào trạm vì lũ cuốn cầu");
    LocalDate inThreeDays =
        calendar.days(Scope.system("test")).after(LocalDate.now(Period.ZONE), 3);
    assertThat(made.at("/mustDecide/id").asString()).isEqualTo(head);
    assertThat(made.path("due").asString()).isEqualTo(inThreeDays.toString());
    assertThat(made.at("/desks/0/person/id").asString()).isEqualTo(head);
    assertThat(made.at("/desks/0/unit/code").asString()).isEqualTo("SHR-2");
    assertThat(
            posted(201, ADMINISTRATOR, "/api/obstacles", body("Cầu tạm chưa chịu được xe cẩu"))
                .at("/unit/code")
                .asString())
        .as("whoever belongs to no unit raises it in the one that answers for the thing")
        .isEqualTo("SHR-2");
    JsonNode suggested =
        read(
            200,
            as(Role.UNIT_HEAD, team, head),
            "/api/obstacles/suggestion?onType=PROGRAMME&onCode=SHR-CT");
    assertThat(suggested.path("name").asString()).isEqualTo("Chương trình chung");
    assertThat(suggested.at("/mustDecide/id").asString())
        .as("who heads the unit does not decide what they raise themselves")
        .isEqualTo(director);
    assertThat(suggested.path("workingDays").asInt()).isEqualTo(3);
    assertThat(
            read(200, of(Role.WORKER, beside), "/api/obstacles/suggestion")
                .at("/mustDecide")
                .isNull())
        .as("nobody heads it")
        .isTrue();
  }

  @Test
  void standsInTheWayOfSeveralThings() throws Exception {
    String ties = body("Thiếu cáp quang").replace("}", ",'ties':[%s]}");
    JsonNode made =
        posted(
            201,
            of(Role.WORKER, team),
            "/api/obstacles",
            ties.formatted(
                "{'onType':'TARGET','onCode':'SHR-MT'},{'onType':'TASK','onCode':'T1'}"));
    assertThat(each(made.path("ties"), "onCode")).containsExactlyInAnyOrder("SHR-MT", "T1");
    assertThat(each(read("/api/obstacles?onType=TARGET&onCode=SHR-MT").path("items"), "id"))
        .containsExactly(id(made));
    assertThat(read("/api/obstacles?onType=TARGET&onCode=SHR-CT").path("total").asInt()).isZero();
    JsonNode refused =
        posted(
            422,
            of(Role.WORKER, team),
            "/api/obstacles",
            ties.formatted(
                "{'onType':'PROGRAMME','onCode':'SHR-CT'},{'onType':'PROGRAMME','onCode':'NO'}"));
    assertThat(codes(refused))
        .containsExactly("programme.tie-repeated", "programme.subject-unknown");
    assertThat(each(refused.path("errors"), "field"))
        .containsExactly("ties[0].onCode", "ties[1].onCode");
    assertThat(each(refused.path("errors"), "message").getFirst())
        .isEqualTo("“SHR-CT” được nêu hai lần; mỗi việc bị cản chỉ nêu một lần.");
  }

  @Test
  void findsWhatIsLikeItWithinReachWithoutDiacritics() throws Exception {
    JsonNode made = raised("Chưa có giấy phép đào đường quốc lộ 1A đoạn qua Hà Tĩnh");
    String asked = "/api/obstacles/similar?q=giay phep dao duong quoc lo 1A";
    assertThat(each(read(200, of(Role.WORKER, team), asked), "id")).containsExactly(id(made));
    assertThat(read(200, of(Role.WORKER, beside), asked).size()).isZero();
    assertThat(
            read(200, of(Role.WORKER, team), "/api/obstacles/similar?q=hop dong thue cot ang ten")
                .size())
        .isZero();
    posted(
        200,
        ADMINISTRATOR,
        "/api/obstacles/" + id(made) + "/decision",
        "{'decision':'Đã cấp phép'}");
    assertThat(read(200, of(Role.WORKER, team), asked).size()).isZero();
  }

  @Test
  void countsOnceWhoeverItHoldsUpToo() throws Exception {
    String path = "/api/obstacles/" + id(raised("Máy nổ hỏng ở trạm Kỳ Anh"));
    RequestPostProcessor other = as(Role.FIELD, centre, director);
    posted(200, other, path + "/affected", "{'note':'Trạm bên cũng vậy'}");
    JsonNode joined = posted(200, other, path + "/affected", "{'note':'Hai trạm bên'}");
    assertThat(joined.path("affected").asInt()).isEqualTo(1);
    assertThat(joined.path("joined").asBoolean()).isTrue();
    assertThat(each(read(path + "/affected"), "note")).containsExactly("Hai trạm bên");
    posted(404, of(Role.WORKER, beside), path + "/affected", "{}");
    JsonNode refused =
        posted(409, of(Role.WORKER, team), path + "/withdrawal", "{'reason':'Nhầm'}");
    assertThat(codes(refused)).containsExactly("programme.others-affected");
    assertThat(refused.path("detail").asString())
        .isEqualTo(
            "Còn 1 người khác cũng vướng việc này nên không rút lại được; chỉ người phải quyết mới"
                + " tháo gỡ.");
  }

  @Test
  void isTakenBackByWhoeverRaisedItAndCountsInNoMeasure() throws Exception {
    JsonNode made = raised("Báo nhầm việc khác");
    String path = "/api/obstacles/" + id(made);
    assertThat(made.path("mayWithdraw").asBoolean()).isTrue();
    JsonNode refused =
        posted(403, of(Role.UNIT_HEAD, team), path + "/withdrawal", "{'reason':'x'}");
    assertThat(codes(refused)).containsExactly("programme.not-the-raiser");
    assertThat(refused.path("detail").asString())
        .isEqualTo("Chỉ worker, người đã nêu, mới rút lại được vướng mắc này.");
    posted(400, of(Role.WORKER, team), path + "/withdrawal", "{}");
    JsonNode gone =
        posted(200, of(Role.WORKER, team), path + "/withdrawal", "{'reason':'Báo nhầm'}");
    assertThat(gone.path("withdrawn").asBoolean()).isTrue();
    assertThat(gone.path("desks").size()).isZero();
    assertThat(each(read(path + "/stages"), "end")).containsExactly("WITHDRAWN");
    assertThat(
            jdbc.sql("select count(*) from business_event where reference like :reference")
                .param("reference", "obstacle%" + id(made) + "%")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void isDecidedForOneOfTheOptionsOrInOtherWords() throws Exception {
    String path = "/api/obstacles/" + id(raised("Thiếu nguồn dự phòng trạm đảo"));
    JsonNode option =
        posted(
                201,
                of(Role.WORKER, team),
                path + "/options",
                "{'text':'Thuê máy nổ 2 tháng','cost':'80 triệu đồng'}")
            .at("/options/0");
    posted(201, of(Role.WORKER, team), path + "/options", "{'text':'Mua pin lưu trữ'}");
    posted(400, of(Role.WORKER, team), path + "/options", "{'cost':'1 tỷ'}");
    JsonNode refused =
        posted(
            422,
            as(Role.WORKER, team, head),
            path + "/decision",
            "{'decision':'x','option':'%s'}".formatted(UUID.randomUUID()));
    assertThat(codes(refused)).containsExactly("programme.option-unknown");
    assertThat(refused.path("detail").asString())
        .contains("hãy chọn một phương án đã nêu hoặc quyết bằng lời");
    JsonNode decided =
        posted(
            200,
            as(Role.WORKER, team, head),
            path + "/decision",
            "{'option':'%s'}".formatted(id(option)));
    assertThat(decided.path("decision").asString()).isEqualTo("Thuê máy nổ 2 tháng");
    assertThat(each(decided.path("options"), "chosen")).containsExactly("true", "false");
    assertThat(codes(posted(409, ADMINISTRATOR, path + "/options", "{'text':'Muộn'}")))
        .containsExactly("programme.obstacle-removed");
  }

  @Test
  void tellsWhatLiesOnWhoseDeskWithinReach() throws Exception {
    String far = unit("SHR-4", beside);
    String chief = headOf(far, "Xa", "Tổ trưởng");
    for (String title : List.of("Việc xa một", "Việc xa hai")) {
      posted(
          201,
          of(Role.WORKER, far),
          "/api/obstacles",
          "{'title':'%s','onType':'TASK','onCode':'T9','unit':'%s'}".formatted(title, far));
    }
    JsonNode sums = read(200, of(Role.UNIT_HEAD, far), "/api/obstacles/desks");
    assertThat(sums.path("people").size()).isEqualTo(1);
    assertThat(sums.at("/people/0/person/id").asString()).isEqualTo(chief);
    assertThat(sums.at("/people/0/open").asInt()).isEqualTo(2);
    assertThat(sums.at("/people/0/overdue").asInt()).isZero();
    assertThat(sums.at("/units/0/unit/code").asString()).isEqualTo("SHR-4");
    assertThat(
            each(read(200, of(Role.UNIT_HEAD, team), "/api/obstacles/desks").path("people"), "id"))
        .doesNotContain(chief);
    assertThat(read("/api/obstacles?deskUnit=" + far).path("total").asInt()).isEqualTo(2);
  }
}
