package vn.thongmach.directive.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.directive.FocusArea;
import vn.thongmach.directive.FocusAreaDraft;
import vn.thongmach.directive.Objective;
import vn.thongmach.directive.ObjectiveDraft;
import vn.thongmach.directive.ObjectiveFilter;
import vn.thongmach.directive.Objectives;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;

@RestController
@Tag(name = "directive")
class ObjectiveController {

  private final Objectives objectives;
  private final DocumentPages pages;

  ObjectiveController(Objectives objectives, DocumentPages pages) {
    this.objectives = objectives;
    this.pages = pages;
  }

  @Operation(summary = "Set an objective")
  @PostMapping("/api/objectives")
  @ResponseStatus(HttpStatus.CREATED)
  ObjectiveItem set(Scope scope, @RequestBody ObjectiveDraft draft) {
    return item(scope, objectives.set(scope, draft));
  }

  @Operation(summary = "Change an objective, with a reason")
  @PutMapping("/api/objectives/{id}")
  ObjectiveItem change(Scope scope, @PathVariable UUID id, @RequestBody ObjectiveDraft draft) {
    return item(scope, objectives.change(scope, id, draft));
  }

  @Operation(summary = "Objectives within reach, by field and code")
  @GetMapping("/api/objectives")
  PageOf<ObjectiveItem> list(
      Scope scope,
      @RequestParam(required = false) @Nullable UUID focusArea,
      @RequestParam(required = false) @Nullable String period,
      @RequestParam(required = false) @Nullable UUID person,
      @RequestParam(required = false) @Nullable UUID resolution,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    PageOf<Objective> found =
        objectives.list(
            scope,
            new ObjectiveFilter(
                focusArea, period == null ? null : Period.parse(period), person, resolution, q),
            PageRequest.of(page, size));
    return new PageOf<>(
        pages.objectiveItems(scope, found.items()), found.total(), found.page(), found.size());
  }

  @Operation(summary = "One objective")
  @GetMapping("/api/objectives/{id}")
  ObjectiveItem get(Scope scope, @PathVariable UUID id) {
    return item(
        scope,
        objectives.find(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND)));
  }

  @Operation(summary = "Fields of objectives, those no longer used included")
  @GetMapping("/api/focus-areas")
  List<FocusArea> fields(Scope scope) {
    return objectives.fields(scope);
  }

  @Operation(summary = "Add a field of objectives")
  @PostMapping("/api/focus-areas")
  @ResponseStatus(HttpStatus.CREATED)
  FocusArea addField(Scope scope, @RequestBody FocusAreaDraft draft) {
    return objectives.addField(scope, draft);
  }

  @Operation(summary = "Change or end a field of objectives, with a reason")
  @PutMapping("/api/focus-areas/{id}")
  FocusArea changeField(Scope scope, @PathVariable UUID id, @RequestBody FocusAreaDraft draft) {
    return objectives.changeField(scope, id, draft);
  }

  private ObjectiveItem item(Scope scope, Objective objective) {
    return pages.objectiveItems(scope, List.of(objective)).getFirst();
  }
}
