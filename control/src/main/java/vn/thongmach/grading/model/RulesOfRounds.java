package vn.thongmach.grading.model;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.Scope;
import vn.thongmach.grading.GradingRound;
import vn.thongmach.kernel.Period;
import vn.thongmach.regulation.Rule;
import vn.thongmach.regulation.Rules;

/**
 * The rules of a round: those in force on its last day, and once its grades were issued those they
 * were issued by, whatever is written into rules later.
 */
@Component
class RulesOfRounds {

  private static final Scope SCOPE = Scope.system("grading");

  private final Rules rules;
  private final RoundRows rows;
  private final JsonMapper json =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  RulesOfRounds(Rules rules, RoundRows rows) {
    this.rules = rules;
    this.rows = rows;
  }

  RoundRules of(GradingRound round) {
    return rows.rules(SCOPE, round.id())
        .map(kept -> new RoundRules(json.readValue(kept, new TypeReference<List<Rule>>() {})))
        .orElseGet(() -> RoundRules.of(code -> rules.at(SCOPE, code, round.judgedAt())));
  }

  /** Keeps the rules that hold now with the round. */
  RoundRules keep(Scope scope, GradingRound round) {
    RoundRules now = of(round);
    rows.keepRules(scope, round.id(), json.writeValueAsString(now.wordings()));
    return now;
  }

  /** Since when the first wording of the levels holds. */
  LocalDate first() {
    return LocalDate.ofInstant(
        rules.history(SCOPE, Rules.GRADING_LEVELS).getFirst().effectiveFrom(), Period.ZONE);
  }
}
