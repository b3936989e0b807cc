package vn.thongmach.alarm.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.availability.FailureTimes;
import vn.thongmach.alarm.availability.FailureTiming;
import vn.thongmach.alarm.availability.ObjectTimeline;
import vn.thongmach.alarm.availability.ProvinceTimeline;
import vn.thongmach.alarm.availability.ProvinceTimelines;
import vn.thongmach.alarm.availability.Timelines;

/** How objects stood over some time. */
@RestController
@RequestMapping("/api/availability")
class AvailabilityController {

  private final Timelines timelines;
  private final ProvinceTimelines provinces;
  private final FailureTiming failures;

  AvailabilityController(Timelines timelines, ProvinceTimelines provinces, FailureTiming failures) {
    this.failures = failures;
    this.timelines = timelines;
    this.provinces = provinces;
  }

  /** How one network object stood, at most 400 days. */
  @Operation(
      summary = "How an object stood: up, weakened, down, planned or unknown",
      description = "from and to are instants; without them the last 30 days.")
  @GetMapping("/timeline")
  ObjectTimeline timeline(
      Scope scope,
      @RequestParam UUID object,
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant to) {
    return timelines.of(scope, object, from, to);
  }

  /** How long failures of an object took to be heard of, answered and repaired. */
  @Operation(
      summary = "Times to detect, acknowledge and repair failures of an object, and between them",
      description = "from and to are instants; without them the last 30 days.")
  @GetMapping("/failures")
  FailureTimes failures(
      Scope scope,
      @RequestParam UUID object,
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant to) {
    return failures.of(scope, object, from, to);
  }

  /** How much of a province was out of service, at most 400 days. */
  @Operation(
      summary = "How a province stood, what is out in part weighed by the dated rule",
      description = "from and to are instants; without them the last 30 days.")
  @GetMapping("/province")
  ProvinceTimeline province(
      Scope scope,
      @RequestParam String name,
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant to) {
    return provinces.of(scope, name, from, to);
  }

  /** How much of a unit's sites was out of service, at most 400 days. */
  @Operation(
      summary = "How the sites of a unit stood, what is out in part weighed by the dated rule",
      description = "The sites that it and the units below it own today.")
  @GetMapping("/unit")
  ProvinceTimeline unit(
      Scope scope,
      @RequestParam UUID unit,
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant to) {
    return provinces.ofUnit(scope, unit, from, to);
  }

  /** Provinces in which the reader reaches sites, by name. */
  @Operation(summary = "Provinces in which there are sites, by name")
  @GetMapping("/provinces")
  List<String> provinces(Scope scope) {
    return provinces.names(scope);
  }
}
