package vn.thongmach.supervision.web;

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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.supervision.SupervisionCase;
import vn.thongmach.supervision.SupervisionCaseDraft;
import vn.thongmach.supervision.SupervisionCases;
import vn.thongmach.supervision.web.CaseItems.SupervisionCaseFile;
import vn.thongmach.supervision.web.CaseItems.SupervisionCaseView;
import vn.thongmach.supervision.web.CaseItems.SupervisionDiaryEntry;
import vn.thongmach.supervision.web.CaseItems.SupervisionFileReading;

@RestController
@Tag(name = "supervision")
@RequestMapping("/api/supervision-cases")
class SupervisionCaseController {

  private final SupervisionCases cases;
  private final CaseItems items;

  SupervisionCaseController(SupervisionCases cases, CaseItems items) {
    this.cases = cases;
    this.items = items;
  }

  @Operation(
      summary = "Inspections and supervisions open to the reader",
      description =
          "Those whose file is open to them, and the decisions served on a unit they head.")
  @GetMapping
  PageOf<SupervisionCaseView> list(
      Scope scope,
      @RequestParam(required = false) SupervisionCase.@Nullable Phase phase,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    PageOf<SupervisionCase.Listed> found = cases.list(scope, phase, PageRequest.of(page, size));
    return new PageOf<>(
        items.views(scope, found.items()), found.total(), found.page(), found.size());
  }

  @Operation(
      summary = "Record the decision of a case with its team",
      description =
          "planItem, or kind, body, subject, directive and ground. Nobody named may belong to the"
              + " subject or to a unit below it on any day of the case.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  SupervisionCaseFile open(Scope scope, @RequestBody SupervisionCaseDraft draft) {
    return items.file(scope, cases.open(scope, draft));
  }

  @Operation(
      summary = "One case; its file where that is open to the reader",
      description = "The reading of a file is recorded. file is null for whom it is closed to.")
  @GetMapping("/{id}")
  SupervisionCaseFile find(Scope scope, @PathVariable UUID id) {
    return cases
        .read(scope, id)
        .map(file -> items.file(scope, file))
        .or(
            () ->
                cases
                    .find(scope, id)
                    .map(one -> new SupervisionCaseFile(items.view(scope, one, false), null)))
        .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }

  @Operation(summary = "Give a case another team, with a reason")
  @PutMapping("/{id}/team")
  SupervisionCaseFile changeTeam(
      Scope scope, @PathVariable UUID id, @RequestBody SupervisionCaseDraft.TeamDraft team) {
    return items.file(scope, cases.changeTeam(scope, id, team));
  }

  @Operation(
      summary = "Enter the next phase of a case",
      description = "PREPARE, CONDUCT, FINISH, CLOSED: none is left out.")
  @PostMapping("/{id}/phases")
  SupervisionCaseFile step(
      Scope scope, @PathVariable UUID id, @RequestBody SupervisionCaseDraft.PhaseStep step) {
    return items.file(scope, cases.step(scope, id, step));
  }

  @Operation(summary = "The diary of a case, latest day first; the reading is recorded")
  @GetMapping("/{id}/diary")
  PageOf<SupervisionDiaryEntry> diary(
      Scope scope,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    PageOf<SupervisionCase.DiaryEntry> found = cases.diary(scope, id, PageRequest.of(page, size));
    return new PageOf<>(items.diary(found.items()), found.total(), found.page(), found.size());
  }

  @Operation(
      summary = "Add to the diary of a case; by those of the team",
      description = "An entry is never changed: corrects names one that this one puts right.")
  @PostMapping("/{id}/diary")
  @ResponseStatus(HttpStatus.CREATED)
  SupervisionDiaryEntry write(
      Scope scope, @PathVariable UUID id, @RequestBody SupervisionCaseDraft.DiaryEntryDraft entry) {
    return items.diary(List.of(cases.write(scope, id, entry))).getFirst();
  }

  @Operation(summary = "Who read the file of a case, latest first; for whoever directs it")
  @GetMapping("/{id}/readings")
  PageOf<SupervisionFileReading> readings(
      Scope scope,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    PageOf<SupervisionCase.Reading> found = cases.readings(scope, id, PageRequest.of(page, size));
    return new PageOf<>(items.readings(found.items()), found.total(), found.page(), found.size());
  }
}
