package vn.thongmach.overview.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.overview.IncidentStakes;
import vn.thongmach.overview.model.Endangering;

/** What incidents and planned works take from customers and targets. */
@RestController
@RequestMapping("/api/incidents")
@Tag(name = "overview")
class IncidentStakesController {

  private final Endangering endangering;

  IncidentStakesController(Endangering endangering) {
    this.endangering = endangering;
  }

  @Operation(
      summary = "What each open incident puts at stake, with its priority",
      description = "At most 200, the latest first; those whose root nobody has told of left out.")
  @GetMapping("/stakes")
  List<IncidentStakes> open(Scope scope) {
    return endangering.open(scope);
  }

  @Operation(summary = "What an open incident puts at stake, with its priority")
  @GetMapping("/{id}/stakes")
  IncidentStakes ofIncident(Scope scope, @PathVariable UUID id) {
    return endangering.ofIncident(scope, id);
  }

  @Operation(summary = "What an object puts at stake if it fails now, as before a planned work")
  @GetMapping("/reach/stakes")
  IncidentStakes ofObject(Scope scope, @RequestParam UUID object) {
    return endangering.ofObject(scope, object);
  }
}
