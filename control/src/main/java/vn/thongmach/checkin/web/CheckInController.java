package vn.thongmach.checkin.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.checkin.CheckIn;
import vn.thongmach.checkin.CheckInDraft;
import vn.thongmach.checkin.CheckInState;
import vn.thongmach.checkin.CheckIns;
import vn.thongmach.checkin.RhythmDraft;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

@RestController
@Tag(name = "checkin")
class CheckInController {

  private final CheckIns checkIns;

  CheckInController(CheckIns checkIns) {
    this.checkIns = checkIns;
  }

  @Operation(
      summary = "Say how a target stands",
      description =
          "By who answers for it or the head of its unit or above. Always reported; no score reads"
              + " it. raise: true raises an obstacle on the target from the hindrance.")
  @PostMapping("/api/targets/{code}/check-ins")
  @ResponseStatus(HttpStatus.CREATED)
  CheckIn checkIn(Scope scope, @PathVariable String code, @RequestBody CheckInDraft draft) {
    return checkIns.checkIn(scope, code, draft);
  }

  @Operation(summary = "What was said about a target, latest first")
  @GetMapping("/api/targets/{code}/check-ins")
  PageOf<CheckIn> history(
      Scope scope,
      @PathVariable String code,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    return checkIns.history(scope, code, PageRequest.of(page, size));
  }

  @Operation(summary = "When a target is spoken about, what was said last, beside the forecast")
  @GetMapping("/api/targets/{code}/rhythm")
  CheckInState state(Scope scope, @PathVariable String code) {
    return checkIns.state(scope, code);
  }

  @Operation(summary = "Set how often a target is spoken about: WEEK, MONTH, NEVER, or by the rule")
  @PutMapping("/api/targets/{code}/rhythm")
  CheckInState setRhythm(Scope scope, @PathVariable String code, @RequestBody RhythmDraft draft) {
    return checkIns.setRhythm(scope, code, draft);
  }

  @Operation(
      summary = "Targets whose check-in is late or due within two working days",
      description = "head: who answers for them, an id or me; late: true for those late alone.")
  @GetMapping("/api/check-ins/due")
  PageOf<CheckInState> due(
      Scope scope,
      @RequestParam(required = false) @Nullable String head,
      @RequestParam(required = false) @Nullable Boolean late,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    return checkIns.due(
        scope,
        scope.personNamed("head", head),
        Boolean.TRUE.equals(late),
        PageRequest.of(page, size));
  }

  @Operation(summary = "Targets whose last check-in differs from what is forecast now")
  @GetMapping("/api/check-ins/disagreeing")
  List<CheckInState> disagreeing(Scope scope) {
    return checkIns.disagreeing(scope);
  }
}
