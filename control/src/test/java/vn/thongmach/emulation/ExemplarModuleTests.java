package vn.thongmach.emulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.testing.CountedStatements;
import vn.thongmach.testing.SignedIn;
import vn.thongmach.testing.WebTest;

/** Exemplary people over HTTP: nobody is shown without their consent. */
class ExemplarModuleTests extends WebTest {

  private static final String EXEMPLARS = "/api/exemplars";
  private static final Set<Role> HOLDERS =
      EnumSet.of(Role.LEADER, Role.UNIT_HEAD, Role.OFFICE, Role.ADMINISTRATOR);

  private String top = "";
  private String north = "";
  private String worker = "";

  @BeforeAll
  void prepare() throws Exception {
    top = unit("EEW", "");
    north = unit("EEW-N", top);
    worker = person("Gương");
    created(
        "/api/mandates",
        "{'person':'%s','unit':'%s','post':'Kỹ sư','from':'2020-01-01'}".formatted(worker, north));
  }

  private static RequestPostProcessor as(Role role, String unit, String person) {
    return SignedIn.as(role, UUID.fromString(unit), UUID.fromString(person));
  }

  private String named() throws Exception {
    return id(
        posted(
            201,
            of(Role.UNIT_HEAD, north),
            EXEMPLARS,
            "{'person':'%s','story':'Cứu trạm trong bão'}".formatted(worker)));
  }

  private boolean shows(RequestPostProcessor who, String id) throws Exception {
    return each(read(200, who, EXEMPLARS + "?size=200").path("items"), "id").contains(id);
  }

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
  void showsAPersonOnlyWhileTheyAgree() throws Exception {
    String id = named();
    RequestPostProcessor self = as(Role.WORKER, north, worker);
    RequestPostProcessor colleague = as(Role.WORKER, top, person("Bạn"));
    RequestPostProcessor stranger = as(Role.LEADER, unit("EEW-X", ""), person("Lạ"));
    assertThat(shows(self, id)).isTrue();
    assertThat(shows(colleague, id)).isFalse();
    String answer = EXEMPLARS + "/" + id + "/consent";
    posted(404, colleague, answer, "{'agreed':true}");
    posted(404, of(Role.UNIT_HEAD, north), answer, "{'agreed':true}");
    posted(200, self, answer, "{'agreed':true}");
    assertThat(shows(colleague, id)).isTrue();
    assertThat(shows(stranger, id)).isFalse();
    posted(200, self, answer, "{'agreed':false}");
    assertThat(shows(colleague, id)).isFalse();
    assertThat(shows(of(Role.UNIT_HEAD, north), id)).isTrue();
  }

  @Test
  void publishesAUnitAtOnceAndAnswersEveryRole() throws Exception {
    String unit =
        id(
            posted(
                201,
                of(Role.LEADER, top),
                EXEMPLARS,
                "{'unit':'%s','story':'Không để quá hạn'}".formatted(north)));
    assertThat(shows(as(Role.WORKER, north, worker), unit)).isTrue();
    String elsewhere = unit("EEW-Y", "");
    for (Role role : Role.values()) {
      RequestPostProcessor stranger = as(role, elsewhere, person("Lạ"));
      String who = role.wireName();
      boolean machine = role == Role.INTEGRATION;
      assertThat(status("GET", stranger, EXEMPLARS)).as(who).isEqualTo(machine ? 403 : 200);
      assertThat(status("POST", stranger, EXEMPLARS))
          .as(who)
          .isEqualTo(HOLDERS.contains(role) ? 400 : 403);
      assertThat(status("POST", stranger, EXEMPLARS + "/" + unit + "/consent"))
          .as(who)
          .isEqualTo(machine ? 403 : 404);
    }
    JsonNode refusal =
        posted(
            422,
            of(Role.LEADER, elsewhere),
            EXEMPLARS,
            "{'person':'%s','story':'Chuyện'}".formatted(worker));
    assertThat(codes(refusal)).containsExactly("emulation.no-post-in-reach");
    assertThat(each(refusal.path("errors"), "message"))
        .containsExactly(
            "Người này không giữ chức vụ hôm nay ở đơn vị nào trong phạm vi của bạn; hãy kiểm tra"
                + " lại.");
  }

  @Test
  void listsInTheSameNumberOfStatementsHoweverManyThereAre() throws Exception {
    named();
    int few = statements();
    named();
    named();
    assertThat(statements()).isEqualTo(few);
  }

  private int statements() throws Exception {
    read(200, of(Role.LEADER, top), EXEMPLARS);
    return CountedStatements.of(() -> read(200, of(Role.LEADER, top), EXEMPLARS)).size();
  }
}
