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
import vn.thongmach.overview.model.CostingDelay;
import vn.thongmach.overview.model.Foreseeing;

/** What is to come, and what waiting costs. */
@RestController
@RequestMapping("/api/overview")
@Tag(name = "overview")
class OutlookController {

  private final Foreseeing foreseeing;
  private final CostingDelay costing;
  private final Clock clock;

  OutlookController(Foreseeing foreseeing, CostingDelay costing, Clock clock) {
    this.foreseeing = foreseeing;
    this.costing = costing;
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
}
