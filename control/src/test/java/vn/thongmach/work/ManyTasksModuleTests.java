package vn.thongmach.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.kernel.Period;
import vn.thongmach.testing.SignedIn;
import vn.thongmach.testing.WebTest;

/** Changing many tasks in one request: all or none, with every problem on its task. */
class ManyTasksModuleTests extends WebTest {

  private LocalDate today = LocalDate.EPOCH;
  private String mine = "";
  private String beside = "";
  private int made;

  @BeforeAll
  void prepare() throws Exception {
    today = LocalDate.now(Period.ZONE);
    String top = unit("MNY-0", "");
    mine = unit("MNY-1", top);
    beside = unit("MNY-2", top);
  }

  private String given(String unit, String person) throws Exception {
    String code = "MNY-T" + ++made;
    created(
        "/api/tasks",
        "{'code':'%s','title':'Việc %d','unit':'%s','person':'%s','due':'%s'}"
            .formatted(code, made, unit, person, today.plusDays(10)));
    return code;
  }

  private static String row(String code, String wanted) {
    return "{'code':'" + code + "'," + wanted + "}";
  }

  private static String body(String... rows) {
    return "{'reason':'Chuyển việc','tasks':[" + String.join(",", rows) + "]}";
  }

  private JsonNode task(String code) throws Exception {
    return read("/api/tasks/" + code);
  }

  private static List<String> fields(JsonNode refusal) {
    return refusal
        .path("errors")
        .valueStream()
        .map(error -> error.path("field").asString() + " " + error.path("code").asString())
        .toList();
  }

  private RequestPostProcessor worker(String person) {
    return SignedIn.as(Role.WORKER, UUID.fromString(beside), UUID.fromString(person));
  }

  private List<String> told(String person) throws Exception {
    return each(read(200, worker(person), "/api/notices").path("items"), "text");
  }

  @Test
  void givesThemToSomebodyElseAndTellsEachPersonOnce() throws Exception {
    String before = person("Trước");
    String after = person("Sau");
    List<String> codes = List.of(given(mine, before), given(mine, before), given(mine, before));
    String wanted = "'version':1,'person':'%s','due':'%s'".formatted(after, today.plusDays(4));
    JsonNode changed =
        putAs(
            200,
            of(Role.UNIT_HEAD, mine),
            "/api/tasks",
            body(codes.stream().map(code -> row(code, wanted)).toArray(String[]::new)));
    assertThat(each(changed, "code")).isEqualTo(codes);
    for (String code : codes) {
      JsonNode task = task(code);
      assertThat(task.at("/person/id").asString()).isEqualTo(after);
      assertThat(task.path("due").asString()).isEqualTo(today.plusDays(4).toString());
      assertThat(task.path("version").asInt()).isEqualTo(2);
      assertThat(read("/api/history?type=task&id=" + code).at("/items/0/reason").asString())
          .isEqualTo("Chuyển việc");
    }
    assertThat(told(after)).hasSize(1);
    assertThat(told(after).getFirst())
        .endsWith(" giao 3 nhiệm vụ, hạn sớm nhất %1$td/%1$tm/%1$tY.".formatted(today.plusDays(4)));
    assertThat(told(before)).as("three when given, one when taken away").hasSize(4);
    assertThat(told(before).getFirst()).endsWith(" đổi 3 nhiệm vụ: Chuyển việc");
    putAs(
        200,
        of(Role.UNIT_HEAD, mine),
        "/api/tasks",
        body(row(codes.getFirst(), "'person':'" + after + "'")));
    assertThat(task(codes.getFirst()).path("version").asInt()).as("as it was").isEqualTo(2);
    assertThat(told(after)).hasSize(1);
  }

  @Test
  void movesAndWithdrawsThem() throws Exception {
    String doer = person("Làm");
    String moved = given(mine, doer);
    String dropped = given(mine, doer);
    putAs(
        200,
        ADMINISTRATOR,
        "/api/tasks",
        body(row(moved, "'unit':'" + beside + "'"), row(dropped, "'withdrawn':true")));
    assertThat(task(moved).at("/unit/id").asString()).isEqualTo(beside);
    assertThat(task(dropped).path("state").asString()).isEqualTo("WITHDRAWN");
    assertThat(told(doer)).hasSize(3);
    assertThat(told(doer).getFirst()).endsWith(" đổi 2 nhiệm vụ: Chuyển việc");
  }

