package vn.thongmach.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.Role;
import vn.thongmach.testing.SharedApplicationTest;
import vn.thongmach.testing.SignedIn;

/** From a unit to the evidence of a score over HTTP, and what is refused on the way. */
class IntentWebModuleTests extends SharedApplicationTest {

  private static final String CSV =
      """
      type,id,parentType,parentId,aType,aId,zType,zId
      SITE,s1,,,,,,
      NODE,n1,SITE,s1,,,,
      NODE,n2,SITE,s1,,,,
      LINK,l1,,,NODE,n1,NODE,n2
      """;

  private final JsonMapper json = new JsonMapper();
  private String unit = "";
  private String person = "";
  private String clause = "";
  private String symbol = "";

  @BeforeAll
  void prepare() throws Exception {
    answer(
        200,
        multipart("/api/inventory/imports?source=intent&format=csv")
            .file(
                new MockMultipartFile(
                    "file", "a.csv", "text/csv", CSV.getBytes(StandardCharsets.UTF_8))));
    unit =
        created("/api/units", "{'code':'NOC-WEB','name':'Trung tâm','tree':'MANAGEMENT'}")
            .path("id")
            .asString();
    person =
        created("/api/people", "{'familyName':'Lê','middleName':'Anh','givenName':'Tuấn'}")
            .path("id")
            .asString();
    symbol = "05-NQ/ĐU-WEB";
    clause =
        created(
                "/api/resolutions",
                """
                {'symbol':'%s','title':'Hạ tầng số','kind':'THEMATIC','issuer':'%s',
                'adoptedOn':'2026-01-15','clauses':[{'code':'3.2','text':'Không gián đoạn'}]}
                """
                    .formatted(symbol, unit))
            .at("/clauses/0/id")
            .asString();
  }

  private String target(String code, String plan) {
    return """
    {'code':'%s','name':'Độ khả dụng các tuyến','ownerUnit':'%s','head':'%s',
    'measure':'availability','subject':{'type':'LINK','source':'intent'},'direction':'HIGHER',
    'baseline':99.0,'plan':%s,'weight':1,'clause':'%s'}
    """
        .formatted(code, unit, person, plan, clause);
  }

  private static String plan() {
    return "[{'period':'"
        + java.time.Year.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh"))
        + "','value':99.9}]";
  }

  private JsonNode created(String path, String body) throws Exception {
    return answer(201, post(path).content(body.replace('\'', '"')));
  }

  private JsonNode answer(int status, AbstractMockHttpServletRequestBuilder<?> request)
      throws Exception {
    return json.readTree(text(status, request));
  }

  private String text(int status, AbstractMockHttpServletRequestBuilder<?> request)
      throws Exception {
    if (!(request
        instanceof
        org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder)) {
      request.contentType(MediaType.APPLICATION_JSON);
    }
    MockHttpServletResponse response =
        mvc.perform(request.with(SignedIn.as(Role.ADMINISTRATOR))).andReturn().getResponse();
    String body = response.getContentAsString(StandardCharsets.UTF_8);
    assertThat(response.getStatus()).as(body).isEqualTo(status);
    return body;
  }

  private JsonNode refused(int status, String path, String body, @Nullable String language)
      throws Exception {
    return answer(
        status,
        post(path)
            .content(body.replace('\'', '"'))
            .header("Accept-Language", language == null ? "vi" : language));
  }

  @Test
  void leadsFromAResolutionToTheEvidenceOfAScore() throws Exception {
    JsonNode made = created("/api/targets", target("W-1", plan()));
    assertThat(made.path("code").asString()).isEqualTo("W-1");
    assertThat(made.path("version").asInt()).isEqualTo(1);

    JsonNode item = answer(200, get("/api/targets?q=w-1")).at("/items/0");
    assertThat(item.path("code").asString()).isEqualTo("W-1");
    assertThat(item.at("/ownerUnit/code").asString()).isEqualTo("NOC-WEB");
    assertThat(item.at("/head/fullName").asString()).isEqualTo("Lê Anh Tuấn");
    assertThat(item.at("/clause/symbol").asString()).isEqualTo(symbol);
    assertThat(item.path("plan").asDouble()).isEqualTo(99.9);

    JsonNode detail = answer(200, get("/api/targets/W-1"));
    assertThat(detail.path("code").asString()).isEqualTo("W-1");
    assertThat(detail.at("/plans/0/value").asDouble()).isEqualTo(99.9);

    JsonNode evidence = answer(200, get("/api/targets/W-1/evidence"));
    assertThat(evidence.propertyNames())
        .contains(
            "target",
            "version",
            "period",
            "asOf",
            "objects",
            "formula",
            "inputs",
            "value",
            "score",
            "origin",
            "completeness",
            "intervals",
            "reported",
            "statement",
            "rules");
    assertThat(evidence.at("/objects/0/sourceName").asString()).isEqualTo("intent/l1");

    JsonNode commitments = answer(200, get("/api/commitments?size=1000"));
    assertThat(commitments.toString()).contains(symbol, "W-1");

    created(
        "/api/targets/W-1/reported",
        "{'period':'"
            + made.at("/plan/0/period").asString()
            + "','value':99.99,'note':'Báo cáo tháng'}");
    assertThat(answer(200, get("/api/targets/W-1/evidence")).at("/reported/0/value").asDouble())
        .isEqualTo(99.99);
  }

