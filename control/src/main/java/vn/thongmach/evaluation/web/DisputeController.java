package vn.thongmach.evaluation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.Dispute;
import vn.thongmach.evaluation.DisputeDraft;
import vn.thongmach.evaluation.DisputeExplanation;
import vn.thongmach.evaluation.DisputeSettlement;
import vn.thongmach.evaluation.Disputes;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

@RestController
@Tag(name = "evaluation")
class DisputeController {

  private final Disputes disputes;

  DisputeController(Disputes disputes) {
    this.disputes = disputes;
  }

  @Operation(summary = "Object to a figure, or ask to explain a report")
  @PostMapping("/api/targets/{code}/disputes")
  @ResponseStatus(HttpStatus.CREATED)
  Dispute open(Scope scope, @PathVariable String code, @RequestBody DisputeDraft draft) {
    return disputes.open(scope, code, draft);
  }

  @Operation(
      summary = "Disputes over figures within the scope",
      description = "open: true for those not settled, false for those settled, absent for all.")
  @GetMapping("/api/disputes")
  PageOf<Dispute> list(
      Scope scope,
      @RequestParam(required = false) @Nullable String target,
      @RequestParam(required = false) @Nullable Boolean open,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    return disputes.list(
        scope,
        target == null || target.isBlank() ? null : target,
        open,
        PageRequest.of(page, size));
  }

  @Operation(summary = "Explain a disputed figure")
  @PostMapping("/api/disputes/{id}/explanation")
  Dispute explain(Scope scope, @PathVariable UUID id, @RequestBody DisputeExplanation explanation) {
    return disputes.explain(scope, id, explanation);
  }

  @Operation(summary = "Settle a dispute with a reason")
  @PostMapping("/api/disputes/{id}/settlement")
  Dispute settle(Scope scope, @PathVariable UUID id, @RequestBody DisputeSettlement settlement) {
    return disputes.settle(scope, id, settlement);
  }
}
