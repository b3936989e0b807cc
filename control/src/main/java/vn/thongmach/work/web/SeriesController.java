package vn.thongmach.work.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.AccessRules;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.regulation.WorkingCalendar;
import vn.thongmach.regulation.WorkingDays;
import vn.thongmach.work.TaskSeries;
import vn.thongmach.work.TaskSeries.Occurrence;
import vn.thongmach.work.TaskSeriesDraft;
import vn.thongmach.work.TaskSeriesEnd;
import vn.thongmach.work.TaskSerieses;

@RestController
@RequestMapping("/api/task-series")
@Tag(name = "work")
class SeriesController {

  private static final int SHOWN = 6;

  private final TaskSerieses series;
  private final Naming naming;
  private final WorkingCalendar calendar;
  private final Clock clock;

  SeriesController(TaskSerieses series, Naming naming, WorkingCalendar calendar, Clock clock) {
    this.series = series;
    this.naming = naming;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Operation(summary = "Series of tasks within the scope and one's own, those that run first")
  @GetMapping
  PageOf<SeriesItem> list(
      Scope scope,
      @RequestParam(required = false) @Nullable UUID unit,
      @RequestParam(required = false) @Nullable Boolean open,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    PageOf<TaskSeries> found = series.list(scope, unit, open, q, PageRequest.of(page, size));
    NameBook names =
        naming.of(
            found.items().stream().map(TaskSeries::unit),
            found.items().stream().map(TaskSeries::person));
    WorkingDays days = calendar.days(Scope.system("series"));
    return found.map(one -> item(scope, one, names, days));
  }

  @Operation(
      summary = "The next days of a rule",
      description = "rule: an RRULE; starts: the first day that counts, absent for today.")
  @GetMapping("/preview")
  List<Occurrence> preview(
      @RequestParam String rule, @RequestParam(required = false) @Nullable LocalDate starts) {
    return series.preview(
        rule, starts == null ? LocalDate.ofInstant(clock.instant(), Period.ZONE) : starts, SHOWN);
  }

  @Operation(
      summary = "Begin a series: its tasks are made ahead by themselves",
      description =
          "rule: RRULE of FREQ, INTERVAL, BYDAY (weeks) or BYMONTHDAY (months, -1 for the last),"
              + " and UNTIL or COUNT.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  SeriesItem begin(Scope scope, @RequestBody TaskSeriesDraft draft) {
    return item(scope, series.begin(scope, draft));
  }

  @Operation(summary = "One series")
  @GetMapping("/{code}")
  SeriesItem get(Scope scope, @PathVariable String code) {
    return item(
        scope,
        series.find(scope, code).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND)));
  }

  @Operation(
      summary = "Change what is to come",
      description = "Tasks made already change with it where nobody has begun them.")
  @PutMapping("/{code}")
  SeriesItem change(Scope scope, @PathVariable String code, @RequestBody TaskSeriesDraft draft) {
    return item(scope, series.change(scope, code, draft));
  }

  @Operation(summary = "End a series with a reason; tasks made already stay")
  @PostMapping("/{code}/end")
  SeriesItem end(Scope scope, @PathVariable String code, @RequestBody TaskSeriesEnd end) {
    return item(scope, series.end(scope, code, end));
  }

  private SeriesItem item(Scope scope, TaskSeries one) {
    NameBook names =
        naming.of(Stream.of(one.unit()), Stream.<@Nullable UUID>ofNullable(one.person()));
    return item(scope, one, names, calendar.days(Scope.system("series")));
  }

  private static SeriesItem item(Scope scope, TaskSeries one, NameBook names, WorkingDays days) {
    LocalDate next = one.next();
    boolean gives =
        AccessRules.rowFor("PUT", "/api/task-series/x")
            .filter(row -> row.permits(scope.role()))
            .isPresent();
    return new SeriesItem(
        one.id(),
        one.code(),
        one.title(),
        one.product(),
        names.unit(one.unit()),
        names.person(one.person()),
        one.target(),
        one.programme(),
        one.milestone(),
        one.objects(),
        one.rule(),
        one.starts(),
        one.until(),
        one.ahead(),
        next,
        next == null ? null : days.after(next, 0),
        one.made(),
        one.skipped(),
        one.endedAt(),
        one.endReason(),
        one.endedAt() == null && gives && scope.reaches(one.unit()),
        one.version());
  }
}
