package vn.thongmach.meeting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.meeting.Meeting;
import vn.thongmach.meeting.MeetingDraft;
import vn.thongmach.meeting.MeetingFilter;
import vn.thongmach.meeting.MeetingSeries;
import vn.thongmach.meeting.MeetingSeriesDraft;
import vn.thongmach.meeting.MeetingSerieses;
import vn.thongmach.meeting.Meetings;
import vn.thongmach.meeting.OpenMatter;
import vn.thongmach.meeting.OpenMatters;
import vn.thongmach.meeting.model.MeetingRoles;
import vn.thongmach.meeting.web.MeetingItems.MeetingPage;
import vn.thongmach.meeting.web.MeetingItems.MeetingRow;
import vn.thongmach.meeting.web.MeetingItems.MeetingSeriesItem;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.UnitName;

/** Meetings and series. */
@RestController
@Tag(name = "meeting")
@RequestMapping("/api")
class MeetingController {

  private final Meetings meetings;
  private final MeetingSerieses serieses;
  private final OpenMatters matters;
  private final MeetingItems items;
  private final Naming naming;

  MeetingController(
      Meetings meetings,
      MeetingSerieses serieses,
      OpenMatters matters,
      MeetingItems items,
      Naming naming) {
    this.meetings = meetings;
    this.serieses = serieses;
    this.matters = matters;
    this.items = items;
    this.naming = naming;
  }

  @Operation(
      summary = "Meetings within reach: those ahead by day, then those past, the latest first",
      description =
          "from and to are the first and last day. mine: only those to which the reader belongs, is"
              + " invited, or which they lead.")
  @GetMapping("/meetings")
  PageOf<MeetingRow> list(
      Scope scope,
      @RequestParam(required = false) @Nullable UUID body,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      @RequestParam(required = false) Meeting.@Nullable State state,
      @RequestParam(required = false) @Nullable UUID resolution,
      @RequestParam(required = false) @Nullable Boolean mine,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    PageOf<Meeting> found =
        meetings.list(
            scope,
            new MeetingFilter(body, from, to, state, resolution, Boolean.TRUE.equals(mine), q),
            PageRequest.of(page, size));
    return new PageOf<>(
        items.rows(scope, found.items()), found.total(), found.page(), found.size());
  }

  @Operation(
      summary = "Call a meeting; those who belong and those invited are told",
      description =
          "body: a unit of either tree. kind: REGULAR, THEMATIC or EXTRAORDINARY. time: HH:mm."
              + " link: https. Who belongs is whoever holds a mandate of the body on that day.")
  @PostMapping("/meetings")
  @ResponseStatus(HttpStatus.CREATED)
  MeetingPage call(Scope scope, @RequestBody MeetingDraft draft) {
    return items.page(scope, meetings.call(scope, draft));
  }

  @Operation(summary = "One meeting with agenda, people and minutes")
  @GetMapping("/meetings/{id}")
  MeetingPage find(Scope scope, @PathVariable UUID id) {
    return items.page(scope, found(scope, id));
  }

  @Operation(summary = "Change a planned meeting, with a reason; those concerned are told")
  @PutMapping("/meetings/{id}")
  MeetingPage change(Scope scope, @PathVariable UUID id, @RequestBody MeetingDraft draft) {
    return items.page(scope, meetings.change(scope, id, draft));
  }

  @Operation(summary = "Cancel a planned meeting, with a reason")
  @PostMapping("/meetings/{id}/cancellation")
  MeetingPage cancel(Scope scope, @PathVariable UUID id, @RequestBody MeetingStep step) {
    return items.page(scope, meetings.cancel(scope, id, step.reason(), step.version()));
  }

  @Operation(
      summary = "What is open around the body and not on the agenda yet",
      description =
          "Tasks, obstacles, targets short of their plan, what is to be mended, study that is due;"
              + " for who keeps the meeting.")
  @GetMapping("/meetings/{id}/open-matters")
  List<OpenMatter> open(Scope scope, @PathVariable UUID id) {
    Meeting meeting = found(scope, id);
    if (!meetings.keeps(scope, meeting)) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    return matters.of(scope, meeting);
  }

  @Operation(
      summary = "For which bodies the reader may call meetings",
      description = "any: all units within reach. headed: units that the person heads.")
  @GetMapping("/meeting-bodies")
  MeetingBodies bodies(Scope scope) {
    List<UUID> headed = meetings.headed(scope);
    return new MeetingBodies(
        MeetingRoles.keeps(scope),
        naming.of(headed.stream().map(each -> each), Stream.of()).units(headed));
  }

  @Operation(summary = "When a body meets every month; version 0 where it has no series yet")
  @GetMapping("/meeting-series/{body}")
  MeetingSeriesItem series(Scope scope, @PathVariable UUID body) {
    return items.series(
        serieses
            .find(scope, body)
            .orElse(new MeetingSeries(body, 5, "14:00", null, null, null, true, 0)));
  }

  @Operation(
      summary = "Say when a body meets every month; this month and the next are planned at once",
      description = "dayOfMonth: 1 to 28; on a day off the next working day counts.")
  @PutMapping("/meeting-series/{body}")
  MeetingSeriesItem set(
      Scope scope, @PathVariable UUID body, @RequestBody MeetingSeriesDraft draft) {
    return items.series(serieses.set(scope, body, draft));
  }

  private Meeting found(Scope scope, UUID id) {
    return meetings.find(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }

  /** Why a meeting is cancelled. */
  record MeetingStep(@Nullable String reason, @Nullable Integer version) {}

  /** For which bodies somebody may call. */
  record MeetingBodies(boolean any, List<UnitName> headed) {}
}
