package vn.thongmach.evaluation.model;

import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.ScoreState;
import vn.thongmach.regulation.Rule;
import vn.thongmach.regulation.Rules;
import vn.thongmach.target.Target;
import vn.thongmach.target.Thresholds;

/** The dated limits that word a score. */
@Component
class ScoreLimits {

  private static final Scope SCOPE = Scope.system("score states");

  private final Rules rules;

  ScoreLimits(Rules rules) {
    this.rules = rules;
  }

  /** The limits of a target: its own, else those of the rule. */
  static ScoreState.Limits of(Target target, ScoreState.Limits rule) {
    Thresholds own = target.terms().thresholds();
    return own == null ? rule : new ScoreState.Limits(own.slow(), own.shortOf(), own.severe());
  }

  /** The limits that held at an instant. */
  ScoreState.Limits at(Instant instant) {
    Rule rule = rules.at(SCOPE, Rules.SCORE_STATE_THRESHOLDS, instant);
    return new ScoreState.Limits(rule.number("slow"), rule.number("short"), rule.number("severe"));
  }
}
