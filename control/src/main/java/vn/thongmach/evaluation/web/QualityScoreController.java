package vn.thongmach.evaluation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.MeasureEvidence;
import vn.thongmach.evaluation.QualityScore;
import vn.thongmach.evaluation.QualityScores;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.ReaderLanguage;

/** The score of quality objectives. */
@RestController
@Tag(name = "evaluation")
class QualityScoreController {

  private final QualityScores scores;
  private final Clock clock;

  QualityScoreController(QualityScores scores, Clock clock) {
    this.scores = scores;
    this.clock = clock;
  }

  @Operation(
      summary = "The score of quality objectives in a period, with its parts",
      description = "By the composition that holds at its as-of; null while none is declared.")
  @GetMapping("/api/quality-objectives/score")
  QualityAnswer score(Scope scope, @RequestParam(required = false) @Nullable String period) {
    Period asked = asked(period);
    return new QualityAnswer(asked, scores.find(scope, asked).orElse(null));
  }

  @Operation(
      summary = "What stands behind one part of the score of quality objectives",
      description = "Objects, stretches of time and events that counted, as far as reached.")
  @GetMapping("/api/quality-objectives/score/parts/{part}")
  MeasureEvidence part(
      Scope scope,
      @PathVariable String part,
      @RequestParam(required = false) @Nullable String period,
      HttpServletRequest request) {
    return scores.evidence(scope, asked(period), part, ReaderLanguage.of(request));
  }

  private Period asked(@Nullable String period) {
    return period == null || period.isBlank()
        ? Period.of(Period.Kind.YEAR, clock.instant())
        : Period.parse(period);
  }

  /** {@code score} is null while nothing is declared. */
  record QualityAnswer(Period period, @Nullable QualityScore score) {}
}
