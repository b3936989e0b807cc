package vn.thongmach.meeting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.meeting.CellMonth;
import vn.thongmach.meeting.CellMonths;
import vn.thongmach.meeting.CellMonths.MonthCount;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.UnitName;

/** Which cells met in a month. */
@RestController
@Tag(name = "meeting")
@RequestMapping("/api/meeting-months")
class CellMonthController {

  private final CellMonths months;
  private final Naming naming;

  CellMonthController(CellMonths months, Naming naming) {
    this.months = months;
    this.naming = naming;
  }

  @Operation(
      summary = "Cells that must meet in a month, those that did not first",
      description =
          "month: any day of it. state: NOT_HELD, OPEN (neither held nor planned yet), PLANNED,"
              + " LATE (held, recorded after the days of the rule) or HELD.")
  @GetMapping
  CellMonthPage list(
      Scope scope,
      @RequestParam LocalDate month,
      @RequestParam(required = false) CellMonth.@Nullable State state,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    PageOf<CellMonth> found = months.list(scope, month, state, PageRequest.of(page, size));
    NameBook names = naming.of(found.items().stream().map(CellMonth::body), Stream.of());
    return new CellMonthPage(
        months.count(scope, month),
        found.map(
            each ->
                new CellMonthItem(
                    each.body(),
                    names.unit(each.body()),
                    each.state(),
                    each.meeting(),
                    each.day())));
  }

  /** The month's counts, and a page of its cells. */
  record CellMonthPage(MonthCount count, PageOf<CellMonthItem> cells) {}

  /** One cell in the month; see {@link CellMonth}. */
  record CellMonthItem(
      UUID body,
      @Nullable UnitName name,
      CellMonth.State state,
      @Nullable UUID meeting,
      @Nullable LocalDate day) {}
}