  @Test
  void issuesScorecardsWhoseBytesStayTheSame() throws Exception {
    JsonNode made = created("/api/targets", target("W-2", plan()));
    String period = made.at("/plan/0/period").asString();
    JsonNode card = created("/api/targets/W-2/scorecards", "{'period':'" + period + "'}");
    String path = "/api/scorecards/" + card.path("id").asString();
    String first = text(200, get(path));
    assertThat(text(200, get(path))).isEqualTo(first);
    assertThat(first).contains("\"kind\":\"INTERIM\"");
    assertThat(answer(200, get("/api/targets/W-2/scorecards")).path("total").asInt()).isEqualTo(1);
    assertThat(
            refused(422, "/api/targets/W-2/scorecards", "{'period':'2999'}", null)
                .path("detail")
                .asString())
        .isEqualTo("Kỳ 2999 chưa bắt đầu; hãy chọn kỳ đang diễn ra hoặc đã qua.");
  }

  @Test
  void makesVersionsThatStayReadable() throws Exception {
    created("/api/targets", target("W-3", plan()));
    String changed =
        target("W-3", plan()).replace("'weight':1", "'weight':2,'reason':'Giao ban tháng 11'");
    answer(200, put("/api/targets/W-3").content(changed.replace('\'', '"')));
    JsonNode versions = answer(200, get("/api/targets/W-3/versions"));
    assertThat(versions.size()).isEqualTo(2);
    assertThat(versions.at("/1/reason").asString()).isEqualTo("Giao ban tháng 11");
  }

  @Test
  void refusesATargetWithAllItsProblemsInTheReadersLanguage() throws Exception {
    JsonNode refused =
        refused(
            422,
            "/api/targets",
            target("W-4", "[{'period':'2026','value':99.0}]")
                .replace(person, UUID.randomUUID().toString()),
            "en");
    assertThat(refused.path("errors").size()).isEqualTo(2);
    assertThat(refused.at("/errors/0/code").asString()).isEqualTo("target.head-unknown");
    assertThat(refused.at("/errors/1/code").asString()).isEqualTo("target.plan-is-baseline");
    assertThat(refused.at("/errors/1/field").asString()).isEqualTo("plan[0].value");
    assertThat(refused.at("/errors/1/message").asString())
        .isEqualTo(
            "Plan 99 equals the baseline, so it cannot be scored; the plan must differ from the"
                + " baseline.");
  }

  @Test
  void refusesWhatIsTakenMalformedOrUnknown() throws Exception {
    created("/api/targets", target("W-5", plan()));
    assertThat(refused(409, "/api/targets", target("W-5", plan()), null).path("code").asString())
        .isEqualTo("target.code-taken");
    assertThat(refused(400, "/api/targets", "{}", null).path("errors").size()).isEqualTo(11);
    assertThat(
            refused(400, "/api/units", "{'code':'Z','colour':'red'}", null).path("code").asString())
        .isEqualTo("kernel.unknown-field");
    refused(400, "/api/targets", "{'ownerUnit':'nobody'}", null);
    refused(409, "/api/units", "{'code':'NOC-WEB','name':'x','tree':'PARTY'}", null);
    answer(404, get("/api/targets/NOTHING"));
    answer(404, get("/api/targets/NOTHING/evidence"));
    answer(404, get("/api/units/" + UUID.randomUUID()));
    answer(404, get("/api/resolutions/" + UUID.randomUUID()));
    answer(404, get("/api/scorecards/" + UUID.randomUUID()));
    answer(400, get("/api/targets?period=soon"));
    answer(400, get("/api/targets?size=1001"));
  }

  @Test
  void movesAUnitAndShowsItsHistory() throws Exception {
    JsonNode child =
        created(
            "/api/units",
            "{'code':'DOI-1','name':'Đội 1','tree':'MANAGEMENT','parent':'" + unit + "'}");
    String path = "/api/units/" + child.path("id").asString();
    answer(200, put(path).content("{\"name\":\"Đội Một\",\"validFrom\":\"2030-01-01\"}"));
    assertThat(answer(200, get(path + "/history")).size()).isEqualTo(2);
    assertThat(answer(200, get(path)).path("name").asString()).isEqualTo("Đội 1");
    created("/api/mandates", "{'person':'" + person + "','unit':'" + unit + "','post':'Giám đốc'}");
    assertThat(answer(200, get("/api/mandates?unit=" + unit)).path("total").asInt()).isEqualTo(1);
    assertThat(answer(200, get("/api/people?q=tuan")).path("total").asInt()).isPositive();
    assertThat(answer(200, get("/api/resolutions?size=1000")).toString()).contains(symbol);
    created(
        "/api/resolutions/"
            + answer(200, get("/api/resolutions?size=1000")).at("/items/0/id").asString()
            + "/clauses",
        "{'code':'9.9','text':'Thêm'}");
  }
}
