package vn.thongmach.overview.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Moment;
import vn.thongmach.overview.ObstructedCauses;
import vn.thongmach.overview.model.Obstructing;

/** Obstacles behind the causes of a gap. */
@RestController
@RequestMapping("/api/overview")
@Tag(name = "overview")
class ObstructedController {

  private final Obstructing obstructing;
  private final Clock clock;

  ObstructedController(Obstructing obstructing, Clock clock) {
    this.obstructing = obstructing;
    this.clock = clock;
  }

  @Operation(
      summary = "Which obstacles stood in the way of what a target is short by, and their part",
      description =
          "Each day of the period bears the same of a cause; several obstacles of one day share it"
              + " evenly, so that together they never exceed the cause.")
  @GetMapping("/obstructed-causes")
  ObstructedCauses find(
      Scope scope,
      @RequestParam String target,
      @RequestParam(required = false) @Nullable String period,
      @RequestParam(required = false) @Nullable String asOf) {
    return obstructing.find(scope, target, Moment.parse(period, asOf, clock.instant()));
  }
}
