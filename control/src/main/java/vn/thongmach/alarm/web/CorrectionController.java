package vn.thongmach.alarm.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.availability.CorrectionDraft;
import vn.thongmach.alarm.availability.Corrections;
import vn.thongmach.alarm.availability.OutageCorrection;

/** What people say of outages against the alarms. */
@RestController
@RequestMapping("/api/availability/corrections")
class CorrectionController {

  private final Corrections corrections;

  CorrectionController(Corrections corrections) {
    this.corrections = corrections;
  }

  /** What is said of an object, the latest proposed first. */
  @Operation(summary = "Corrections of the outages of an object, the latest proposed first")
  @GetMapping
  List<OutageCorrection> list(Scope scope, @RequestParam UUID object) {
    return corrections.on(scope, object);
  }

  /** Proposes a correction; it holds once another person approved it. */
  @Operation(summary = "Propose a correction of how an object stood")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  OutageCorrection propose(Scope scope, @RequestBody CorrectionDraft draft) {
    return corrections.propose(scope, draft);
  }

  /** Approves or refuses a proposal of somebody else. */
  @Operation(
      summary = "Approve or refuse a correction that somebody else proposed",
      description = "Approval restates the figures it touches; what was issued stays.")
  @PostMapping("/{id}/decision")
  OutageCorrection decide(
      Scope scope, @PathVariable UUID id, @RequestBody CorrectionDecision draft) {
    return corrections.decide(scope, id, draft.decision(), draft.reason());
  }

  /** What is decided, and why. */
  record CorrectionDecision(
      OutageCorrection.@Nullable Decision decision, @Nullable String reason) {}
}
