package vn.thongmach.evaluation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.MeasureEvidence;
import vn.thongmach.evaluation.MeasureFigures;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.ReaderLanguage;

/** Measures by themselves. */
@RestController
@Tag(name = "evaluation")
class MeasureFigureController {

  private final MeasureFigures figures;
  private final Clock clock;

  MeasureFigureController(MeasureFigures figures, Clock clock) {
    this.figures = figures;
    this.clock = clock;
  }

  @Operation(
      summary = "A measure of an object, a unit or a province, with what stands behind it",
      description = "Exactly one of the three; by default of the running year, up to now.")
  @GetMapping("/api/measures/{code}/evidence")
  MeasureEvidence evidence(
      Scope scope,
      @PathVariable String code,
      @RequestParam(required = false) @Nullable String period,
      @RequestParam(required = false) @Nullable UUID object,
      @RequestParam(required = false) @Nullable UUID unit,
      @RequestParam(required = false) @Nullable String province,
      HttpServletRequest request) {
    Period asked =
        period == null || period.isBlank()
            ? Period.of(Period.Kind.YEAR, clock.instant())
            : Period.parse(period);
    return figures.find(scope, code, asked, object, unit, province, ReaderLanguage.of(request));
  }
}
