package vn.thongmach.alarm.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.availability.AnnouncedWorks;
import vn.thongmach.alarm.availability.AnnouncedWorks.Announced;
import vn.thongmach.alarm.availability.AnnouncedWorks.AnnouncedWhole;
import vn.thongmach.alarm.availability.AnnouncedWorks.ReachingWork;
import vn.thongmach.alarm.availability.AnnouncedWorks.WorkCalendar;
import vn.thongmach.alarm.availability.MaintenanceWindow;
import vn.thongmach.alarm.availability.MaintenanceWindows;
import vn.thongmach.alarm.availability.WindowConflict.WindowCheck;
import vn.thongmach.alarm.availability.WindowDraft;
import vn.thongmach.alarm.incident.Suppressed;
import vn.thongmach.alarm.incident.Suppressed.WithheldView;

/** Work announced on network objects. */
@RestController
@RequestMapping("/api/availability")
class WindowController {

  private final MaintenanceWindows windows;
  private final AnnouncedWorks works;
  private final Suppressed suppressed;

  WindowController(MaintenanceWindows windows, AnnouncedWorks works, Suppressed suppressed) {
    this.windows = windows;
    this.works = works;
    this.suppressed = suppressed;
  }

  /** Work announced on an object, the latest begin first. */
  @Operation(summary = "Work announced on an object, the latest begin first")
  @GetMapping("/windows")
  List<MaintenanceWindow> windows(Scope scope, @RequestParam UUID object) {
    return windows.on(scope, object);
  }

  /** Announces work on an object; answers with its first time. */
  @Operation(
      summary = "Announce work on an object before it begins, once or again and again",
      description =
          "recurrence is a part of RFC 5545's RRULE with UNTIL or COUNT. Where other work conflicts,"
              + " conflictReason says why it is done all the same.")
  @PostMapping("/windows")
  @ResponseStatus(HttpStatus.CREATED)
  MaintenanceWindow declare(Scope scope, @RequestBody WindowDraft draft) {
    return windows.declare(scope, draft);
  }

  /** When some work would take place, and what stands against it. */
  @Operation(summary = "Times of a work before it is announced, and what conflicts with them")
  @GetMapping("/windows/check")
  WindowCheck check(
      Scope scope,
      @RequestParam UUID object,
      @RequestParam Instant from,
      @RequestParam Instant to,
      @RequestParam(required = false) @Nullable String recurrence) {
    return windows.check(scope, new WindowDraft(object, from, to, null, recurrence, null));
  }

  /** Work that stands within some time, by its begin. */
  @Operation(
      summary = "Announced work within some time, by its begin",
      description = "from and to are instants; without them the next 30 days. At most 500.")
  @GetMapping("/windows/calendar")
  WorkCalendar calendar(
      Scope scope,
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant to) {
    return works.calendar(scope, from, to);
  }

  /** Work on what an object needs that goes on or is to come. */
  @Operation(summary = "Announced work that reaches an object through what it needs")
  @GetMapping("/windows/reaching")
  List<ReachingWork> reaching(Scope scope, @RequestParam UUID object) {
    return works.reaching(scope, object);
  }

  /** One work with its other times, and what nobody was told of because of them. */
  @Operation(summary = "One announced work, its other times, and what was not told because of them")
  @GetMapping("/windows/{id}")
  WorkDetail one(Scope scope, @PathVariable UUID id) {
    AnnouncedWhole whole = works.one(scope, id);
    return new WorkDetail(
        whole.work(),
        whole.times(),
        suppressed.byWork(scope, whole.times().stream().map(MaintenanceWindow::id).toList()));
  }

  /** Cancels work that has not begun. */
  @Operation(summary = "Cancel announced work before it begins")
  @PostMapping("/windows/{id}/cancellation")
  MaintenanceWindow cancel(
      Scope scope, @PathVariable UUID id, @RequestBody WindowCancellation draft) {
    return windows.cancel(scope, id, draft.reason());
  }

  /** Cancels all times of recurring work that have not begun. */
  @Operation(summary = "Cancel all times of recurring work that have not begun")
  @PostMapping("/window-series/{id}/cancellation")
  List<MaintenanceWindow> cancelRest(
      Scope scope, @PathVariable UUID id, @RequestBody WindowCancellation draft) {
    return windows.cancelRest(scope, id, draft.reason());
  }

  /** Why it is cancelled. */
  record WindowCancellation(@Nullable String reason) {}

  /**
   * One work.
   *
   * @param times of the same announcement, by their begin
   * @param withheld of what nobody was told because of any of them, the latest first
   */
  record WorkDetail(Announced work, List<MaintenanceWindow> times, List<WithheldView> withheld) {

    WorkDetail {
      times = List.copyOf(times);
      withheld = List.copyOf(withheld);
    }
  }
}
