package vn.thongmach.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.regulation.model.RuleForm;
import vn.thongmach.testing.SharedApplicationTest;
import vn.thongmach.testing.SignedIn;

class ShippedRulesModuleTests extends SharedApplicationTest {

  private static final List<String> CODES =
      List.of(
          Rules.ELECTION_BALLOT,
          Rules.ELECTION_MAJORITY,
          Rules.ELECTION_TIE,
          Rules.GRADING_LEVELS,
          Rules.GRADING_DISCIPLINE,
          Rules.GRADING_CAP);

  @Autowired Rules rules;
  @Autowired JsonMapper json;

  @Test
  void beginsWithTheWordingsThatCommandsOnFilesGoBy() {
    List<ShippedRules.Shipped> shipped = ShippedRules.electionsAndGrading().all();
    assertThat(shipped).extracting(one -> one.rule().code()).containsAll(CODES);
    for (String code : CODES) {
      assertThat(rules.history(Scope.system("test"), code))
          .usingRecursiveFieldByFieldElementComparatorIgnoringFields("parameters")
          .containsExactlyElementsOf(
              shipped.stream().map(ShippedRules.Shipped::rule).filter(is(code)).toList());
      assertThat(rules.history(Scope.system("test"), code))
          .extracting(rule -> json.readTree(rule.parameters().toString()))
          .containsExactlyElementsOf(
              shipped.stream()
                  .map(ShippedRules.Shipped::rule)
                  .filter(is(code))
                  .map(rule -> json.readTree(rule.parameters().toString()))
                  .toList());
    }
  }

  @Test
  void shipsWordingsThatHaveTheirForm() {
    for (ShippedRules.Shipped shipped : ShippedRules.electionsAndGrading().all()) {
      RuleForm form = RuleForm.of(shipped.rule().code()).orElseThrow();
      assertThat(form.fits(shipped.rule().parameters())).as(shipped.rule().code()).isTrue();
      assertThat(form.fits(json.readTree(form.example()))).as(form.example()).isTrue();
      assertThat(form.fits(json.readTree("{\"regulation\":\"1\",\"article\":\"2\"}"))).isFalse();
    }
  }

  @Test
  void showsThemWithSourceAndWhetherTheyWereChecked() throws Exception {
    mvc.perform(get("/api/rules/grading.levels").with(SignedIn.as(Role.OFFICE)))
        .andExpect(jsonPath("$.wordings", hasSize(2)))
        .andExpect(jsonPath("$.wordings[0].verified").value(false))
        .andExpect(jsonPath("$.wordings[0].effectiveTo").value("2025-08-29T17:00:00Z"))
        .andExpect(jsonPath("$.current.verified").value(true))
        .andExpect(jsonPath("$.current.parameters.regulation").value("366-QĐ/TW"))
        .andExpect(jsonPath("$.current.parameters.excellent.beyondShare").value(0.3));
  }

  private static java.util.function.Predicate<Rule> is(String code) {
    return rule -> rule.code().equals(code);
  }
}
