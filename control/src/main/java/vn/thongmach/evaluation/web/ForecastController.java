package vn.thongmach.evaluation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.Causes;
import vn.thongmach.evaluation.Forecast;
import vn.thongmach.evaluation.Forecasts;
import vn.thongmach.evaluation.TargetCauses;
import vn.thongmach.kernel.Moment;

@RestController
@Tag(name = "evaluation")
class ForecastController {

  private final Forecasts forecasts;
  private final Causes causes;
  private final Clock clock;

  ForecastController(Forecasts forecasts, Causes causes, Clock clock) {
    this.forecasts = forecasts;
    this.causes = causes;
    this.clock = clock;
  }

  @Operation(summary = "Where a target will stand at the end of a period")
  @GetMapping("/api/targets/{code}/forecast")
  Forecast forecast(
      Scope scope,
      @PathVariable String code,
      @RequestParam(required = false) @Nullable String period,
      @RequestParam(required = false) @Nullable String asOf) {
    return forecasts.find(scope, code, Moment.parse(period, asOf, clock.instant()));
  }

  @Operation(
      summary = "Why a target is short of its plan, and what it would take",
      description = "The fewest causes that explain four fifths, and the rest: the whole exactly.")
  @GetMapping("/api/targets/{code}/causes")
  TargetCauses causes(
      Scope scope,
      @PathVariable String code,
      @RequestParam(required = false) @Nullable String period,
      @RequestParam(required = false) @Nullable String asOf) {
    return causes.find(scope, code, Moment.parse(period, asOf, clock.instant()));
  }

  @Operation(summary = "Where all targets will stand at the end of a period")
  @GetMapping("/api/forecasts")
  List<Forecast> standing(
      Scope scope,
      @RequestParam(required = false) @Nullable String period,
      @RequestParam(required = false) @Nullable String asOf) {
    return forecasts.standing(scope, Moment.parse(period, asOf, clock.instant()));
  }
}
