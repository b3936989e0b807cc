package vn.thongmach.regulation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.regulation.DayOff;
import vn.thongmach.regulation.RegulationError;
import vn.thongmach.regulation.WorkingCalendar;

/** Which days are off. */
@RestController
@Tag(name = "regulation")
class WorkingDayController {

  private static final int MOST_DAYS = 800;

  private final WorkingCalendar calendar;

  WorkingDayController(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  /** The days off of a range, both ends counted. */
  @Operation(
      summary = "The days off from one day to another, both counted",
      description = "At most 800 days; every other day of the range is a working day.")
  @GetMapping("/api/working-days")
  Range range(Scope scope, @RequestParam LocalDate from, @RequestParam LocalDate to) {
    if (to.isBefore(from)) {
      throw new CodedException(KernelError.DATES_REVERSED, to.toString(), from.toString());
    }
    if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
      throw new CodedException(RegulationError.RANGE_TOO_LONG, MOST_DAYS);
    }
    return new Range(from, to, calendar.days(scope).offBetween(from, to));
  }

  /** The days off of a range. */
  record Range(LocalDate from, LocalDate to, List<DayOff> off) {}
}
