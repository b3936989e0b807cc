/**
 * Kept or not, on what evidence: the live score of every target, issued scorecards that never
 * change, the evidence behind a figure, what was reported beside it, where it will stand at the end
 * of the period, why it is short, what delay costs, and what is disputed. Nouns: Score, LiveScore,
 * Scorecard, Evidence, ReportedValue, Contradiction, Forecast, TargetCauses, DelayCost, Gain,
 * Dispute. Proved by {@code ScorePropertyTests}, {@code LiveScoreModuleTests}, {@code
 * ScorecardModuleTests}, {@code ForecastModuleTests}, {@code CausesModuleTests} and {@code
 * DisputeModuleTests}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "notice",
      "live",
      "ledger",
      "regulation",
      "measure",
      "target",
      "organisation",
      "directive"
    })
package vn.thongmach.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
