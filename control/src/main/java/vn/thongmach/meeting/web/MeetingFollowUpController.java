package vn.thongmach.meeting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.meeting.MeetingFollowUps;
import vn.thongmach.meeting.MeetingResolutionDraft;
import vn.thongmach.meeting.MeetingTaskDraft;
import vn.thongmach.meeting.Meetings;
import vn.thongmach.meeting.web.MeetingItems.MeetingPage;

/** What follows from a meeting. */
@RestController
@Tag(name = "meeting")
@RequestMapping("/api/meetings/{id}")
class MeetingFollowUpController {

  private final Meetings meetings;
  private final MeetingFollowUps followUps;
  private final MeetingItems items;

  MeetingFollowUpController(Meetings meetings, MeetingFollowUps followUps, MeetingItems items) {
    this.meetings = meetings;
    this.followUps = followUps;
    this.items = items;
  }

  @Operation(summary = "Give a task from a point of a meeting that was held")
  @PostMapping("/tasks")
  MeetingPage give(Scope scope, @PathVariable UUID id, @RequestBody MeetingTaskDraft draft) {
    followUps.give(scope, id, draft);
    return page(scope, id);
  }

  @Operation(
      summary = "Record a resolution that the meeting adopted, with its commitments",
      description =
          "Issued by the body on the day of the meeting; clauses are numbered from 1, commitments"
              + " take the symbol and number as their code.")
  @PostMapping("/resolutions")
  MeetingPage adopt(Scope scope, @PathVariable UUID id, @RequestBody MeetingResolutionDraft draft) {
    followUps.adopt(scope, id, draft);
    return page(scope, id);
  }

  private MeetingPage page(Scope scope, UUID id) {
    return items.page(
        scope,
        meetings.find(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND)));
  }
}
