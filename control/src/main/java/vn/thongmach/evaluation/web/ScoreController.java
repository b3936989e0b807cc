package vn.thongmach.evaluation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.Evidence;
import vn.thongmach.evaluation.ResolutionProgress;
import vn.thongmach.evaluation.Scores;
import vn.thongmach.evaluation.TargetDetail;
import vn.thongmach.evaluation.TargetItem;
import vn.thongmach.kernel.Moment;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.ReaderLanguage;
import vn.thongmach.target.TargetFilter;

@RestController
@Tag(name = "evaluation")
class ScoreController {

  private final Scores scores;
  private final Clock clock;

  ScoreController(Scores scores, Clock clock) {
    this.scores = scores;
    this.clock = clock;
  }

  @Operation(summary = "Targets with their scores")
  @GetMapping("/api/targets")
  PageOf<TargetItem> list(
      Scope scope,
      @RequestParam(required = false) @Nullable String period,
      @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) @Nullable UUID unit,
      @RequestParam(required = false) @Nullable UUID clause,
      @RequestParam(required = false) @Nullable String parent,
      @RequestParam(required = false) @Nullable UUID head,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    return scores.list(
        scope,
        moment(period, asOf),
        new TargetFilter(unit, clause, q, parent, head),
        PageRequest.of(page, size));
  }

  @Operation(summary = "The parts of a target with their scores")
  @GetMapping("/api/targets/{code}/children")
  PageOf<TargetItem> children(
      Scope scope,
      @PathVariable String code,
      @RequestParam(required = false) @Nullable String period,
      @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    return scores.children(scope, code, moment(period, asOf), PageRequest.of(page, size));
  }

  @Operation(summary = "One target with its score")
  @GetMapping("/api/targets/{code}")
  TargetDetail get(
      Scope scope,
      @PathVariable String code,
      @RequestParam(required = false) @Nullable String period,
      @RequestParam(required = false) @Nullable String asOf) {
    return scores.find(scope, code, moment(period, asOf));
  }

  @Operation(summary = "What stands behind a score")
  @GetMapping("/api/targets/{code}/evidence")
  Evidence evidence(
      Scope scope,
      @PathVariable String code,
      @RequestParam(required = false) @Nullable String period,
      @RequestParam(required = false) @Nullable String asOf,
      HttpServletRequest request) {
    return scores.evidence(scope, code, moment(period, asOf), ReaderLanguage.of(request));
  }

  @Operation(summary = "Resolutions, clauses and targets with their scores")
  @GetMapping("/api/commitments")
  PageOf<ResolutionProgress> commitments(
      Scope scope,
      @RequestParam(required = false) @Nullable String period,
      @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    return scores.commitments(scope, moment(period, asOf), PageRequest.of(page, size));
  }

  private Moment moment(@Nullable String period, @Nullable String asOf) {
    return Moment.parse(period, asOf, clock.instant());
  }
}
