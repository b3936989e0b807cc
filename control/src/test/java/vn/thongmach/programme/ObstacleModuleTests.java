package vn.thongmach.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.testing.SignedIn;
import vn.thongmach.testing.WebTest;

/** Raising and removing obstacles over HTTP. */
class ObstacleModuleTests extends WebTest {

  @Autowired private MissedSteps steps;

  private String mine = "";
  private String beside = "";
  private String decider = "";

  @BeforeAll
  void prepare() throws Exception {
    mine = unit("OBS-1", "");
    beside = unit("OBS-2", "");
    decider = person("Quyết");
  }

  private String body(String title) {
    return """
    {'title':'%s','onType':'TASK','onCode':'NV-77','mustDecide':'%s','due':'2026-11-20'}
    """
        .formatted(title, decider);
  }

  @Test
  void isRaisedByAWorkerAndDecidedByThePersonNamed() throws Exception {
    JsonNode raised =
        posted(201, of(Role.WORKER, mine), "/api/obstacles", body("Thiếu giấy phép đào đường"));
    String path = "/api/obstacles/" + id(raised);
    assertThat(raised.at("/unit/code").asString()).isEqualTo("OBS-1");
    assertThat(raised.path("raisedBy").asString()).isEqualTo("worker");
    read(404, of(Role.WORKER, beside), path);
    JsonNode refused =
        posted(403, of(Role.WORKER, mine), path + "/decision", "{'decision':'Cho phép'}");
    assertThat(refused.path("detail").asString())
        .isEqualTo("Chỉ Nguyễn Văn Quyết hoặc lãnh đạo đơn vị mới quyết định được vướng mắc này.");
    JsonNode removed =
        posted(
            200,
            SignedIn.as(Role.WORKER, UUID.fromString(beside), UUID.fromString(decider)),
            path + "/decision",
            "{'decision':'Đã làm việc với Sở Giao thông'}");
    assertThat(removed.path("removedAt").isNull()).isFalse();
    assertThat(codes(posted(409, ADMINISTRATOR, path + "/decision", "{'decision':'Nữa'}")))
        .containsExactly("programme.obstacle-removed");
    assertThat(read("/api/obstacles?open=true&q=giay phep&unit=" + mine).path("total").asInt())
        .isZero();
    assertThat(read("/api/obstacles?q=giay phep&unit=" + mine).path("total").asInt()).isEqualTo(1);
    assertThat(read("/api/obstacles?open=false&q=giay phep&unit=" + mine).path("total").asInt())
        .isEqualTo(1);
  }

  @Test
  void moreTimeNeedsAReasonThatStaysReadable() throws Exception {
    JsonNode raised =
        posted(201, of(Role.UNIT_HEAD, mine), "/api/obstacles", body("Chậm bàn giao mặt bằng"));
    String path = "/api/obstacles/" + id(raised);
    changed(
        path,
        body("Chậm bàn giao mặt bằng")
            .replace("2026-11-20", "2026-12-20")
            .replace("{", "{'reason':'Chờ tỉnh họp','version':1,"));
    JsonNode history = read("/api/history?type=obstacle&id=" + id(raised));
    assertThat(history.at("/items/0/reason").asString()).isEqualTo("Chờ tỉnh họp");
    assertThat(history.at("/items/0/changes/0/field").asString()).isEqualTo("due");
  }

  @Test
  void refusesWhatStandsInTheWayOfNothing() throws Exception {
    for (String type : new String[] {"PROGRAMME", "MILESTONE", "OBJECT"}) {
      assertThat(
              codes(
                  posted(
                      422,
                      of(Role.UNIT_HEAD, mine),
                      "/api/obstacles",
                      body("Vướng").replace("TASK", type))))
          .containsExactly("programme.subject-unknown");
    }
    assertThat(codes(posted(400, ADMINISTRATOR, "/api/obstacles", "{}"))).hasSize(5);
  }

  @Test
  void mayBeEnteredLaterThanItHappened() throws Exception {
    JsonNode raised =
        posted(
            201,
            of(Role.WORKER, mine),
            "/api/obstacles",
            body("Chờ thiết bị").replace("'due'", "'raisedOn':'2026-03-02','due'"));
    assertThat(raised.path("raisedAt").asString()).isEqualTo("2026-03-01T17:00:00Z");
    String path = "/api/obstacles/" + id(raised) + "/decision";
    assertThat(codes(posted(422, ADMINISTRATOR, path, "{'decision':'x','removedOn':'2026-03-01'}")))
        .containsExactly("programme.removed-before-raised");
    assertThat(codes(posted(422, ADMINISTRATOR, path, "{'decision':'x','removedOn':'2999-03-01'}")))
        .containsExactly("programme.day-in-future");
    JsonNode removed =
        posted(200, ADMINISTRATOR, path, "{'decision':'Đã cấp','removedOn':'2026-04-01'}");
    assertThat(removed.path("removedAt").asString()).isEqualTo("2026-03-31T17:00:00Z");
    assertThat(told(id(raised))).containsExactly("1/1", "1/1");
  }

  @Test
  void listsWhatWaitsForMe() throws Exception {
    posted(201, of(Role.WORKER, mine), "/api/obstacles", body("Chờ duyệt thiết kế"));
    JsonNode waiting =
        read(
            200,
            SignedIn.as(Role.WORKER, UUID.fromString(beside), UUID.fromString(decider)),
            "/api/obstacles?mustDecide=me&open=true");
    assertThat(each(waiting.path("items"), "title")).contains("Chờ duyệt thiết kế");
    assertThat(
            read(200, of(Role.WORKER, mine), "/api/obstacles?mustDecide=me").path("total").asInt())
        .isZero();
    read(400, ADMINISTRATOR, "/api/obstacles?mustDecide=ai-do");
  }

  @Test
  void tellsMeasuresOnceWhetherItWasRemovedInTime() throws Exception {
    JsonNode missed =
        posted(201, of(Role.WORKER, mine), "/api/obstacles", body("Chưa có điện lưới"));
    JsonNode removed =
        posted(
            201,
            of(Role.WORKER, mine),
            "/api/obstacles",
            body("Chờ cấp phép").replace("2026-11-20", "2999-01-01"));
    jdbc.sql(
            "update obstacle set entered_at = now() - interval '900 days' where id = cast(? as uuid)")
        .param(id(missed))
        .update();
    steps.tellMissed();
    steps.tellMissed();
    posted(200, ADMINISTRATOR, "/api/obstacles/" + id(missed) + "/decision", "{'decision':'Nay'}");
    posted(200, ADMINISTRATOR, "/api/obstacles/" + id(removed) + "/decision", "{'decision':'Đã'}");
    assertThat(told(id(missed))).containsExactly("0/1", "0/1");
    assertThat(told(id(removed))).containsExactly("1/1", "1/1");
  }

  private List<String> told(String obstacle) {
    return jdbc.sql(
            """
            select trim_scale(numerator) || '/' || trim_scale(denominator) from business_event
            where reference like :reference order by id
            """)
        .param("reference", "obstacle " + obstacle + " %")
        .query(String.class)
        .list();
  }
}
