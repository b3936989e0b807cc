package vn.thongmach.membership.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
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
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.membership.MembershipFile;
import vn.thongmach.membership.MembershipFileDraft;
import vn.thongmach.membership.MembershipFiles;
import vn.thongmach.membership.MembershipReading;
import vn.thongmach.membership.MembershipStepDraft;
import vn.thongmach.membership.ReadingPurpose;
import vn.thongmach.membership.RegisterFilter;
import vn.thongmach.membership.RegisterRow;
import vn.thongmach.membership.web.MembershipItems.MemberRow;
import vn.thongmach.membership.web.MembershipItems.MembershipFileItem;
import vn.thongmach.membership.web.MembershipItems.MembershipReadingItem;

/** Files of candidates and members, for those who keep them. */
@RestController
@Tag(name = "membership")
@RequestMapping("/api/membership")
class MembershipController {

  private final MembershipFiles files;
  private final MembershipItems items;
  private final Clock clock;

  MembershipController(MembershipFiles files, MembershipItems items, Clock clock) {
    this.files = files;
    this.items = items;
    this.clock = clock;
  }

  @Operation(
      summary = "The register of the cells one keeps, as of any day",
      description =
          "purpose is required and recorded with every person shown. For the Party office within"
              + " its reach, and for who heads a cell.")
  @GetMapping("/register")
  PageOf<MemberRow> register(
      Scope scope,
      @RequestParam(required = false) @Nullable ReadingPurpose purpose,
      @RequestParam(required = false) @Nullable UUID cell,
      @RequestParam(required = false) @Nullable LocalDate day,
      @RequestParam(required = false) MembershipFile.@Nullable Status status,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    PageOf<RegisterRow> found =
        files.register(
            scope, new RegisterFilter(cell, day, status), purpose, PageRequest.of(page, size));
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
    return new PageOf<>(
        items.rows(found.items(), today), found.total(), found.page(), found.size());
  }

  @Operation(
      summary = "Begin the file of a candidate, or enter who is a member already",
      description = "kind: PROPOSED, ENTERED_PROBATIONARY or ENTERED_OFFICIAL.")
  @PostMapping("/files")
  @ResponseStatus(HttpStatus.CREATED)
  MembershipFileItem begin(Scope scope, @RequestBody MembershipFileDraft draft) {
    return items.item(files.begin(scope, draft));
  }

  @Operation(summary = "One file", description = "purpose is required and recorded.")
  @GetMapping("/files/{id}")
  MembershipFileItem read(
      Scope scope,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable ReadingPurpose purpose) {
    return items.item(files.read(scope, id, purpose));
  }

  @Operation(
      summary = "Record the next step of a file by the rule of its day",
      description =
          "INTRODUCED, ADMISSION_VOTED, ADMITTED, OFFICIAL_VOTED, RECOGNISED,"
              + " TRANSFERRED or ENDED.")
  @PostMapping("/files/{id}/steps")
  MembershipFileItem step(
      Scope scope, @PathVariable UUID id, @RequestBody MembershipStepDraft draft) {
    return items.item(files.step(scope, id, draft));
  }

  @Operation(summary = "Withdraw the last step, with a reason")
  @PostMapping("/files/{id}/withdrawal")
  MembershipFileItem withdraw(
      Scope scope, @PathVariable UUID id, @RequestBody StepWithdrawal withdrawal) {
    return items.item(files.withdraw(scope, id, withdrawal.reason(), withdrawal.version()));
  }

  @Operation(summary = "Who read a file and why, latest first")
  @GetMapping("/files/{id}/readings")
  PageOf<MembershipReadingItem> readings(
      Scope scope,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    PageOf<MembershipReading> found = files.readings(scope, id, PageRequest.of(page, size));
    return new PageOf<>(items.readings(found.items()), found.total(), found.page(), found.size());
  }

  /** Why the last step is withdrawn. */
  record StepWithdrawal(@Nullable String reason, @Nullable Integer version) {}
}