  @Test
  void changesNoneWhereOneIsRefusedAndNamesEachTask() throws Exception {
    String doer = person("Đủ");
    String good = given(mine, doer);
    String stale = given(mine, doer);
    String accepted = given(mine, doer);
    String foreign = given(beside, doer);
    posted(200, ADMINISTRATOR, "/api/tasks/" + accepted + "/done", "{'note':'Xong'}");
    posted(200, ADMINISTRATOR, "/api/tasks/" + accepted + "/acceptance", "{'accepted':true}");
    String later = "'due':'" + today.plusDays(20) + "'";
    JsonNode refusal =
        putAs(
            400,
            of(Role.UNIT_HEAD, mine),
            "/api/tasks",
            body(
                row(good, later),
                row(stale, "'version':7," + later),
                row(accepted, later),
                row(foreign, later),
                row("MNY-NONE", later),
                row(good, later),
                row(given(mine, doer), "'version':1"),
                row(given(mine, doer), "'person':'" + UUID.randomUUID() + "'"),
                row(given(mine, doer), "'unit':'" + beside + "'"),
                "null"));
    assertThat(fields(refusal))
        .containsExactlyInAnyOrder(
            "tasks[9].code kernel.value-missing",
            "tasks[1].version kernel.changed-meanwhile",
            "tasks[2].code work.task-accepted",
            "tasks[3].code work.task-unknown",
            "tasks[4].code work.task-unknown",
            "tasks[5].code work.row-repeated",
            "tasks[6].code work.change-empty",
            "tasks[7].person organisation.person-unknown",
            "tasks[8].unit organisation.unit-unknown");
    assertThat(each(refusal.path("errors"), "message"))
        .contains(
            "Không có nhiệm vụ “%s” trong phạm vi của bạn.".formatted(foreign),
            "Nhiệm vụ “%s” có hai dòng; mỗi nhiệm vụ ghi một dòng.".formatted(good))
        .anyMatch(words -> words.startsWith("Chưa ghi gì để đổi ở nhiệm vụ “MNY-T"));
    assertThat(task(good).path("version").asInt()).isEqualTo(1);
    assertThat(task(good).path("due").asString()).isEqualTo(today.plusDays(10).toString());
  }

  @Test
  void takesSomeButNotTooManyForAReason() throws Exception {
    JsonNode none = putAs(422, ADMINISTRATOR, "/api/tasks", body());
    assertThat(none.path("detail").asString())
        .isEqualTo("Không có nhiệm vụ nào để sửa; hãy chọn ít nhất một nhiệm vụ.");
    assertThat(codes(none)).containsExactly("work.rows-empty");
    String rows =
        IntStream.rangeClosed(0, 200)
            .mapToObj(at -> row("MNY-X" + at, "'withdrawn':true"))
            .collect(Collectors.joining(","));
    JsonNode many = putAs(422, ADMINISTRATOR, "/api/tasks", body(rows));
    assertThat(codes(many)).containsExactly("work.too-many");
    assertThat(many.path("detail").asString())
        .isEqualTo("Có 201 nhiệm vụ, mỗi lần sửa nhiều nhất 200; hãy chia nhỏ.");
    assertThat(fields(putAs(400, ADMINISTRATOR, "/api/tasks", "{'tasks':[]}")))
        .contains("reason kernel.value-missing");
  }

  @Test
  void isForThoseWhoGiveTasks() throws Exception {
    String code = given(mine, person("Ngoài"));
    String wanted = body(row(code, "'withdrawn':true"));
    putAs(403, of(Role.WORKER, mine), "/api/tasks", wanted);
    putAs(403, of(Role.INSPECTOR, mine), "/api/tasks", wanted);
    putAs(403, SignedIn.as(Role.INTEGRATION), "/api/tasks", wanted);
    assertThat(codes(putAs(422, of(Role.UNIT_HEAD, beside), "/api/tasks", wanted)))
        .containsExactly("work.task-unknown");
    putAs(200, of(Role.UNIT_HEAD, mine), "/api/tasks", wanted);
  }

  @Test
  void refusesAnAbsentOrMalformedIdInAnyList() throws Exception {
    String task = "{'code':'MNY-N','title':'Việc','unit':'%s','due':'%s','objects':[%s]}";
    assertThat(
            fields(
                posted(400, ADMINISTRATOR, "/api/tasks", task.formatted(mine, today, "null,''"))))
        .containsExactly("objects[0] kernel.value-missing", "objects[1] kernel.value-missing");
    posted(400, ADMINISTRATOR, "/api/tasks", task.formatted(mine, today, "'abc'"));
    assertThat(
            fields(
                posted(
                    400,
                    ADMINISTRATOR,
                    "/api/task-series",
                    "{'code':'MNY-S','title':'Việc','unit':'%s','rule':'FREQ=DAILY','objects':[null]}"
                        .formatted(mine))))
        .containsExactly("objects[0] kernel.value-missing");
    assertThat(
            fields(
                posted(
                    400,
                    ADMINISTRATOR,
                    "/api/programmes",
                    """
                    {'code':'MNY-P','name':'Chương trình','leadUnit':'%s','from':'2026-01-01',
                     'to':'2031-01-01','keyTasks':[null],'clauses':[null],'coordinatingUnits':[null]}
                    """
                        .formatted(mine))))
        .containsExactly(
            "keyTasks[0] kernel.value-missing",
            "clauses[0] kernel.value-missing",
            "coordinatingUnits[0] kernel.value-missing");
    assertThat(codes(posted(400, ADMINISTRATOR, "/api/targets", "{'subject':{'objects':[null]}}")))
        .contains("target.subject-malformed");
    assertThat(
            fields(putAs(400, ADMINISTRATOR, "/api/targets", "{'reason':'Sửa','targets':[null]}")))
        .containsExactly("targets[0].code kernel.value-missing");
  }
}
