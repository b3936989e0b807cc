package vn.thongmach.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.testing.WebTest;

class QualityModuleTests extends WebTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final String PERIOD = Year.now(ZONE).toString();

  private String unit = "";
  private String link = "";

  @BeforeAll
  void prepare() throws Exception {
    unit = unit("QO-1", unit("QO", ""));
    mvc.perform(
            multipart(
                    "/api/inventory/imports?source=qo&format=csv&ownerUnit=%s&observedFrom=%s"
                        .formatted(unit, Instant.now().minus(Duration.ofHours(2))))
                .file(
                    new MockMultipartFile(
                        "file",
                        "a.csv",
                        "text/csv",
                        "type,id,parentType,parentId,aType,aId,zType,zId,name,latitude,longitude\nLink,l1,,,,,,,Chặng,,\n"
                            .getBytes(StandardCharsets.UTF_8)))
                .with(ADMINISTRATOR))
        .andExpect(status().isOk());
    link = read("/api/inventory/objects?source=qo").at("/items/0/id").asString();
  }

  private String composition(LocalDate from, double full) {
    return """
        {'effectiveFrom':'%s','source':'Quy định thử','example':true,'parts':[
          {'code':'kd','name':'Khả dụng','measure':'service-availability',
           'subject':{'objects':['%s']},'zero':99,'full':%s,'weight':3},
          {'code':'nd','name':'Người dùng','measure':'members-admitted',
           'subject':{'units':['%s']},'zero':0,'full':10,'weight':1}]}
        """
        .formatted(from, link, full, unit);
  }

  @Test
  void scoresADeclaredCompositionAndKeepsWhatWasDeclared() throws Exception {
    LocalDate today = LocalDate.now(ZONE);
    assertThat(
            codes(
                posted(
                    422,
                    ADMINISTRATOR,
                    "/api/quality-objectives/targets",
                    "{'code':'QO-T','period':'%s'}".formatted(PERIOD))))
        .as("nothing is shipped")
        .containsExactly("target.quality-undeclared");
    assertThat(read("/api/quality-objectives/score").path("score").isNull()).isTrue();
    assertThat(
            codes(
                posted(
                    422,
                    ADMINISTRATOR,
                    "/api/quality-objectives",
                    """
                    {'effectiveFrom':'%s','source':'x','parts':[{'code':'a','name':'A',
                     'measure':'service-availability','subject':{'objects':['%s']},
                     'zero':99,'full':99,'weight':0}]}
                    """
                        .formatted(today, link))))
        .containsExactlyInAnyOrder("target.quality-limits-equal", "target.weight-not-positive");
    posted(403, of(Role.UNIT_HEAD, unit), "/api/quality-objectives", "{}");
    JsonNode first = created("/api/quality-objectives", composition(today.minusDays(2), 100));
    assertThat(first.path("number").asInt()).isEqualTo(1);
    assertThat(first.path("example").asBoolean()).isTrue();
    assertThat(
            codes(
                posted(
                    422,
                    ADMINISTRATOR,
                    "/api/quality-objectives",
                    composition(today.minusDays(2), 100))))
        .containsExactly("target.quality-not-later");

    JsonNode score = read("/api/quality-objectives/score?period=" + PERIOD).path("score");
    assertThat(score.path("score").asDouble()).as("only one part is scored").isEqualTo(100);
    assertThat(score.path("coverage").asDouble()).isEqualTo(0.75);
    assertThat(each(score.path("parts"), "value")).containsExactly("100.0", "");
    assertThat(score.at("/parts/1/score").isNull()).isTrue();

    created(
        "/api/measures/members-admitted/events",
        "[{'subject':{'kind':'UNIT','id':'%s'},'occurredOn':'%s','numerator':5}]"
            .formatted(unit, today));
    score = read("/api/quality-objectives/score?period=" + PERIOD).path("score");
    assertThat(score.path("score").asDouble()).isCloseTo((3 * 100 + 50) / 4.0, offset(1e-9));
    assertThat(score.path("origin").asString()).isEqualTo("REPORTED");
    eachPartOpens(score);

    setsATargetThatIsJudgedByLaterCompositionsOnlyOnceItFollows(today);
    assertThatThrownBy(() -> jdbc.sql("delete from quality_composition").update())
        .hasMessageContaining("never changed");
  }

  /** Down to the objects and events that counted, whatever a part is measured on. */
  private void eachPartOpens(JsonNode score) throws Exception {
    String parts = "/api/quality-objectives/score/parts/%s?period=" + PERIOD;
    List<String> codes = each(score.at("/composition/parts"), "code");
    JsonNode network = read(parts.formatted(codes.get(0)));
    assertThat(network.at("/objects/0/id").asString()).isEqualTo(link);
    assertThat(network.path("value").asDouble()).isEqualTo(100);
    assertThat(network.path("formula").asString()).contains("giây");
    JsonNode reported = read(parts.formatted(codes.get(1)));
    assertThat(reported.at("/businessEvents/0/subject/id").asString()).isEqualTo(unit);
    assertThat(reported.path("businessEventsTotal").asInt()).isEqualTo(1);
    JsonNode elsewhere =
        read(200, of(Role.UNIT_HEAD, unit("QO-9", "")), parts.formatted(codes.get(1)));
    assertThat(elsewhere.path("businessEvents")).as("outside of the scope").isEmpty();
    assertThat(elsewhere.path("eventsOutsideScope").asInt()).isEqualTo(1);
    read(404, ADMINISTRATOR, parts.formatted("khong-co"));
  }

  private void setsATargetThatIsJudgedByLaterCompositionsOnlyOnceItFollows(LocalDate today)
      throws Exception {
    String clause =
        created(
                "/api/resolutions",
                """
                {'symbol':'QO-NQ','title':'Chất lượng','kind':'THEMATIC','issuer':'%s',
                'adoptedOn':'2026-01-15','clauses':[{'code':'1','text':'Điểm MTCL'}]}
                """
                    .formatted(unit))
            .at("/clauses/0/id")
            .asString();
    created(
        "/api/quality-objectives/targets",
        """
        {'code':'QO-T','name':'Điểm MTCL','ownerUnit':'%s','head':'%s','clause':'%s',
        'period':'%s','baseline':0,'plan':100,'weight':1}
        """
            .formatted(unit, person("Chủ"), clause, PERIOD));
    awaitValue(87.5);
    JsonNode evidence = read("/api/targets/QO-T~kd/evidence?period=" + PERIOD);
    assertThat(evidence.at("/objects/0/id").asString()).as("each part opens").isEqualTo(link);
    JsonNode issued = created("/api/targets/QO-T/scorecards", "{'period':'%s'}".formatted(PERIOD));

    posted(
        201,
        ADMINISTRATOR,
        "/api/quality-objectives",
        composition(today, 100).replace("'full':10,", "'full':5,"));
    assertThat(value()).as("until it follows").isCloseTo(87.5, offset(0.01));
    JsonNode link = read("/api/quality-objectives/targets").path(0);
    assertThat(link.path("code").asString()).isEqualTo("QO-T");
    assertThat(link.path("number").asInt()).isEqualTo(1);
    changed("/api/quality-objectives/targets/QO-T", "{'reason':'Theo khai báo mới'}");
    awaitValue(100);
    assertThat(read("/api/quality-objectives/targets").path(0).path("number").asInt()).isEqualTo(2);
    assertThat(read("/api/scorecards/" + id(issued)).path("value").asDouble())
        .as("what was issued stays")
        .isCloseTo(87.5, offset(0.01));
    assertThat(read("/api/targets/QO-T/scorecards?period=" + PERIOD).path("total").asInt())
        .isEqualTo(1);
    putAs(
        404,
        ADMINISTRATOR,
        "/api/quality-objectives/targets/" + UUID.randomUUID(),
        "{'reason':'x'}");
  }

  /** Live scores follow what was changed within moments. */
  private void awaitValue(double wanted) throws Exception {
    for (int look = 0; look < 100 && Math.abs(value() - wanted) > 0.01; look++) {
      Thread.sleep(100);
    }
    assertThat(value()).isCloseTo(wanted, offset(0.01));
  }

  private double value() throws Exception {
    return read("/api/targets/QO-T?period=" + PERIOD).path("value").asDouble(-1);
  }
}
