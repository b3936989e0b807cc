package vn.thongmach.overview.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.overview.Changes;
import vn.thongmach.overview.model.Visiting;

/** Visits to the cockpit. */
@RestController
@RequestMapping("/api/overview/visits")
@Tag(name = "overview")
class VisitController {

  private final Visiting visiting;

  VisitController(Visiting visiting) {
    this.visiting = visiting;
  }

  @Operation(
      summary =
          "Notes that the cockpit is looked at, and tells what changed since the visit before",
      description =
          "Half an hour without looking ends a visit. A first visit has nothing to be compared"
              + " with.")
  @PostMapping
  Changes visit(Scope scope) {
    return visiting.visit(scope);
  }
}
