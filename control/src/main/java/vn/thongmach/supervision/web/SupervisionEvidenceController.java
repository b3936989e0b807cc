package vn.thongmach.supervision.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.supervision.EvidenceRequest.EvidenceAnswerDraft;
import vn.thongmach.supervision.EvidenceRequest.EvidenceRequestDraft;
import vn.thongmach.supervision.SupervisionEvidence;
import vn.thongmach.supervision.web.EvidenceItems.SupervisionEvidenceRequest;
import vn.thongmach.supervision.web.EvidenceItems.SupervisionEvidenceView;

@RestController
@Tag(name = "supervision")
@RequestMapping("/api/supervision-cases/{id}/evidence")
class SupervisionEvidenceController {

  private final SupervisionEvidence evidence;
  private final EvidenceItems items;

  SupervisionEvidenceController(SupervisionEvidence evidence, EvidenceItems items) {
    this.evidence = evidence;
    this.items = items;
  }

  @Operation(
      summary = "What the team of a case asked the unit for, with the answers",
      description = "For those who read the file, which is recorded, and the head of the unit.")
  @GetMapping
  SupervisionEvidenceView list(Scope scope, @PathVariable UUID id) {
    return items.view(evidence.list(scope, id));
  }

  @Operation(
      summary = "Ask the unit for evidence; by those of the team while the case is conducted",
      description =
          "ties name targets, scorecards (within: code of the target), measures (within: id of an"
              + " object), objects, clauses and tasks within the writer's reach.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  SupervisionEvidenceRequest ask(
      Scope scope, @PathVariable UUID id, @RequestBody EvidenceRequestDraft draft) {
    return items.views(List.of(evidence.ask(scope, id, draft)), true).getFirst();
  }

  @Operation(
      summary = "Answer a request for evidence, refuse it, or add to what was said",
      description = "By the head of the unit. Nothing said is ever changed.")
  @PostMapping("/{number}/answers")
  @ResponseStatus(HttpStatus.CREATED)
  SupervisionEvidenceRequest answer(
      Scope scope,
      @PathVariable UUID id,
      @PathVariable int number,
      @RequestBody EvidenceAnswerDraft draft) {
    return items.views(List.of(evidence.answer(scope, id, number, draft)), false).getFirst();
  }
}
