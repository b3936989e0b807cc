package vn.thongmach.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.testing.SignedIn;
import vn.thongmach.testing.WebTest;

/** Giving, doing and accepting tasks over HTTP, and what measures are told of it. */
class TaskModuleTests extends WebTest {

  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

  @Autowired private MissedWork measure;

  private String mine = "";
  private String beside = "";
  private String worker = "";
  private String programme = "";
  private String milestone = "";
  private String object = "";

  @BeforeAll
  void prepare() throws Exception {
    String top = unit("WRK-0", "");
    mine = unit("WRK-1", top);
    beside = unit("WRK-2", top);
    worker = person("Thợ");
    programme =
        id(
            created(
                "/api/programmes",
                "{'code':'WRK-P','name':'Tối ưu mạng','leadUnit':'"
                    + top
                    + "',"
                    + "'from':'2026-01-01','to':'2031-01-01'}"));
    milestone =
        id(
            created(
                "/api/programmes/WRK-P/milestones",
                "{'code':'M1','name':'Xong vùng 1','due':'2026-12-31'}"));
    mvc.perform(
        multipart("/api/inventory/imports?source=work&format=csv")
            .file(
                new MockMultipartFile(
                    "file",
                    "a.csv",
                    "text/csv",
                    "type,id,parentType,parentId,aType,aId,zType,zId\nSITE,w1,,,,,,\n"
                        .getBytes(StandardCharsets.UTF_8)))
            .with(ADMINISTRATOR));
    object = read("/api/inventory/objects?q=w1&source=work").at("/items/0/id").asString();
  }

  private String body(String code, LocalDate due, String more) {
    return """
    {'code':'%s','title':'Đo kiểm tuyến cáp','product':'Biên bản đo','unit':'%s','person':'%s',
    'due':'%s'%s}
    """
        .formatted(code, mine, worker, due, more);
  }

  private RequestPostProcessor doer() {
    return SignedIn.as(Role.WORKER, UUID.fromString(beside), UUID.fromString(worker));
  }

  @Test
  void namesWhatItServesAndWhatItIsDoneOn() throws Exception {
    JsonNode task =
        created(
            "/api/tasks",
            body(
                "WRK-T1",
                TODAY.plusDays(3),
                ",'target':'MT-9','milestone':'" + milestone + "','objects':['" + object + "']"));
    assertThat(task.at("/programme/code").asString()).isEqualTo("WRK-P");
    assertThat(task.at("/milestone/code").asString()).isEqualTo("M1");
    assertThat(task.at("/objects/0/type").asString()).isEqualToIgnoringCase("SITE");
    assertThat(read("/api/tasks?object=" + object).path("total").asInt()).isEqualTo(1);
    assertThat(read("/api/tasks?target=MT-9").path("total").asInt()).isEqualTo(1);
    assertThat(
            codes(
                posted(
                    422,
                    ADMINISTRATOR,
                    "/api/tasks",
                    body(
                        "WRK-T2",
                        TODAY,
                        ",'programme':'%s','milestone':'%s','objects':['%s']"
                            .formatted(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID())))))
        .containsExactlyInAnyOrder(
            "work.programme-unknown", "work.milestone-unknown", "work.object-unknown");
    created(
        "/api/programmes",
        "{'code':'WRK-Q','name':'Khác','leadUnit':'"
            + mine
            + "','from':'2026-01-01',"
            + "'to':'2027-01-01'}");
    String other = id(read("/api/programmes/WRK-Q"));
    assertThat(
            codes(
                posted(
                    422,
                    ADMINISTRATOR,
                    "/api/tasks",
                    body(
                        "WRK-T3",
                        TODAY,
                        ",'programme':'%s','milestone':'%s'".formatted(other, milestone)))))
        .containsExactly("work.milestone-elsewhere");
  }

  @Test
  void isFoundAndFinishedByItsWorkerWhereverTheyBelong() throws Exception {
    created("/api/tasks", body("WRK-A", TODAY.plusDays(1), ""));
    JsonNode own = read(200, doer(), "/api/tasks?person=me&q=WRK-A");
    assertThat(own.at("/items/0/mine").asBoolean()).isTrue();
    String path = "/api/tasks/WRK-A";
    read(404, of(Role.WORKER, beside), path);
    JsonNode refused = posted(403, of(Role.WORKER, mine), path + "/done", "{'note':'Xong'}");
    assertThat(codes(refused)).containsExactly("work.not-own-task");
    assertThat(codes(posted(422, doer(), path + "/done", "{'doneOn':'2999-01-01','note':'x'}")))
        .containsExactly("work.done-in-future");
    posted(409, ADMINISTRATOR, path + "/acceptance", "{'accepted':true}");
    JsonNode done = posted(200, doer(), path + "/done", "{'note':'Biên bản số 12','version':1}");
    assertThat(done.path("state").asString()).isEqualTo("DONE");
    assertThat(codes(posted(409, doer(), path + "/done", "{'note':'Lại'}")))
        .containsExactly("work.not-open");
    posted(403, doer(), path + "/acceptance", "{'accepted':true}");
    assertThat(
            codes(
                posted(
                    403,
                    SignedIn.as(Role.UNIT_HEAD, UUID.fromString(mine), UUID.fromString(worker)),
                    path + "/acceptance",
                    "{'accepted':true}")))
        .containsExactly("work.own-task");
    assertThat(
            posted(
                    200,
                    of(Role.UNIT_HEAD, mine),
                    path + "/acceptance",
                    "{'accepted':false,'reason':'Thiếu ảnh'}")
                .path("state")
                .asString())
        .isEqualTo("OPEN");
    posted(200, doer(), path + "/done", "{'note':'Đã bổ sung ảnh'}");
    assertThat(
            codes(
                posted(
                    422,
                    ADMINISTRATOR,
                    path + "/acceptance",
                    "{'accepted':true,'acceptedOn':'2020-01-01'}")))
        .containsExactly("work.accepted-outside");
    JsonNode accepted =
        posted(200, of(Role.UNIT_HEAD, mine), path + "/acceptance", "{'accepted':true}");
    assertThat(accepted.path("state").asString()).isEqualTo("ACCEPTED");
    assertThat(codes(putAs(409, ADMINISTRATOR, path, body("WRK-A", TODAY, ",'reason':'x'"))))
        .containsExactly("work.task-accepted");
    JsonNode history = read("/api/history?type=task&id=WRK-A");
    assertThat(each(history.path("items"), "action"))
        .containsExactly("TaskAccepted", "TaskDone", "TaskSentBack", "TaskDone", "TaskGiven");
    assertThat(told("WRK-A")).containsExactly("1/1", "1/1");
  }

