package vn.thongmach.evaluation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.ReportedDraft;
import vn.thongmach.evaluation.ReportedValue;
import vn.thongmach.evaluation.ReportedValues;
import vn.thongmach.evaluation.Scorecard;
import vn.thongmach.evaluation.ScorecardDraft;
import vn.thongmach.evaluation.Scorecards;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;

@RestController
@Tag(name = "evaluation")
class ScorecardController {

  private final Scorecards scorecards;
  private final ReportedValues reported;

  ScorecardController(Scorecards scorecards, ReportedValues reported) {
    this.scorecards = scorecards;
    this.reported = reported;
  }

  @Operation(summary = "Issue a scorecard")
  @PostMapping("/api/targets/{code}/scorecards")
  @ResponseStatus(HttpStatus.CREATED)
  Scorecard issue(Scope scope, @PathVariable String code, @RequestBody ScorecardDraft draft) {
    return scorecards.issue(scope, code, draft);
  }

  @Operation(summary = "Scorecards of a target")
  @GetMapping("/api/targets/{code}/scorecards")
  PageOf<Scorecard> list(
      Scope scope,
      @PathVariable String code,
      @RequestParam(required = false) @Nullable String period,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    return scorecards.list(
        scope,
        code,
        period == null || period.isBlank() ? null : Period.parse(period),
        PageRequest.of(page, size));
  }

  /** The bytes as issued, always the same. */
  @Operation(summary = "A scorecard as it was issued")
  @GetMapping(path = "/api/scorecards/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  byte[] content(Scope scope, @PathVariable UUID id) {
    return scorecards.content(scope, id);
  }

  @Operation(summary = "Take down a reported value")
  @PostMapping("/api/targets/{code}/reported")
  @ResponseStatus(HttpStatus.CREATED)
  ReportedValue report(Scope scope, @PathVariable String code, @RequestBody ReportedDraft draft) {
    return reported.report(scope, code, draft);
  }
}
