package vn.thongmach.directive.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import vn.thongmach.directive.Clause;
import vn.thongmach.directive.Resolution;
import vn.thongmach.directive.ResolutionDraft;
import vn.thongmach.directive.Resolutions;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

@RestController
@Tag(name = "directive")
@RequestMapping("/api/resolutions")
class ResolutionController {

  private final Resolutions resolutions;

  ResolutionController(Resolutions resolutions) {
    this.resolutions = resolutions;
  }

  @Operation(summary = "Take down an adopted resolution")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Resolution adopt(Scope scope, @RequestBody ResolutionDraft draft) {
    return resolutions.adopt(scope, draft);
  }

  @Operation(summary = "Add a clause")
  @PostMapping("/{id}/clauses")
  @ResponseStatus(HttpStatus.CREATED)
  Clause addClause(
      Scope scope, @PathVariable UUID id, @RequestBody ResolutionDraft.ClauseDraft draft) {
    return resolutions.addClause(scope, id, draft);
  }

  @Operation(summary = "Resolutions within reach")
  @GetMapping
  PageOf<Resolution> list(
      Scope scope,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    return resolutions.list(scope, PageRequest.of(page, size));
  }

  @Operation(summary = "One resolution")
  @GetMapping("/{id}")
  Resolution get(Scope scope, @PathVariable UUID id) {
    return resolutions.find(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }
}
