package vn.thongmach.study.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.study.AttendanceCode;
import vn.thongmach.study.StudyAttendance;
import vn.thongmach.study.StudyCampaigns;
import vn.thongmach.study.StudySession;
import vn.thongmach.study.TakingPart;
import vn.thongmach.study.web.RecordItems.RecordItem;

/** Attendance by list and by the code on the wall. */
@RestController
@Tag(name = "study")
class AttendanceController {

  private final StudyAttendance attendance;
  private final StudyCampaigns campaigns;
  private final RecordItems records;
  private final Clock clock;

  AttendanceController(
      StudyAttendance attendance, StudyCampaigns campaigns, RecordItems records, Clock clock) {
    this.attendance = attendance;
    this.campaigns = campaigns;
    this.records = records;
    this.clock = clock;
  }

  @Operation(
      summary = "Record who attended a session, all or none",
      description = "At most 1,000 people; whoever stands on the list already stays there.")
  @PostMapping("/api/study-sessions/{id}/attendance")
  List<RecordItem> attend(Scope scope, @PathVariable UUID id, @RequestBody Attendance sent) {
    return records.of(attendance.attend(scope, id, sent.people(), TakingPart.Way.TICKED));
  }

  @Operation(
      summary = "The attendance code to show on the wall now",
      description =
          "On the day of the session only. The code changes as rule study.attendance-code says;"
              + " secondsToNext and secondsValid are counted from the answer.")
  @GetMapping("/api/study-sessions/{id}/code")
  ResponseEntity<WallCode> code(Scope scope, @PathVariable UUID id) {
    StudySession session = attendance.session(scope, id);
    AttendanceCode code = attendance.code(scope, id);
    String title =
        campaigns
            .find(scope, session.campaign())
            .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND))
            .title();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new WallCode(
                session.campaign(),
                title,
                session.day(),
                session.place(),
                session.attended(),
                code.code(),
                Duration.between(clock.instant(), code.nextAt()).toMillis() / 1000.0,
                Duration.between(clock.instant(), code.validUntil()).toMillis() / 1000.0));
  }

  @Operation(
      summary = "Record by the code on the wall that one attends oneself, once",
      description =
          "Refused in words: an unknown or expired code, another day, not in the audience, already"
              + " on the list.")
  @PostMapping("/api/study-sessions/{id}/attendance/own")
  @ResponseStatus(HttpStatus.CREATED)
  RecordItem own(Scope scope, @PathVariable UUID id, @RequestBody OwnAttendance sent) {
    return records.of(List.of(attendance.attend(scope, id, sent.code()))).getFirst();
  }

  /** Who attended. */
  record Attendance(@Nullable List<@Nullable UUID> people) {}

  /** The code read from the wall. */
  record OwnAttendance(@Nullable String code) {}

  /**
   * What hangs on the wall.
   *
   * @param attended how many stand on the list now
   * @param secondsToNext until the next code takes its place
   * @param secondsValid until it is not taken any more
   */
  record WallCode(
      UUID campaign,
      String title,
      LocalDate day,
      String place,
      int attended,
      String code,
      double secondsToNext,
      double secondsValid) {}
}
