package vn.thongmach.programme.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
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
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.programme.SteeringCommittee;
import vn.thongmach.programme.SteeringCommitteeDraft;
import vn.thongmach.programme.SteeringCommittees;

@RestController
@Tag(name = "programme")
class CommitteeController {

  private final SteeringCommittees committees;
  private final ProgrammePages pages;

  CommitteeController(SteeringCommittees committees, ProgrammePages pages) {
    this.committees = committees;
    this.pages = pages;
  }

  @Operation(summary = "Steering committees of the resolutions within reach, by name")
  @GetMapping("/api/steering-committees")
  PageOf<CommitteeItem> list(
      Scope scope,
      @RequestParam(required = false) @Nullable UUID resolution,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    PageOf<SteeringCommittee> found =
        committees.list(scope, resolution, PageRequest.of(page, size));
    return new PageOf<>(
        pages.committeeItems(scope, found.items()), found.total(), found.page(), found.size());
  }

  @Operation(summary = "Form a steering committee for a resolution")
  @PostMapping("/api/steering-committees")
  @ResponseStatus(HttpStatus.CREATED)
  CommitteeItem form(Scope scope, @RequestBody SteeringCommitteeDraft draft) {
    return item(scope, committees.form(scope, draft));
  }

  @Operation(summary = "One steering committee")
  @GetMapping("/api/steering-committees/{id}")
  CommitteeItem get(Scope scope, @PathVariable UUID id) {
    return item(
        scope,
        committees.find(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND)));
  }

  @Operation(summary = "Change a steering committee, with a reason")
  @PutMapping("/api/steering-committees/{id}")
  CommitteeItem change(
      Scope scope, @PathVariable UUID id, @RequestBody SteeringCommitteeDraft draft) {
    return item(scope, committees.change(scope, id, draft));
  }

  private CommitteeItem item(Scope scope, SteeringCommittee committee) {
    return pages.committeeItems(scope, List.of(committee)).getFirst();
  }
}
