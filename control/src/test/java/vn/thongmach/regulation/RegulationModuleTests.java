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
  void tellsTheDaysOffByRulesAnybodyMayAmend() throws Exception {
    String range = "/api/working-days?from=2035-02-05&to=2035-02-15";
    mvc.perform(get(range).with(SignedIn.as(Role.WORKER)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.off[?(@.day=='2035-02-08')].name").value("Tết Nguyên đán"))
        .andExpect(jsonPath("$.off[?(@.day=='2035-02-14')]", hasSize(0)));
    amend("calendar.swapped-days", "{\"off\":[\"2035-02-14\"],\"working\":[]}", "2035-01-01")
        .andExpect(status().isOk());
    mvc.perform(get(range).with(SignedIn.as(Role.WORKER)))
        .andExpect(jsonPath("$.off[?(@.day=='2035-02-14')].reason").value("SWAPPED"));
    mvc.perform(
            get("/api/working-days?from=2026-01-01&to=2036-01-01").with(SignedIn.as(Role.WORKER)))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("regulation.range-too-long"))
        .andExpect(jsonPath("$.detail", containsString("800")));
  }

  @Test
  void refusesCalendarsThatDoNotHaveTheirForm() throws Exception {
    String holiday =
        "{\"name\":\"x\",\"calendar\":\"%s\",\"month\":%d,\"day\":%d,\"first\":%d,\"days\":%d}";
    for (String wrong :
        new String[] {
          "{}",
          "[" + holiday.formatted("MOON", 1, 1, 0, 1) + "]",
          "[" + holiday.formatted("SOLAR", 2, 29, 0, 1) + "]",
          "[" + holiday.formatted("LUNAR", 1, 30, 0, 1) + "]",
          "[" + holiday.formatted("SOLAR", 1, 1, 1, 1) + "]",
          "[" + holiday.formatted("SOLAR", 1, 1, 0, 0) + "]"
        }) {
      amend("calendar.public-holidays", wrong, "2036-01-01")
          .andExpect(status().isUnprocessableContent());
    }
    for (String wrong :
        new String[] {
          "{\"days\":[],\"hours\":[[\"08:00\",\"12:00\"]]}",
          "{\"days\":[8],\"hours\":[[\"08:00\",\"12:00\"]]}",
          "{\"days\":[1],\"hours\":[[\"12:00\",\"08:00\"]]}",
          "{\"days\":[1],\"hours\":[[\"8 giờ\",\"12:00\"]]}"
        }) {
      amend("calendar.working-week", wrong, "2036-01-01")
          .andExpect(status().isUnprocessableContent());
    }
    for (String wrong :
        new String[] {
          "{\"off\":[\"2036-13-01\"],\"working\":[]}",
          "{\"off\":[\"2036-01-02\"],\"working\":[\"2036-01-02\"]}"
        }) {
      amend("calendar.swapped-days", wrong, "2036-01-01")
          .andExpect(status().isUnprocessableContent());
    }
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
