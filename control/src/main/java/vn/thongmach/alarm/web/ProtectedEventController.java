package vn.thongmach.alarm.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.protectedevent.EventDraft;
import vn.thongmach.alarm.protectedevent.FreezeException.Decision;
import vn.thongmach.alarm.protectedevent.FreezeExceptions;
import vn.thongmach.alarm.protectedevent.FreezeExceptions.ExceptionDraft;
import vn.thongmach.alarm.protectedevent.FreezeExceptions.ExceptionView;
import vn.thongmach.alarm.protectedevent.Freezing;
import vn.thongmach.alarm.protectedevent.Freezing.FrozenWork;
import vn.thongmach.alarm.protectedevent.ProtectedEvents;
import vn.thongmach.alarm.protectedevent.ProtectedEvents.EventView;
import vn.thongmach.alarm.protectedevent.ReadinessReport;
import vn.thongmach.alarm.protectedevent.Reporting;
import vn.thongmach.alarm.protectedevent.Reporting.ReportView;

/** Events in which communication is guarded. */
@RestController
@RequestMapping("/api/protected-events")
class ProtectedEventController {

  private final ProtectedEvents events;
  private final Freezing freezing;
  private final FreezeExceptions exceptions;
  private final Reporting reporting;

  ProtectedEventController(
      ProtectedEvents events, Freezing freezing, FreezeExceptions exceptions, Reporting reporting) {
    this.events = events;
    this.freezing = freezing;
    this.exceptions = exceptions;
    this.reporting = reporting;
  }

  /** All of them, the latest begin first. */
  @Operation(summary = "Protected events, the latest begin first, at most 200")
  @GetMapping
  List<EventView> list(Scope scope) {
    return events.list(scope);
  }

  /** Declares an event protected. */
  @Operation(summary = "Declare an event protected: a scope, a time, and who is told at once")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  EventView declare(Scope scope, @RequestBody EventDraft draft) {
    return events.declare(scope, draft);
  }

  /** One event. */
  @Operation(summary = "One protected event")
  @GetMapping("/{id}")
  EventView one(Scope scope, @PathVariable UUID id) {
    return events.one(scope, id);
  }

  /** Cancels an event that is not over. */
  @Operation(summary = "Cancel a protected event that is not over")
  @PostMapping("/{id}/cancellation")
  EventView cancel(Scope scope, @PathVariable UUID id, @RequestBody EventCancellation draft) {
    return events.cancel(scope, id, draft.reason());
  }

  /** Work in its time that touches its scope. */
  @Operation(summary = "Announced work in the time of an event that touches its scope")
  @GetMapping("/{id}/works")
  List<FrozenWork> works(Scope scope, @PathVariable UUID id) {
    return freezing.works(scope, id);
  }

  /** What was asked for, the latest first. */
  @Operation(summary = "Exceptions from the freeze of an event, the latest first")
  @GetMapping("/{id}/exceptions")
  List<ExceptionView> exceptions(Scope scope, @PathVariable UUID id) {
    return exceptions.exceptions(scope, id);
  }

  /** Asks to let work on an object into an event. */
  @Operation(summary = "Ask for an exception from the freeze of an event")
  @PostMapping("/{id}/exceptions")
  @ResponseStatus(HttpStatus.CREATED)
  ExceptionView ask(Scope scope, @PathVariable UUID id, @RequestBody ExceptionDraft draft) {
    return exceptions.ask(scope, id, draft);
  }

  /** Approves or refuses what somebody else asked for. */
  @Operation(summary = "Approve or refuse an exception that another person asked for")
  @PostMapping("/exceptions/{id}/decision")
  ExceptionView decide(Scope scope, @PathVariable UUID id, @RequestBody ExceptionDecision draft) {
    return exceptions.decide(scope, id, draft.decision(), draft.reason());
  }

  /** How ready the scope is now. */
  @Operation(summary = "Readiness of the scope now: redundancy, alarms, power, work in conflict")
  @GetMapping("/{id}/readiness")
  ReadinessReport readiness(Scope scope, @PathVariable UUID id) {
    return reporting.readiness(scope, id);
  }

  /** Reports kept, the latest first. */
  @Operation(summary = "Reports kept of an event, the latest first, without their content")
  @GetMapping("/{id}/reports")
  List<ReportView> reports(Scope scope, @PathVariable UUID id) {
    return reporting.list(scope, id);
  }

  /** Makes a report and keeps it. */
  @Operation(summary = "Make and keep a report: readiness before the end, afterwards what became")
  @PostMapping("/{id}/reports")
  @ResponseStatus(HttpStatus.CREATED)
  ReportView keep(Scope scope, @PathVariable UUID id) {
    return reporting.keep(scope, id);
  }

  /** One report as it was made. */
  @Operation(summary = "One kept report as it was made")
  @GetMapping("/reports/{id}")
  ReportView report(Scope scope, @PathVariable UUID id) {
    return reporting.one(scope, id);
  }

  /** Why it is cancelled. */
  record EventCancellation(@Nullable String reason) {}

  /** What is decided. */
  record ExceptionDecision(@Nullable Decision decision, @Nullable String reason) {}
}
