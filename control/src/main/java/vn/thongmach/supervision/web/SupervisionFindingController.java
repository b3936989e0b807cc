package vn.thongmach.supervision.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.supervision.SupervisionFinding.SupervisionFindingDraft;
import vn.thongmach.supervision.SupervisionFindings;
import vn.thongmach.supervision.web.FindingItems.SupervisionFindingList;
import vn.thongmach.supervision.web.FindingItems.SupervisionFindingView;

@RestController
@Tag(name = "supervision")
@RequestMapping("/api/supervision-cases/{id}/findings")
class SupervisionFindingController {

  private final SupervisionFindings findings;
  private final FindingItems items;

  SupervisionFindingController(SupervisionFindings findings, FindingItems items) {
    this.findings = findings;
    this.items = items;
  }

  @Operation(
      summary = "What the team of a case found; the reading is recorded",
      description = "For those who read the file.")
  @GetMapping
  SupervisionFindingList list(Scope scope, @PathVariable UUID id) {
    return items.list(findings.list(scope, id));
  }

  @Operation(
      summary = "Add a finding; by those of the team until the case is concluded",
      description = "ties as in requests for evidence; each is kept as it stands now.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  SupervisionFindingView add(
      Scope scope, @PathVariable UUID id, @RequestBody SupervisionFindingDraft draft) {
    return items.views(List.of(findings.add(scope, id, draft))).getFirst();
  }

  @Operation(summary = "Change or withdraw a finding; by those of the team until it is concluded")
  @PutMapping("/{number}")
  SupervisionFindingView change(
      Scope scope,
      @PathVariable UUID id,
      @PathVariable int number,
      @RequestBody SupervisionFindingDraft draft) {
    return items.views(List.of(findings.change(scope, id, number, draft))).getFirst();
  }
}
