package vn.thongmach.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.kernel.Period;
import vn.thongmach.testing.SignedIn;
import vn.thongmach.testing.WebTest;

/** What tasks, handovers, proposals and disputes tell whom, read over HTTP by nobody else. */
class NoticeWebModuleTests extends WebTest {

  private static final LocalDate DUE = LocalDate.now(Period.ZONE).plusDays(9);

  private String top = "";
  private String lead = "";
  private String helper = "";
  private String headPerson = "";
  private String workerPerson = "";
  private String takerPerson = "";
  private String topPerson = "";

  @BeforeAll
  void prepare() throws Exception {
    top = unit("NTC-0", "");
    lead = unit("NTC-1", top);
    helper = unit("NTC-2", top);
    topPerson = headOf(top, "Tuấn");
    headPerson = headOf(lead, "Hà");
    takerPerson = headOf(helper, "Minh");
    workerPerson = person("Nam");
  }

  private String headOf(String unit, String name) throws Exception {
    String person = person(name);
    created(
        "/api/mandates",
        "{'person':'%s','unit':'%s','post':'Giám đốc trung tâm','from':'2020-01-01'}"
            .formatted(person, unit));
    return person;
  }

  private static RequestPostProcessor as(Role role, String unit, String person) {
    return SignedIn.as(role, UUID.fromString(unit), UUID.fromString(person));
  }

  private RequestPostProcessor head() {
    return as(Role.UNIT_HEAD, lead, headPerson);
  }

  private RequestPostProcessor worker() {
    return as(Role.WORKER, lead, workerPerson);
  }

  private RequestPostProcessor taker() {
    return as(Role.UNIT_HEAD, helper, takerPerson);
  }

  private JsonNode newest(RequestPostProcessor who) throws Exception {
    return read(200, who, "/api/notices?size=1").at("/items/0");
  }

  private long unread(RequestPostProcessor who) throws Exception {
    return read(200, who, "/api/notices/unread").path("count").asLong();
  }

  @Test
  void goesToWhoeverDoesTheTaskAndBack() throws Exception {
    posted(
        201,
        head(),
        "/api/tasks",
        "{'code':'NTC-NV1','title':'Đo <b>công suất</b> {0}','unit':'%s','person':'%s','due':'%s'}"
            .formatted(lead, workerPerson, DUE));
    JsonNode given = newest(worker());
    assertThat(given.path("kind").asString()).isEqualTo("TASK_GIVEN");
    assertThat(given.path("title").asString()).isEqualTo("Đo <b>công suất</b> {0}");
    assertThat(given.path("text").asString())
        .isEqualTo(
            "Nguyễn Văn Hà giao nhiệm vụ này, hạn %s."
                .formatted(java.time.format.DateTimeFormatter.ofPattern("dd/MM/yyyy").format(DUE)));
    assertThat(given.path("address").asString()).isEqualTo("/my-work");
    assertThat(given.path("seenAt").isNull()).isTrue();
    posted(200, worker(), "/api/tasks/NTC-NV1/done", "{'note':'Đã đo xong'}");
    assertThat(newest(head()).path("text").asString())
        .isEqualTo("Nguyễn Văn Nam báo đã hoàn thành; chờ nghiệm thu.");
    posted(
        200,
        head(),
        "/api/tasks/NTC-NV1/acceptance",
        "{'accepted':false,'reason':'Thiếu ảnh {1}'}");
    assertThat(newest(worker()).path("text").asString())
        .isEqualTo("Nguyễn Văn Hà trả lại để làm tiếp: Thiếu ảnh {1}");
    posted(200, worker(), "/api/tasks/NTC-NV1/done", "{'note':'Đã bổ sung'}");
    posted(200, head(), "/api/tasks/NTC-NV1/acceptance", "{'accepted':true}");
    assertThat(newest(worker()).path("kind").asString()).isEqualTo("TASK_ACCEPTED");
    long left = unread(worker());
    long id = given.path("id").asLong();
    read(404, head(), "/api/notices/" + id);
    putAs(404, head(), "/api/notices/" + id + "/seen", "{}");
    assertThat(putAs(200, worker(), "/api/notices/" + id + "/seen", "{}").path("count").asLong())
        .isEqualTo(left - 1);
    putAs(200, worker(), "/api/notices/" + id + "/seen", "{}");
    assertThat(unread(worker())).isEqualTo(left - 1);
    assertThat(read(200, worker(), "/api/notices?unread=true").path("total").asLong())
        .isEqualTo(left - 1);
    long newest = newest(worker()).path("id").asLong();
    assertThat(
            putAs(200, worker(), "/api/notices/seen", "{'upTo':%d}".formatted(newest))
                .path("count")
                .asLong())
        .isZero();
    assertThat(unread(ADMINISTRATOR)).as("nobody stands behind the account").isZero();
    read(403, SignedIn.as(Role.INTEGRATION), "/api/notices");
  }

  @Test
  void tellsTheOtherSideOfEachStepOfAHandover() throws Exception {
    JsonNode made =
        posted(
            201,
            head(),
            "/api/handovers",
            "{'what':'Kéo cáp','toUnit':'%s','workingDays':3}".formatted(helper));
    String path = "/api/handovers/" + id(made);
    assertThat(newest(taker()).path("kind").asString()).isEqualTo("HANDOVER_ASKED");
    assertThat(newest(taker()).path("address").asString())
        .isEqualTo("/commitments/handovers?handover=" + id(made));
    putAs(200, taker(), path + "/answer", "{'state':'ACCEPTED'}");
    assertThat(newest(head()).path("kind").asString()).isEqualTo("HANDOVER_ANSWERED");
    putAs(200, taker(), path + "/delivery", "{'words':'Xong 6 km'}");
    assertThat(newest(head()).path("text").asString())
        .isEqualTo("Nguyễn Văn Minh bàn giao kết quả, chờ xác nhận: Xong 6 km");
    putAs(200, head(), path + "/confirmation", "{'state':'CONFIRMED'}");
    assertThat(newest(taker()).path("text").asString())
        .isEqualTo("Nguyễn Văn Hà đã xác nhận kết quả.");
    long before = read(200, taker(), "/api/notices").path("total").asLong();
    posted(400, head(), "/api/handovers", "{'toUnit':'%s','workingDays':3}".formatted(helper));
    assertThat(read(200, taker(), "/api/notices").path("total").asLong()).isEqualTo(before);
  }

  @Test
  void wordsEveryKindInBothLanguages() {
    vn.thongmach.kernel.Texts texts = new vn.thongmach.kernel.Texts();
    for (NoticeKind kind : NoticeKind.values()) {
      for (java.util.Locale language : vn.thongmach.kernel.ReaderLanguage.SUPPORTED) {
        assertThat(texts.pattern(language, "notice.kind." + kind)).as("%s", kind).isNotBlank();
      }
    }
  }
}
