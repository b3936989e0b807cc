package vn.thongmach.regulation;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import vn.thongmach.access.Role;
import vn.thongmach.testing.SharedApplicationTest;
import vn.thongmach.testing.SignedIn;

class RegulationModuleTests extends SharedApplicationTest {

  @Test
  void listsTheRulesThatHold() throws Exception {
    mvc.perform(get("/api/rules").with(SignedIn.as(Role.OFFICE)))
        .andExpect(status().isOk())
        .andExpect(
            jsonPath("$.items[?(@.code=='score.state-thresholds')].parameters.slow").value(-2))
        .andExpect(jsonPath("$.items[?(@.code=='outage.severities')]", hasSize(1)));
    mvc.perform(get("/api/measures").with(SignedIn.as(Role.OFFICE)))
        .andExpect(jsonPath("$.items[0].code").value("availability"))
        .andExpect(jsonPath("$.items[0].name").value("Độ khả dụng"));
  }

  @Test
  void amendsFromADateOnAndKeepsTheHistory() throws Exception {
    amend("score.state-thresholds", "{\"slow\":-1,\"short\":-5,\"severe\":-9}", "2031-01-01")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.wordings", hasSize(2)))
        .andExpect(jsonPath("$.wordings[0].effectiveTo").value("2030-12-31T17:00:00Z"))
        .andExpect(jsonPath("$.wordings[1].parameters.severe").value(-9))
        .andExpect(jsonPath("$.wordings[1].verified").value(true))
        .andExpect(jsonPath("$.current.parameters.severe").value(-15));
    mvc.perform(get("/api/audit").with(SignedIn.as(Role.ADMINISTRATOR)))
        .andExpect(jsonPath("$.items[?(@.action=='RuleAmended')]").isNotEmpty());
  }

  @Test
  void refusesWhatDoesNotHaveTheFormOfTheRule() throws Exception {
    amend("outage.severities", "[\"NORMAL\"]", "2031-01-01")
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code").value("regulation.parameters-malformed"))
        .andExpect(jsonPath("$.detail", containsString("CRITICAL")));
    amend("outage.severities", "[\"MAJOR\"]", "soon")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("regulation.effective-from-malformed"));
    amend("no.such-rule", "[]", "2031-01-01")
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value("regulation.unknown-rule"));
  }

  @Test
  void leavesRulesToThoseWhoReachAllUnits() throws Exception {
    UUID unit = UUID.randomUUID();
    mvc.perform(
            put("/api/rules/outage.severities")
                .with(SignedIn.as(Role.ADMINISTRATOR, unit))
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    """
                    {"effectiveFrom":"2031-01-01","parameters":["MAJOR"],"source":"QĐ 12"}
                    """))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("access.whole-operator-only"));
    for (String path : new String[] {"/api/audit", "/api/quarantine"}) {
      mvc.perform(get(path).with(SignedIn.as(Role.ADMINISTRATOR, unit)))
          .andExpect(status().isForbidden())
          .andExpect(jsonPath("$.code").value("access.whole-operator-only"));
      mvc.perform(get(path).with(SignedIn.as(Role.ADMINISTRATOR))).andExpect(status().isOk());
    }
  }

  @Test
  void notesWhoCheckedAWordingAgainstItsDocument() throws Exception {
    amend("outage.severities", "[\"CRITICAL\"]", "2032-01-01", false)
        .andExpect(jsonPath("$.wordings[1].verified").value(false));
    verify("outage.severities", "2032-01-01", "QĐ 12, Điều 4")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.wordings", hasSize(2)))
        .andExpect(jsonPath("$.wordings[1].verified").value(true))
        .andExpect(jsonPath("$.wordings[1].source").value("QĐ 12, Điều 4"))
        .andExpect(jsonPath("$.wordings[1].parameters[0]").value("CRITICAL"))
        .andExpect(jsonPath("$.wordings[1].recordedBy").value("administrator"))
        .andExpect(jsonPath("$.wordings[1].recordedAt").isNotEmpty());
    mvc.perform(get("/api/audit").with(SignedIn.as(Role.ADMINISTRATOR)))
        .andExpect(jsonPath("$.items[?(@.action=='RuleVerified')]").isNotEmpty());
    verify("outage.severities", "2033-01-01", "QĐ 12")
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value("regulation.unknown-wording"))
        .andExpect(jsonPath("$.detail", containsString("outage.severities")));
  }

  private ResultActions verify(String code, String from, String source) throws Exception {
    return mvc.perform(
        post("/api/rules/" + code + "/verified")
            .with(SignedIn.as(Role.ADMINISTRATOR))
            .contentType(MediaType.APPLICATION_JSON)
            .content(
                """
                {"effectiveFrom":"%s","source":"%s"}
                """
                    .formatted(from, source)));
  }

  private ResultActions amend(String code, String parameters, String from) throws Exception {
    return amend(code, parameters, from, true);
  }

  private ResultActions amend(String code, String parameters, String from, boolean verified)
      throws Exception {
    return mvc.perform(
        put("/api/rules/" + code)
            .with(SignedIn.as(Role.ADMINISTRATOR))
            .contentType(MediaType.APPLICATION_JSON)
            .content(
                """
                {"effectiveFrom":"%s","parameters":%s,"source":"QĐ 12","verified":%s}
                """
                    .formatted(from, parameters, verified)));
  }
}
