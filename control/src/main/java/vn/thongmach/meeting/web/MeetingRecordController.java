package vn.thongmach.meeting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.document.PaperFormat;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.meeting.MeetingAgendaDraft;
import vn.thongmach.meeting.MeetingAttendanceDraft;
import vn.thongmach.meeting.MeetingMinutesDraft;
import vn.thongmach.meeting.MeetingRecords;
import vn.thongmach.meeting.Meetings;
import vn.thongmach.meeting.web.MeetingItems.MeetingPage;

/** Agenda, attendance and minutes. */
@RestController
@Tag(name = "meeting")
@RequestMapping("/api/meetings/{id}")
class MeetingRecordController {

  private final Meetings meetings;
  private final MeetingRecords records;
  private final MeetingItems items;
  private final MeetingPapers papers;

  MeetingRecordController(
      Meetings meetings, MeetingRecords records, MeetingItems items, MeetingPapers papers) {
    this.meetings = meetings;
    this.records = records;
    this.items = items;
    this.papers = papers;
  }

  @Operation(
      summary = "Write the agenda in its order; what is left out goes",
      description =
          "source: OWN, TASK, OBSTACLE, TARGET, SHORTCOMING or STUDY with its reference. links:"
              + " paths of the console or https addresses.")
  @PutMapping("/agenda")
  MeetingPage agenda(Scope scope, @PathVariable UUID id, @RequestBody MeetingAgendaDraft draft) {
    return items.page(scope, records.agenda(scope, id, draft));
  }

  @Operation(summary = "Record that the meeting took place, from its day on")
  @PostMapping("/holding")
  MeetingPage hold(Scope scope, @PathVariable UUID id, @RequestBody MeetingSeen seen) {
    return items.page(scope, records.hold(scope, id, seen.version()));
  }

  @Operation(
      summary = "Record who was there; signatures are taken back",
      description = "presence: PRESENT, ONLINE or ABSENT, this one with a reason or without.")
  @PutMapping("/attendance")
  MeetingPage attend(
      Scope scope, @PathVariable UUID id, @RequestBody MeetingAttendanceDraft draft) {
    return items.page(scope, records.attend(scope, id, draft));
  }

  @Operation(summary = "Write the minutes; signatures are taken back")
  @PutMapping("/minutes")
  MeetingPage write(Scope scope, @PathVariable UUID id, @RequestBody MeetingMinutesDraft draft) {
    return items.page(scope, records.write(scope, id, draft));
  }

  @Operation(summary = "Sign the minutes as chair or secretary; the second signature closes them")
  @PostMapping("/signature")
  MeetingPage sign(Scope scope, @PathVariable UUID id, @RequestBody MeetingSeen seen) {
    return items.page(scope, records.sign(scope, id, seen.version()));
  }

  @Operation(summary = "Add to closed minutes")
  @PostMapping("/additions")
  MeetingPage add(Scope scope, @PathVariable UUID id, @RequestBody MeetingAdded added) {
    return items.page(scope, records.add(scope, id, added.text()));
  }

  @Operation(summary = "The minutes of a meeting that was held, to be printed")
  @GetMapping("/minutes")
  ResponseEntity<byte[]> paper(
      Scope scope,
      @PathVariable UUID id,
      @RequestParam(required = false, defaultValue = "PDF") PaperFormat format) {
    return papers.of(
        scope,
        meetings.find(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND)),
        format);
  }

  /** The version the writer has seen; absent means not checked. */
  record MeetingSeen(@Nullable Integer version) {}

  /** What is added. */
  record MeetingAdded(@Nullable String text) {}
}
