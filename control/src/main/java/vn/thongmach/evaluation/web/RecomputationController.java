package vn.thongmach.evaluation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.Recomputation;
import vn.thongmach.evaluation.Recomputations;
import vn.thongmach.kernel.Period;

@RestController
@Tag(name = "evaluation")
class RecomputationController {

  private final Recomputations recomputations;

  RecomputationController(Recomputations recomputations) {
    this.recomputations = recomputations;
  }

  @Operation(summary = "The figure of an issued scorecard, computed anew from the accepted events")
  @GetMapping("/api/scorecards/{id}/recomputation")
  Recomputation ofScorecard(Scope scope, @PathVariable UUID id) {
    return recomputations.ofScorecard(scope, id);
  }

  @Operation(summary = "The running figure of a target, computed anew from the accepted events")
  @GetMapping("/api/targets/{code}/recomputation")
  Recomputation ofTarget(
      Scope scope,
      @PathVariable String code,
      @RequestParam(required = false) @Nullable String period) {
    return recomputations.ofTarget(
        scope, code, period == null || period.isBlank() ? null : Period.parse(period));
  }
}