  @Test
  void isToldOfAsMissedOnceItsDayHasPassed() throws Exception {
    LocalDate yesterday = TODAY.minusDays(1);
    created("/api/tasks", body("WRK-B", yesterday, ",'programme':'" + programme + "'"));
    measure.tellMissed();
    assertThat(told("WRK-B")).as("entered today with a day that has passed").isEmpty();
    jdbc.sql("update task set entered_at = now() - interval '3 days' where code = 'WRK-B'")
        .update();
    measure.tellMissed();
    measure.tellMissed();
    assertThat(told("WRK-B")).containsExactly("0/1", "0/1", "0/1");
    posted(200, doer(), "/api/tasks/WRK-B/done", "{'note':'Muộn một ngày'}");
    posted(200, ADMINISTRATOR, "/api/tasks/WRK-B/acceptance", "{'accepted':true}");
    assertThat(told("WRK-B")).containsExactly("0/1", "0/1", "0/1");
    assertThat(read("/api/tasks/WRK-B").path("late").asBoolean()).isTrue();
  }

  @Test
  void isWithdrawnOrGivenToSomebodyElseWithAReason() throws Exception {
    created("/api/tasks", body("WRK-C", TODAY.plusDays(9), ""));
    assertThat(codes(putAs(400, ADMINISTRATOR, "/api/tasks/WRK-C", body("WRK-C", TODAY, ""))))
        .containsExactly("kernel.value-missing");
    JsonNode withdrawn =
        changed(
            "/api/tasks/WRK-C",
            body("WRK-C", TODAY, ",'withdrawn':true,'reason':'Đã có đơn vị khác làm'"));
    assertThat(withdrawn.path("state").asString()).isEqualTo("WITHDRAWN");
    assertThat(read("/api/tasks?state=WITHDRAWN&q=do kiem&unit=" + mine).path("total").asInt())
        .isEqualTo(1);
    putAs(404, of(Role.UNIT_HEAD, beside), "/api/tasks/WRK-C", body("WRK-C", TODAY, ""));
  }

  @Test
  void isNumberedByDayWhereNoCodeIsGiven() throws Exception {
    String day = TODAY.format(DateTimeFormatter.ofPattern("uuMMdd"));
    created("/api/tasks", body("CV-" + day + "-7", TODAY.plusDays(9), ""));
    JsonNode given =
        created("/api/tasks", body("", TODAY.plusDays(9), "").replace("'code':'',", ""));
    assertThat(given.path("code").asString()).isEqualTo("CV-" + day + "-8");
    assertThat(created("/api/tasks", body(" ", TODAY.plusDays(9), "")).path("code").asString())
        .isEqualTo("CV-" + day + "-9");
  }

  @Test
  void isAskedForByThePersonBehindTheUser() throws Exception {
    created("/api/mandates", "{'person':'" + worker + "','unit':'" + mine + "','post':'Kỹ sư'}");
    JsonNode me = read(200, doer(), "/api/me");
    assertThat(me.at("/person/fullName").asString()).isEqualTo("Nguyễn Văn Thợ");
    assertThat(me.at("/person/posts/0/unitCode").asString()).isEqualTo("WRK-1");
    assertThat(me.at("/person/posts/0/post").asString()).isEqualTo("Kỹ sư");
    assertThat(read("/api/me").path("person").isNull()).isTrue();
    assertThat(read("/api/tasks?person=me").path("total").asInt())
        .as("nobody stands behind this user")
        .isZero();
  }

  @Test
  void isGivenByThoseWhoReachItsUnit() throws Exception {
    posted(403, of(Role.WORKER, mine), "/api/tasks", body("WRK-D", TODAY, ""));
    assertThat(
            codes(posted(422, of(Role.UNIT_HEAD, beside), "/api/tasks", body("WRK-D", TODAY, ""))))
        .containsExactly("organisation.unit-unknown");
  }

  private List<String> told(String code) {
    return jdbc.sql(
            """
            select trim_scale(numerator) || '/' || trim_scale(denominator) from business_event
            where reference like :reference order by id
            """)
        .param("reference", "task " + code + " %")
        .query(String.class)
        .list();
  }
}
