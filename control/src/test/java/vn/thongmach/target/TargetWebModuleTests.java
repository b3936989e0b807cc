package vn.thongmach.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.Role;
import vn.thongmach.testing.SharedApplicationTest;
import vn.thongmach.testing.SignedIn;

/** Plans side by side, many changes, copies and proposals over HTTP. */
class TargetWebModuleTests extends SharedApplicationTest {

  private final JsonMapper json = new JsonMapper();
  private String unit = "";
  private String person = "";
  private String clause = "";

  @BeforeAll
  void prepare() throws Exception {
    unit =
        answer(201, post("/api/units"), "{'code':'PLAN-WEB','name':'Phòng','tree':'MANAGEMENT'}")
            .path("id")
            .asString();
    person =
        answer(
                201,
                post("/api/people"),
                "{'familyName':'Lê','middleName':'Anh','givenName':'Tuấn'}")
            .path("id")
            .asString();
    clause =
        answer(
                201,
                post("/api/resolutions"),
                """
                {'symbol':'07-NQ/PLAN','title':'Kết nạp','kind':'THEMATIC','issuer':'%s',
                'adoptedOn':'2026-01-15','clauses':[{'code':'1','text':'Kết nạp đảng viên'}]}
                """
                    .formatted(unit))
            .at("/clauses/0/id")
            .asString();
    answer(201, post("/api/targets"), target("PLAN-1", 10));
  }

  private String target(String code, int plan) {
    return """
    {'code':'%s','name':'Kết nạp','ownerUnit':'%s','head':'%s','measure':'members-admitted',
    'subject':{'units':['%s']},'direction':'HIGHER','baseline':0,
    'plan':[{'period':'2026','value':%d}],'weight':1,'clause':'%s','reason':'Giao năm 2026',
    'terms':{'curve':{'kind':'LINEAR'}}}
    """
        .formatted(code, unit, person, unit, plan, clause);
  }

  private JsonNode answer(int status, MockHttpServletRequestBuilder request, String body)
      throws Exception {
    MockHttpServletResponse response =
        mvc.perform(
                request
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body.replace('\'', '"'))
                    .with(SignedIn.as(Role.ADMINISTRATOR)))
            .andReturn()
            .getResponse();
    String text = response.getContentAsString(StandardCharsets.UTF_8);
    assertThat(response.getStatus()).as(text).isEqualTo(status);
    return json.readTree(text);
  }

  @Test
  void showsPlansSideBySideAndChangesThemTogether() throws Exception {
    JsonNode row =
        answer(200, get("/api/target-plans?year=2026&q=PLAN-1&size=10"), "").at("/items/0");
    assertThat(row.at("/target/code").asString()).isEqualTo("PLAN-1");
    assertThat(row.at("/target/terms/curve/kind").asString()).isEqualTo("LINEAR");
    assertThat(row.path("unitOfMeasure").asString()).isEqualTo("member");
    assertThat(row.path("maySet").asBoolean()).isTrue();
    assertThat(row.path("proposed").asBoolean()).isFalse();

    JsonNode copies =
        answer(200, get("/api/target-copies?from=2026&to=2027&growth=10&unit=" + unit), "");
    JsonNode copy = copies.get(0);
    assertThat(copy.at("/plan/0/value").asDouble()).isEqualTo(11);
    JsonNode changed =
        answer(
            200,
            put("/api/targets"),
            "{'reason':'Kế hoạch 2027','targets':%s}".formatted(copies.toString()));
    assertThat(changed.at("/0/plan/1/period").asString()).isEqualTo("2027");
    JsonNode refused =
        answer(
            422,
            put("/api/targets"),
            "{'reason':'x','targets':[{'code':'PLAN-1','weight':-1},{'code':'NONE'}]}");
    assertThat(refused.path("errors").findValuesAsString("field"))
        .containsExactlyInAnyOrder("targets[0].weight", "targets[1].code");
    answer(400, get("/api/target-copies?from=26&to=2027"), "");
  }

  @Test
  void negotiatesOverHttp() throws Exception {
    JsonNode proposed = answer(201, post("/api/target-proposals"), target("PLAN-2", 12));
    assertThat(proposed.path("state").asString()).isEqualTo("OPEN");
    assertThat(proposed.path("yours").asBoolean()).isTrue();
    assertThat(proposed.path("yourTurn").asBoolean()).isFalse();
    assertThat(proposed.path("current").isNull()).isTrue();
    JsonNode open = answer(200, get("/api/target-proposals?state=OPEN&code=PLAN-2"), "");
    assertThat(open.path("total").asInt()).isEqualTo(1);
    String id = proposed.path("id").asString();
    JsonNode refused =
        answer(403, put("/api/target-proposals/" + id + "/answer"), "{'state':'AGREED'}");
    assertThat(refused.path("code").asString()).isEqualTo("target.other-side-answers");
    JsonNode withdrawn =
        answer(
            200,
            put("/api/target-proposals/" + id + "/answer"),
            "{'state':'WITHDRAWN','reason':'Ghi nhầm'}");
    assertThat(withdrawn.path("answer").asString()).isEqualTo("Ghi nhầm");
    assertThat(answer(200, get("/api/target-proposals/" + id), "").path("state").asString())
        .isEqualTo("WITHDRAWN");
  }

  @Test
  void closesAndOpensOverHttp() throws Exception {
    answer(201, post("/api/targets"), target("PLAN-3", 12));
    JsonNode closed =
        answer(200, put("/api/targets/PLAN-3/state"), "{'closed':true,'reason':'Thôi làm'}");
    assertThat(closed.at("/terms/closed").asBoolean()).isTrue();
    assertThat(answer(200, get("/api/target-plans?year=2026&q=PLAN-3"), "").path("total").asInt())
        .isZero();
    assertThat(answer(200, get("/api/targets/PLAN-3"), "").path("closed").asBoolean()).isTrue();
    answer(409, put("/api/targets/PLAN-3/state"), "{'closed':true,'reason':'Lại'}");
  }
}
