package vn.thongmach.supervision.web;

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
import vn.thongmach.kernel.Period;
import vn.thongmach.supervision.SupervisionLeads;

@RestController
@Tag(name = "supervision")
class SupervisionLeadController {

  private final SupervisionLeads leads;

  SupervisionLeadController(SupervisionLeads leads) {
    this.leads = leads;
  }

  @Operation(
      summary = "What speaks against the figures of a resolution's targets",
      description =
          "Contradictions, unsettled disputes, restated scorecards and figures that are missing,"
              + " incomplete or only reported; those with the most first.")
  @GetMapping("/api/supervision-leads/{resolution}")
  SupervisionLeads.LedResolution find(
      Scope scope,
      @PathVariable UUID resolution,
      @RequestParam(required = false) @Nullable String period) {
    return leads.find(
        scope, resolution, period == null || period.isBlank() ? null : Period.parse(period));
  }

  @Operation(
      summary = "Targets of a resolution drawn at random by their weights",
      description = "Without replacement, by Efraimidis and Spirakis; reproducible by its seed.")
  @GetMapping("/api/supervision-leads/{resolution}/sample")
  SupervisionLeads.TargetSample sample(
      Scope scope,
      @PathVariable UUID resolution,
      @RequestParam int size,
      @RequestParam(required = false) @Nullable Long seed,
      @RequestParam(required = false) @Nullable String period) {
    return leads.sample(
        scope, resolution, new SupervisionLeads.TargetSampleDraft(size, seed, period));
  }

  @Operation(
      summary = "Draw a sample for a case and write it with its seed into the diary",
      description = "Of the targets of the document whose execution is looked at; by the team.")
  @PostMapping("/api/supervision-cases/{id}/samples")
  @ResponseStatus(HttpStatus.CREATED)
  SupervisionLeads.TargetSample draw(
      Scope scope, @PathVariable UUID id, @RequestBody SupervisionLeads.TargetSampleDraft draft) {
    return leads.draw(scope, id, draft);
  }
}
