package vn.thongmach.supervision.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.document.PaperFormat;
import vn.thongmach.document.Papers;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.supervision.ConcludingCases;
import vn.thongmach.supervision.ConclusionNotice.ConclusionDraft;
import vn.thongmach.supervision.ConclusionNotice.MendingDecision;
import vn.thongmach.supervision.ConclusionNotice.MendingDraft;
import vn.thongmach.supervision.web.ConclusionItems.SupervisionConclusionPage;
import vn.thongmach.supervision.web.ConclusionItems.SupervisionOwed;

@RestController
@Tag(name = "supervision")
class SupervisionConclusionController {

  private static final String CONCLUSION = "/api/supervision-cases/{id}/conclusion";
  private static final String SHORTCOMING =
      "/api/supervision-cases/{id}/conclusion/shortcomings/{number}";

  private final ConcludingCases concluding;
  private final ConclusionItems items;
  private final ConclusionPapers drawn;
  private final Papers papers;

  SupervisionConclusionController(
      ConcludingCases concluding, ConclusionItems items, ConclusionPapers drawn, Papers papers) {
    this.concluding = concluding;
    this.items = items;
    this.drawn = drawn;
    this.papers = papers;
  }

  @Operation(
      summary = "How a case ended and what is to be mended",
      description = "For those who read the file, which is recorded, and the head of the unit.")
  @GetMapping(CONCLUSION)
  SupervisionConclusionPage read(Scope scope, @PathVariable UUID id) {
    return items.page(concluding.read(scope, id));
  }

  @Operation(
      summary = "The conclusion as a paper",
      description = "format: PDF or DOCX. For whoever reads it; the reading is recorded.")
  @GetMapping(CONCLUSION + "/paper")
  ResponseEntity<byte[]> paper(
      Scope scope, @PathVariable UUID id, @RequestParam PaperFormat format) {
    return papers.file(drawn.of(scope, concluding.read(scope, id)), format, "ket-luan-" + id);
  }

  @Operation(
      summary = "Conclude an inspection, or assess a supervision; once",
      description =
          "Only an inspection may propose discipline, only a supervision may warn. It is served on"
              + " the head of the unit.")
  @PostMapping(CONCLUSION)
  @ResponseStatus(HttpStatus.CREATED)
  SupervisionConclusionPage conclude(
      Scope scope, @PathVariable UUID id, @RequestBody ConclusionDraft draft) {
    return items.page(concluding.conclude(scope, id, draft));
  }

  @Operation(summary = "Acknowledge the conclusion; by the head of the unit, once")
  @PostMapping(CONCLUSION + "/acknowledgement")
  SupervisionConclusionPage acknowledge(Scope scope, @PathVariable UUID id) {
    return items.page(concluding.acknowledge(scope, id));
  }

  @Operation(summary = "Tell what was done about a shortcoming; by the head of the unit")
  @PostMapping(SHORTCOMING + "/mendings")
  @ResponseStatus(HttpStatus.CREATED)
  SupervisionConclusionPage mend(
      Scope scope,
      @PathVariable UUID id,
      @PathVariable int number,
      @RequestBody MendingDraft draft) {
    return items.page(concluding.mend(scope, id, number, draft));
  }

  @Operation(
      summary = "Accept or return what was done about a shortcoming",
      description = "By the head of the team and those who direct the case.")
  @PostMapping(SHORTCOMING + "/decision")
  SupervisionConclusionPage decide(
      Scope scope,
      @PathVariable UUID id,
      @PathVariable int number,
      @RequestBody MendingDecision decision) {
    return items.page(concluding.decide(scope, id, number, decision));
  }

  @Operation(
      summary = "What is to be mended, by due day",
      description = "In the cases open to the reader and in those served on a unit they head.")
  @GetMapping("/api/supervision-shortcomings")
  PageOf<SupervisionOwed> owed(
      Scope scope,
      @RequestParam(required = false) @Nullable Boolean open,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    PageOf<ConcludingCases.Owed> found =
        concluding.owed(scope, !Boolean.FALSE.equals(open), PageRequest.of(page, size));
    return new PageOf<>(items.owed(found.items()), found.total(), found.page(), found.size());
  }
}
