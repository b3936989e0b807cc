/**
 * Kept or not, on what evidence: the live score of every target, issued scorecards that never
 * change, the evidence behind a figure, and what was reported beside it. Nouns: Score, LiveScore,
 * Scorecard, Evidence, ReportedValue, Contradiction. Proved by {@code ScorePropertyTests}, {@code
 * LiveScoreModuleTests} and {@code ScorecardModuleTests}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
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
