package vn.thongmach.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.testing.SignedIn;
import vn.thongmach.testing.WebTest;

/** Targets forecast to miss their plan, and the price of waiting, over HTTP. */
class ForesightModuleTests extends WebTest {

  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

  /** Before that the days to come are the greatest cause. */
  private static final int DAYS_UNTIL_MONTHS_COUNT = 100;

  private String owner = "";
  private String head = "";
  private String obstacle = "";
  private String clause = "";

  @BeforeAll
  void prepare() throws Exception {
    owner = unit("FOR-1", "");
    head = person("Đầu");
    JsonNode adopted =
        created(
            "/api/resolutions",
            """
            {'symbol':'FOR-NQ','title':'Mạch','kind':'THEMATIC','issuer':'%s',
            'adoptedOn':'2026-01-15','clauses':[{'code':'1','text':'Thông tuyến'}]}
            """
                .formatted(owner));
    clause = adopted.at("/clauses/0/id").asString();
    created(
        "/api/targets",
        """
        {'code':'FOR-KM','name':'Ki-lô-mét','ownerUnit':'%s','head':'%s',
        'measure':'kilometres-connected','subject':{'units':['%s']},'direction':'HIGHER',
        'baseline':0,'plan':[{'period':'%d','value':100000}],'weight':1,'clause':'%s'}
        """
            .formatted(owner, head, owner, TODAY.getYear(), clause));
    StringBuilder facts = new StringBuilder();
    for (int back = 740; back >= 0; back--) {
      facts
          .append(facts.isEmpty() ? "" : ",")
          .append(
              "{'subject':{'kind':'UNIT','id':'%s'},'occurredOn':'%s','numerator':1}"
                  .formatted(owner, TODAY.minusDays(back)));
    }
    posted(201, ADMINISTRATOR, "/api/measures/kilometres-connected/events", "[" + facts + "]");
    obstacle = obstacle("FOR-KM");
  }

  private String obstacle(String target) throws Exception {
    return id(
        created(
            "/api/obstacles",
            """
            {'title':'Vướng mặt bằng','unit':'%s','onType':'TARGET','onCode':'%s',
            'mustDecide':'%s','due':'2999-01-01'}
            """
                .formatted(owner, target, head)));
  }

  private static JsonNode named(JsonNode items, String at, String wanted) {
    for (JsonNode item : items) {
      if (item.at(at).asString().equals(wanted)) {
        return item;
      }
    }
    throw new AssertionError(wanted + " is not in " + items);
  }

  @Test
  void namesAMissWithItsOriginAndGreatestCause() throws Exception {
    JsonNode foresight = read("/api/overview/foresight");
    JsonNode first = named(foresight.path("targets"), "/target/code", "FOR-KM");
    assertThat(first.at("/forecast/origin").asString()).isEqualTo("SIMULATED");
    assertThat(first.at("/forecast/outlook").asString()).isEqualTo("MISS");
    assertThat(foresight.at("/sums/miss").asInt()).isPositive();
    if (TODAY.getDayOfYear() > DAYS_UNTIL_MONTHS_COUNT) {
      assertThat(first.at("/cause/kind").asString()).isEqualTo("TIME");
    }
    assertThat(
            read(
                    200,
                    SignedIn.as(
                        Role.UNIT_HEAD, UUID.fromString(unit("FOR-X", "")), UUID.randomUUID()),
                    "/api/overview/foresight")
                .path("targets"))
        .isEmpty();
  }

  @Test
  void pricesTheDayThatADecisionIsPutOff() throws Exception {
    JsonNode costs = read("/api/overview/delay-costs");
    JsonNode priced = named(costs.path("items"), "/id", obstacle);
    JsonNode target = named(priced.path("targets"), "/target", "FOR-KM");
    assertThat(target.path("rule").asString()).isEqualTo("PLAN_OF_A_DAY");
    assertThat(target.path("origin").asString()).isEqualTo("SIMULATED");
    assertThat(target.path("points").asDouble())
        .isCloseTo(100.0 / TODAY.lengthOfYear(), offset(1e-6));
  }

  @Test
  void saysWhichObstaclesStoodBehindACauseAndNeverMoreThanIt() throws Exception {
    created(
        "/api/targets",
        """
        {'code':'FOR-ALL','name':'Chung','ownerUnit':'%s','head':'%s',
        'aggregation':'WEIGHTED_MEAN','direction':'HIGHER','baseline':0,'plan':[],'weight':1,
        'clause':'%s'}
        """
            .formatted(owner, head, clause));
    created(
        "/api/targets",
        """
        {'code':'FOR-PART','name':'Phần','ownerUnit':'%s','head':'%s',
        'measure':'kilometres-connected','subject':{'units':['%s']},'direction':'HIGHER',
        'baseline':0,'plan':[{'period':'%d','value':100000}],'weight':1,'clause':'%s',
        'parent':'FOR-ALL'}
        """
            .formatted(owner, head, owner, TODAY.getYear(), clause));
    String onPart = obstacle("FOR-PART");
    String onWhole = obstacle("FOR-ALL");
    JsonNode cause = named(read("/api/targets/FOR-ALL/causes").path("causes"), "/id", "FOR-PART");
    JsonNode told = read("/api/overview/obstructed-causes?target=FOR-ALL");
    assertThat(told.path("origin").asString()).isEqualTo("SIMULATED");
    JsonNode part = named(told.path("causes"), "/id", "FOR-PART");
    double aDay = cause.path("points").asDouble() / TODAY.getDayOfYear();
    for (String each : new String[] {onPart, onWhole}) {
      JsonNode standing = named(part.path("obstacles"), "/obstacle", each);
      assertThat(standing.path("days").asInt()).isEqualTo(1);
      assertThat(standing.path("ofDays").asInt()).isEqualTo(TODAY.getDayOfYear());
      assertThat(standing.path("stands").asBoolean()).isTrue();
      assertThat(standing.path("points").asDouble()).isCloseTo(aDay / 2, offset(1e-6));
    }
    read(
        404,
        SignedIn.as(Role.UNIT_HEAD, UUID.fromString(unit("FOR-Y", "")), UUID.randomUUID()),
        "/api/overview/obstructed-causes?target=FOR-ALL");
  }
}
