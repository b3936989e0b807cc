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
import vn.thongmach.overview.DecisionCosts;
import vn.thongmach.overview.Foresight;
import vn.thongmach.overview.MyPart;
import vn.thongmach.overview.model.CostingDelay;
import vn.thongmach.overview.model.Foreseeing;
import vn.thongmach.overview.model.Partaking;

/** What is to come, what waiting costs, and what the reader moves of it. */
@RestController
@RequestMapping("/api/overview")
@Tag(name = "overview")
class OutlookController {

  private final Foreseeing foreseeing;
  private final CostingDelay costing;
  private final Partaking partaking;
  private final Clock clock;

  OutlookController(Foreseeing foreseeing, CostingDelay costing, Partaking partaking, Clock clock) {
    this.foreseeing = foreseeing;
    this.costing = costing;
    this.partaking = partaking;
    this.clock = clock;
  }

  @Operation(
      summary = "Which targets are forecast to miss their plan, and why most",
      description = "From forecasts at most a minute old; asOf is a day; absent: now.")
  @GetMapping("/foresight")
  Foresight foresight(
      Scope scope,
      @RequestParam(required = false) @Nullable String period,
      @RequestParam(required = false) @Nullable String asOf) {
    return foreseeing.foresee(scope, Moment.parse(period, asOf, clock.instant()));
  }

  @Operation(
      summary = "What each day of waiting costs",
      description = "For every obstacle that stands and every task handed over, within the scope.")
  @GetMapping("/delay-costs")
  DecisionCosts delayCosts(Scope scope, @RequestParam(required = false) @Nullable String period) {
    return costing.cost(scope, Moment.parse(period, null, clock.instant()));
  }

  @Operation(
      summary = "What the person behind the reader moves",
      description =
          "Things to do in order of what they move, who waits for whom, own targets, commitments"
              + " and objects, and what results of this quarter added. A task's gain is its"
              + " target's score computed once more with the task done in time.")
  @GetMapping("/my-part")
  MyPart myPart(Scope scope) {
    return partaking.part(scope);
  }
}
