package vn.thongmach.overview.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Moment;
import vn.thongmach.overview.Area;
import vn.thongmach.overview.Cockpit;
import vn.thongmach.overview.Decisions;
import vn.thongmach.overview.ResolutionCoverage;
import vn.thongmach.overview.model.Covering;
import vn.thongmach.overview.model.Deciding;
import vn.thongmach.overview.model.Piloting;
import vn.thongmach.overview.model.Surveying;

/** One answer for each page of the workspaces Toàn cảnh and Hiện trường. */
@RestController
@RequestMapping("/api/overview")
@Tag(name = "overview")
class ViewController {

  private final Piloting piloting;
  private final Covering covering;
  private final Deciding deciding;
  private final Surveying surveying;
  private final Clock clock;

  ViewController(
      Piloting piloting, Covering covering, Deciding deciding, Surveying surveying, Clock clock) {
    this.piloting = piloting;
    this.covering = covering;
    this.deciding = deciding;
    this.surveying = surveying;
    this.clock = clock;
  }

  @Operation(
      summary = "Whether what was resolved is being reached, and what endangers it",
      description =
          "From the scores as last computed, at most a minute old. period is a year, quarter,"
              + " month or day; absent: the year of the moment. asOf is a day, as everything stood"
              + " at whose end; absent: now.")
  @GetMapping("/cockpit")
  Cockpit cockpit(
      Scope scope,
      @RequestParam(required = false) @Nullable String period,
      @RequestParam(required = false) @Nullable String asOf) {
    return piloting.cockpit(scope, Moment.parse(period, asOf, clock.instant()));
  }

  @Operation(
      summary = "What carries each clause out, and who has no line to any",
      description = "Counts what lies within the scope.")
  @GetMapping("/coverage")
  ResolutionCoverage coverage(
      Scope scope, @RequestParam(required = false) @Nullable String period) {
    return covering.coverage(scope, Moment.parse(period, null, clock.instant()));
  }

  @Operation(
      summary = "What waits for somebody's decision",
      description =
          "Obstacles for who must remove them, handed-over tasks for who accepts them; the"
              + " reader's own first, then those past their day, then by what they endanger.")
  @GetMapping("/decisions")
  Decisions decisions(Scope scope, @RequestParam(required = false) @Nullable String period) {
    return deciding.decide(scope, Moment.parse(period, null, clock.instant()));
  }

  @Operation(
      summary = "A unit's area: what stands open, what is to be done, what it moves",
      description = "unit absent: the reader's own; choices are units with sites within reach.")
  @GetMapping("/area")
  Area area(Scope scope, @RequestParam(required = false) @Nullable UUID unit) {
    return surveying.area(scope, unit);
  }
}
