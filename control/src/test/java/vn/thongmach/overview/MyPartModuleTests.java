package vn.thongmach.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.testing.CountedStatements;
import vn.thongmach.testing.SignedIn;
import vn.thongmach.testing.WebTest;

/** What a person moves, over HTTP: by the score computed once more, and who waits for whom. */
class MyPartModuleTests extends WebTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final String PART = "/api/overview/my-part";

  private final String year = Year.now(ZONE).toString();
  private final LocalDate today = LocalDate.now(ZONE);
  private String unit = "";
  private String head = "";
  private String worker = "";
  private String idle = "";

  @BeforeAll
  void prepare() throws Exception {
    String top = unit("MYP-0", "");
    unit = unit("MYP-1", top);
    head = person("Đầu");
    worker = person("Thợ");
    idle = person("Rảnh");
    created(
        "/api/mandates",
        "{'person':'%s','unit':'%s','post':'Giám đốc','from':'2026-02-01'}".formatted(head, unit));
    String clause =
        created(
                "/api/resolutions",
                """
                {'symbol':'MYP-NQ','title':'Phần của tôi','kind':'THEMATIC','issuer':'%s',
                'adoptedOn':'2026-01-15','clauses':[{'code':'1','text':'Đúng hạn'}]}
                """
                    .formatted(top))
            .at("/clauses/0/id")
            .asString();
    created(
        "/api/targets",
        """
        {'code':'MYP-CV','name':'Việc xong đúng hạn','ownerUnit':'%s','head':'%s',
        'measure':'tasks-on-time','subject':{'units':['%s']},'direction':'HIGHER','baseline':0,
        'plan':[{'period':'%s','value':100}],'weight':1,'clause':'%s'}
        """
            .formatted(unit, head, top, year, clause));
    task("MYP-DONE", worker, today, "'product':'Biên bản','target':'MYP-CV'");
    task("MYP-LATE", idle, today.minusDays(2), "'target':'MYP-CV'");
    finish("MYP-DONE");
    posted(200, ADMINISTRATOR, "/api/tasks/MYP-DONE/acceptance", "{'accepted':true}");
    finish("MYP-LATE");
    posted(200, ADMINISTRATOR, "/api/tasks/MYP-LATE/acceptance", "{'accepted':true}");
    task("MYP-OPEN", worker, today.plusDays(9), "'product':'Biên bản','target':'MYP-CV'");
    task("MYP-BARE", worker, today.minusDays(1), "'product':null");
    task("MYP-HAND", worker, today, "'target':'MYP-CV'");
    finish("MYP-HAND");
    posted(
        201,
        worker(),
        "/api/obstacles",
        """
        {'title':'Việc này phục vụ chỉ tiêu nào?','onType':'TASK','onCode':'MYP-BARE',
        'mustDecide':'%s','due':'%s'}
        """
            .formatted(head, today.plusDays(3)));
    awaitHalfDoneInTime();
  }

  /** A score is kept as of the last event within a moment, not at once. */
  private void awaitHalfDoneInTime() throws Exception {
    double value = Double.NaN;
    for (int i = 0; i < 100 && value != 50; i++) {
      value = read("/api/targets/MYP-CV").path("value").asDouble();
      Thread.sleep(value == 50 ? 0 : 100);
    }
    assertThat(value).isEqualTo(50);
  }

  private void task(String code, String who, LocalDate due, String more) throws Exception {
    created(
        "/api/tasks",
        "{'code':'%s','title':'Đo kiểm','unit':'%s','person':'%s','due':'%s',%s}"
            .formatted(code, unit, who, due, more));
  }

  private void finish(String code) throws Exception {
    posted(200, ADMINISTRATOR, "/api/tasks/" + code + "/done", "{'note':'Biên bản số 1'}");
  }

  private RequestPostProcessor worker() {
    return SignedIn.as(Role.WORKER, UUID.fromString(unit), UUID.fromString(worker));
  }

  private JsonNode part(Role role, String who) throws Exception {
    return read(200, SignedIn.as(role, UUID.fromString(unit), UUID.fromString(who)), PART);
  }

  @Test
  void tellsWhatATaskMovesByTheScoreComputedOnceMore() throws Exception {
    JsonNode thing = part(Role.WORKER, worker).at("/things/0");
    assertThat(thing.path("code").asString()).isEqualTo("MYP-OPEN");
    JsonNode gain = thing.at("/gains/0");
    assertThat(gain.path("target").asString()).isEqualTo("MYP-CV");
    assertThat(gain.path("before").asDouble()).isEqualTo(50);
    assertThat(gain.path("after").asDouble()).as("2 of 3").isCloseTo(100 * 2 / 3.0, offset(1e-9));
    assertThat(gain.path("origin").asString()).isEqualTo("SIMULATED");
    assertThat(thing.at("/losses/0/points").asDouble())
        .as("1 of 3 where it is not done in time")
        .isCloseTo(100 / 3.0 - 50, offset(1e-9));
    assertThat(thing.path("unclear")).isEmpty();
    assertThat(thing.at("/authority/person/id").asString()).isEqualTo(head);
    assertThat(thing.at("/authority/since").asString()).isEqualTo("2026-02-01");
  }

  @Test
  void saysWhatCannotBeToldAndWhatIsUnclear() throws Exception {
    JsonNode part = part(Role.WORKER, worker);
    JsonNode bare = part.at("/things/1");
    assertThat(bare.path("code").asString()).isEqualTo("MYP-BARE");
    assertThat(bare.path("noGain").asString()).isEqualTo("COUNTED_AS_MISSED");
    assertThat(bare.path("gains")).isEmpty();
    assertThat(bare.path("unclear").valueStream().map(JsonNode::asString))
        .containsExactly("RESPONSIBILITY", "PRODUCT");
    assertThat(part.at("/line/linked").asBoolean()).isTrue();
    assertThat(part.at("/line/unlinkedTasks").asInt()).isEqualTo(1);
  }

  @Test
  void tellsWhoWaitsForWhomFromBothSides() throws Exception {
    JsonNode awaited = part(Role.WORKER, worker).path("awaited");
    assertThat(each(awaited, "on")).containsExactlyInAnyOrder("MYP-HAND", "MYP-BARE");
    assertThat(awaited.valueStream().map(each -> each.at("/by/id").asString())).containsOnly(head);
    JsonNode things = part(Role.UNIT_HEAD, head).path("things");
    assertThat(each(things, "kind")).containsExactlyInAnyOrder("ACCEPTANCE", "OBSTACLE");
    assertThat(each(things, "from")).containsOnly("Nguyễn Văn Thợ");
  }

  @Test
  void tellsWhatAcceptingAResultAdds() throws Exception {
    JsonNode acceptance =
        part(Role.UNIT_HEAD, head)
            .path("things")
            .valueStream()
            .filter(thing -> thing.path("kind").asString().equals("ACCEPTANCE"))
            .findFirst()
            .orElseThrow();
    assertThat(acceptance.at("/gains/0/target").asString()).isEqualTo("MYP-CV");
    assertThat(acceptance.at("/gains/0/points").asDouble())
        .as("2 of 3 against 1 of 2")
        .isCloseTo(100 * 2 / 3.0 - 50, offset(1e-9));
    assertThat(acceptance.path("noGain").isNull()).isTrue();
  }

  @Test
  void tellsWhatResultsOfTheQuarterAdded() throws Exception {
    JsonNode added = part(Role.WORKER, worker).path("added");
    assertThat(added.path("accepted").asInt()).isEqualTo(1);
    assertThat(added.path("inTime").asInt()).isEqualTo(1);
    assertThat(added.at("/gains/0/points").asDouble()).as("50 with it, 0 without").isEqualTo(50);
  }

  @Test
  void saysPlainlyThatNobodyStandsBehindAUser() throws Exception {
    JsonNode part = read(200, SignedIn.as(Role.WORKER, UUID.fromString(unit)), PART);
    assertThat(part.path("person").isNull()).isTrue();
    assertThat(part.path("things")).isEmpty();
    assertThat(part.at("/line/linked").asBoolean()).isFalse();
  }

  @Test
  void saysWhoHasNoLine() throws Exception {
    JsonNode part = part(Role.WORKER, person("Mới"));
    assertThat(part.at("/line/linked").asBoolean()).isFalse();
    assertThat(part.path("things")).isEmpty();
  }

  @Test
  void readsTheSameNumberOfStatementsHoweverManyTasksThereAre() throws Exception {
    String busy = person("Bận");
    task("MYP-B0", busy, today.plusDays(3), "'target':'MYP-CV'");
    part(Role.WORKER, busy);
    int few = statements(busy);
    for (int number = 1; number <= 8; number++) {
      task("MYP-B" + number, busy, today.plusDays(number), "'target':'MYP-CV'");
    }
    assertThat(statements(busy)).isPositive().isEqualTo(few);
    assertThat(part(Role.WORKER, busy).path("things")).hasSize(9);
  }

  private int statements(String who) throws Exception {
    return CountedStatements.of(() -> part(Role.WORKER, who)).size();
  }
}
