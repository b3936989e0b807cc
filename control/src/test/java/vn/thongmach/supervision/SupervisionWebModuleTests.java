package vn.thongmach.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.testing.CountedStatements;

/** Plans and cases over HTTP: every role at every endpoint, every refusal in words. */
class SupervisionWebModuleTests extends SupervisionWebTest {

  private static final List<String> WRITTEN =
      List.of(
          "/diary",
          "/phases",
          "/evidence",
          "/evidence/1/answers",
          "/findings",
          "/samples",
          "/conclusion",
          "/conclusion/acknowledgement",
          "/conclusion/shortcomings/1/mendings",
          "/conclusion/shortcomings/1/decision");

  private int status(String method, RequestPostProcessor who, String path) throws Exception {
    return mvc.perform(
            request(HttpMethod.valueOf(method), path)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}")
                .with(who))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  @Test
  void answersEveryRoleAtEveryEndpointAsIfThereWereNothing() throws Exception {
    String one = CASES + "/" + opened();
    posted(200, chair(), one + "/phases", step("CONDUCT"));
    String plan = PLANS + "/" + id(posted(201, chair(), PLANS, plan(2031, "")));
    Set<Role> readers = EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR, Role.INTEGRATION));
    for (Role role : Role.values()) {
      RequestPostProcessor stranger = as(role, person("Lạ"));
      int hidden = readers.contains(role) ? 404 : 403;
      boolean inspects = role == Role.INSPECTOR;
      String who = role.wireName();
      assertThat(status("GET", stranger, CASES)).as(who).isEqualTo(hidden == 404 ? 200 : 403);
      if (hidden == 404) {
        assertThat(read(200, stranger, CASES).path("total").asInt()).as(who).isZero();
      }
      for (String part :
          List.of("", "/diary", "/readings", "/evidence", "/findings", "/conclusion")) {
        assertThat(status("GET", stranger, one + part)).as(who + part).isEqualTo(hidden);
      }
      for (String part : WRITTEN) {
        assertThat(status("POST", stranger, one + part)).as(who + part).isEqualTo(hidden);
      }
      assertThat(status("PUT", stranger, one + "/team")).as(who).isEqualTo(hidden);
      assertThat(status("POST", stranger, CASES)).as(who).isEqualTo(inspects ? 400 : 403);
      assertThat(status("POST", stranger, PLANS)).as(who).isEqualTo(inspects ? 400 : 403);
      assertThat(status("GET", stranger, plan))
          .as(who)
          .isEqualTo(inspects ? 200 : role == Role.LEADER ? 404 : 403);
      assertThat(status("PUT", stranger, plan)).as(who).isEqualTo(inspects ? 422 : 403);
      assertThat(status("POST", stranger, plan + "/issue")).as(who).isEqualTo(inspects ? 400 : 403);
      if (role != Role.INTEGRATION) {
        read(
            404,
            stranger,
            "/api/history?type=supervision-case&id=" + one.substring(CASES.length() + 1));
      }
    }
    for (Role role : readers) {
      JsonNode served = read(200, as(role, subjectHead), one);
      assertThat(served.path("file").isNull()).as(role.wireName()).isTrue();
      assertThat(served.at("/decision/symbol").asString()).isEqualTo("12-QĐ/UBKT");
      assertThat(served.at("/decision/phase").isNull()).isTrue();
      assertThat(read(200, as(role, team.get(2)), one).path("file").isObject()).isTrue();
    }
    read(403, as(Role.ADMINISTRATOR, team.get(2)), one);
  }

  @Test
  void tellsTheAuditTrailThatAFileWasReadAndNotWhatItSays() throws Exception {
    String id = opened();
    posted(
        201,
        as(Role.WORKER, team.get(0)),
        CASES + "/" + id + "/diary",
        "{'day':'%s','text':'%s'}".formatted(today, SECRET));
    read(200, as(Role.WORKER, team.get(1)), CASES + "/" + id);
    JsonNode trail = read("/api/audit?size=1000");
    List<JsonNode> of =
        trail
            .path("items")
            .valueStream()
            .filter(item -> item.path("subjectId").asString().equals(id))
            .toList();
    String seen = "SupervisionFileRead";
    assertThat(of.stream().map(item -> item.path("action").asString()))
        .containsExactly(seen, "SupervisionDiaryWritten", seen, "SupervisionCaseOpened");
    assertThat(of)
        .noneMatch(item -> item.toString().contains(SECRET) || item.toString().contains(subject));
    assertThat(each(read(200, chair(), CASES + "/" + id + "/readings").path("items"), "part"))
        .containsExactly("FILE", "FILE");
  }

  private String plan(int year, String more) {
    return """
    {'year':%d,'body':'%s','items':[{'kind':'THEMATIC_SUPERVISION','subject':'%s',
    'directive':'%s','first':'%d-03-01','last':'%d-03-31'}]%s}
    """
        .formatted(year, body, subject, directive, year, year, more);
  }

  @Test
  void refusesPlansAllAtOnceInWords() throws Exception {
    String nobody = UUID.randomUUID().toString();
    refuse(
        422,
        chair(),
        PLANS,
        """
        {'year':2031,'body':'%s','items':[
        {'kind':'INSPECTION','subject':'%s','directive':'%s','first':'2030-12-31','last':'2031-02-01'},
        {'id':'%s','kind':'INSPECTION','subject':'%s','directive':'%s','first':'2031-03-02','last':'2031-03-01'}]}
        """
            .formatted(body, body, nobody, nobody, subject, directive),
        "supervision.subject-is-body",
        "Đơn vị không tự kiểm tra, giám sát chính mình; hãy chọn đối tượng khác.",
        "supervision.directive-unknown",
        "Không có văn bản “" + nobody + "” trong phạm vi của bạn; hãy chọn trong danh sách.",
        "supervision.outside-year",
        "Ngày 31/12/2030 không thuộc năm 2031 của kế hoạch; hãy chọn lại.",
        "supervision.item-foreign",
        "Dòng 2 ghi một mục không thuộc kế hoạch này hoặc bị lặp; hãy tải lại kế hoạch rồi sửa.",
        "supervision.ends-before-beginning",
        "Ngày cuối 01/03/2031 trước ngày đầu 02/03/2031; hãy chọn lại.");
    refuse(
        422,
        chair(),
        PLANS,
        "{'year':1999,'body':'%s','items':[]}".formatted(body),
        "supervision.year-outside",
        "Năm 1999 không hợp lệ; chọn năm từ 2000 đến 2100.",
        "supervision.items-empty",
        "Kế hoạch chưa có cuộc nào; hãy ghi ít nhất một cuộc kiểm tra hoặc giám sát.");
    refuse(
        422,
        chair(),
        PLANS,
        "{'year':2032,'body':'%s','items':[%s{}]}".formatted(body, "{},".repeat(200)),
        "supervision.too-many",
        "Có 201 dòng, nhiều nhất là 200; hãy bớt hoặc chia nhỏ.");
    String id = id(posted(201, chair(), PLANS, plan(2033, "")));
    refuse(
        409,
        chair(),
        PLANS,
        plan(2033, ""),
        "supervision.plan-exists",
        "Đơn vị này đã có kế hoạch kiểm tra, giám sát năm 2033; hãy mở kế hoạch đó để sửa.");
    refuse(
        422,
        chair(),
        PLANS + "/" + id + "/issue",
        "{'symbol':'01-KH','issuedOn':'%s'}".formatted(today.plusDays(1)),
        "supervision.day-ahead",
        "Ngày %s còn ở phía trước; chọn hôm nay hoặc một ngày đã qua."
            .formatted(DAY.format(today.plusDays(1))));
    String issue = "{'symbol':'01-KH/UBKT','issuedOn':'%s'}".formatted(today);
    JsonNode issued = posted(200, chair(), PLANS + "/" + id + "/issue", issue);
    refuse(
        409,
        chair(),
        PLANS + "/" + id + "/issue",
        issue,
        "supervision.not-draft",
        "Kế hoạch đã ban hành theo “01-KH/UBKT”; hãy tải lại để xem trạng thái hiện tại.");
    String item = issued.at("/items/0/id").asString();
    posted(201, chair(), CASES, planned(item));
    JsonNode refusal = putAs(422, chair(), PLANS + "/" + id, plan(2033, ",'reason':'Bỏ mục'"));
    assertThat(each(refusal.path("errors"), "message"))
        .containsExactly(
            "Mục 1 đã có quyết định thực hiện; giữ nguyên loại, đối tượng và văn bản của mục, chỉ"
                + " sửa thời gian và ghi chú.");
    assertThat(each(read(200, chair(), PLANS + "/" + id).path("versions"), "added"))
        .containsExactly("0", "1");
    assertThat(each(read(200, as(Role.LEADER, chair), PLANS + "/" + id).path("versions"), "added"))
        .containsExactly("1");
  }

  private String planned(String item) {
    return """
    {'planItem':'%s','symbol':'13-QĐ','decidedOn':'%s','decidedBy':'%s','first':'%s','last':'%s',
    'head':'%s','members':['%s','%s']}
    """
        .formatted(
            item, today, chair, today, today.plusDays(9), team.get(0), team.get(1), team.get(2));
  }

  @Test
  void refusesDecisionsAllAtOnceInWords() throws Exception {
    String own = posted("Trong", subject, "Kỹ sư");
    refuse(
        422,
        chair(),
        CASES,
        decision("")
            .replace(team.get(1), own)
            .replace(team.get(2), team.get(0))
            .replace("'ground':'" + SECRET + "',", ""),
        "supervision.not-independent",
        "“Nguyễn Văn Trong” giữ chức vụ Kỹ sư tại Đơn vị SVW-NOC"
            + made
            + " (từ 01/01/2020 đến –), thuộc đối"
            + " tượng được kiểm tra, giám sát; hãy chọn người khác.",
        "supervision.person-repeated",
        "“Nguyễn Văn Ba” đã có trong Đoàn; mỗi người ghi một lần.",
        "supervision.team-size",
        "Đoàn có 2 người; theo quy định hiệu lực ngày %s, đoàn có từ 3 đến 5 người, kể cả Trưởng đoàn."
            .formatted(DAY.format(today.minusDays(9))),
        "supervision.item-or-ground",
        "Ghi một trong hai: mục của kế hoạch năm, hoặc căn cứ kiểm tra, giám sát đột xuất kèm đối"
            + " tượng.");
    refuse(
        422,
        chair(),
        CASES,
        decision("").replace(today.plusDays(20).toString(), today.plusDays(400).toString()),
        "supervision.too-long",
        "Một cuộc kéo dài tối đa 366 ngày; hãy chọn ngày cuối sớm hơn.");
    refuse(
        422,
        as(Role.INSPECTOR, person("Ngoài")),
        CASES,
        decision(""),
        "supervision.not-involved",
        "Tài khoản “inspector” không phải người quyết định, người được ủy quyền, thành viên Đoàn"
            + " hay người đứng đầu cơ quan kiểm tra; hồ sơ do một trong những người đó lập.");
    String one = CASES + "/" + opened();
    refuse(
        409,
        chair(),
        one + "/phases",
        step("CLOSED"),
        "supervision.phase-order",
        "Không bỏ qua bước; bước tiếp theo của cuộc này là bước 2 trên 4.");
    RequestPostProcessor member = as(Role.WORKER, team.get(1));
    refuse(
        403,
        member,
        one + "/phases",
        step("CONDUCT"),
        "supervision.not-yours",
        "Việc này không thuộc phần của bạn trong cuộc kiểm tra, giám sát.");
    refuse(
        422,
        member,
        one + "/diary",
        "{'day':'%s','text':'Ghi','corrects':7}".formatted(today.minusDays(10)),
        "supervision.day-before",
        "Ngày %s trước ngày %s; hãy chọn lại."
            .formatted(DAY.format(today.minusDays(10)), DAY.format(today.minusDays(9))),
        "supervision.entry-unknown",
        "Nhật ký không có dòng số 7; hãy chọn một dòng đã ghi.");
    for (String phase : List.of("CONDUCT", "FINISH", "CLOSED")) {
      if (phase.equals("CLOSED")) {
        posted(201, chair(), one + "/conclusion", conclusion(""));
      }
      posted(200, chair(), one + "/phases", step(phase));
    }
    refuse(
        409,
        member,
        one + "/diary",
        "{'day':'%s','text':'Muộn'}".formatted(today),
        "supervision.closed",
        "Hồ sơ “12-QĐ/UBKT” đã được lưu (đóng hồ sơ) nên không ghi thêm được nữa.");
  }

  @Test
  void listsInTheSameNumberOfStatementsHoweverManyThereAre() throws Exception {
    String id = opened();
    String plan = id(posted(201, chair(), PLANS, plan(2040, "")));
    int[] few = statements(id, plan);
    for (int more = 0; more < 3; more++) {
      opened();
      posted(201, chair(), PLANS, plan(2041 + more, ""));
      posted(
          201,
          as(Role.WORKER, team.get(more)),
          CASES + "/" + id + "/diary",
          "{'day':'%s','text':'Làm việc'}".formatted(today));
    }
    assertThat(statements(id, plan)).isEqualTo(few);
  }

  private int[] statements(String id, String plan) throws Exception {
    String[] paths = {
      CASES,
      CASES + "/" + id,
      CASES + "/" + id + "/diary",
      CASES + "/" + id + "/readings",
      PLANS,
      PLANS + "/" + plan
    };
    int[] counts = new int[paths.length];
    for (int at = 0; at < paths.length; at++) {
      String each = paths[at];
      read(200, chair(), each);
      counts[at] = CountedStatements.of(() -> read(200, chair(), each)).size();
    }
    return counts;
  }
}
