package vn.thongmach.directive.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
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
import vn.thongmach.directive.Clause;
import vn.thongmach.directive.ClauseChange;
import vn.thongmach.directive.ClauseVersion;
import vn.thongmach.directive.Relation;
import vn.thongmach.directive.RelationChange;
import vn.thongmach.directive.RelationDraft;
import vn.thongmach.directive.Relations;
import vn.thongmach.directive.Resolution;
import vn.thongmach.directive.ResolutionChange;
import vn.thongmach.directive.ResolutionDraft;
import vn.thongmach.directive.ResolutionFilter;
import vn.thongmach.directive.Resolutions;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

@RestController
@Tag(name = "directive")
class ResolutionController {

  private final Resolutions resolutions;
  private final Relations relations;
  private final DocumentPages pages;

  ResolutionController(Resolutions resolutions, Relations relations, DocumentPages pages) {
    this.resolutions = resolutions;
    this.relations = relations;
    this.pages = pages;
  }

  @Operation(
      summary = "Take down an adopted document",
      description =
          "A resolution, directive or conclusion of a unit (issuer) or of a body above the operator"
              + " (issuerName); clauses come in the order of reading.")
  @PostMapping("/api/resolutions")
  @ResponseStatus(HttpStatus.CREATED)
  Resolution adopt(Scope scope, @RequestBody ResolutionDraft draft) {
    return resolutions.adopt(scope, draft);
  }

  @Operation(summary = "Change title or time in force, with a reason")
  @PutMapping("/api/resolutions/{id}")
  Resolution change(Scope scope, @PathVariable UUID id, @RequestBody ResolutionChange change) {
    return resolutions.change(scope, id, change);
  }

  @Operation(summary = "Add a clause")
  @PostMapping("/api/resolutions/{id}/clauses")
  @ResponseStatus(HttpStatus.CREATED)
  Clause addClause(
      Scope scope, @PathVariable UUID id, @RequestBody ResolutionDraft.ClauseDraft draft) {
    return resolutions.addClause(scope, id, draft);
  }

  @Operation(summary = "Change the text of a clause, with a reason")
  @PutMapping("/api/clauses/{id}")
  Clause changeClause(Scope scope, @PathVariable UUID id, @RequestBody ClauseChange change) {
    return resolutions.changeClause(scope, id, change);
  }

  @Operation(summary = "Everything a clause has said, oldest first")
  @GetMapping("/api/clauses/{id}/versions")
  List<ClauseVersion> clauseVersions(Scope scope, @PathVariable UUID id) {
    List<ClauseVersion> versions = resolutions.clauseVersions(scope, id);
    if (versions.isEmpty()) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    return versions;
  }

  @Operation(summary = "Relate a document to another one")
  @PostMapping("/api/resolutions/{id}/relations")
  @ResponseStatus(HttpStatus.CREATED)
  Relation relate(Scope scope, @PathVariable UUID id, @RequestBody RelationDraft draft) {
    return relations.relate(scope, id, draft);
  }

  @Operation(summary = "End a relation of documents or change its note, with a reason")
  @PutMapping("/api/relations/{id}")
  Relation changeRelation(Scope scope, @PathVariable UUID id, @RequestBody RelationChange change) {
    return relations.change(scope, id, change);
  }

  @Operation(summary = "Documents within reach, latest adopted first")
  @GetMapping("/api/resolutions")
  PageOf<Resolution> list(
      Scope scope,
      @RequestParam(required = false) Resolution.@Nullable Kind kind,
      @RequestParam(required = false) @Nullable UUID issuer,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable LocalDate inForceOn,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    return resolutions.list(
        scope, new ResolutionFilter(kind, issuer, q, inForceOn), PageRequest.of(page, size));
  }

  @Operation(
      summary = "One document with all that stands on it",
      description = "Clauses, relations, commitments and objectives, as far as the reader reaches.")
  @GetMapping("/api/resolutions/{id}")
  ResolutionPage get(Scope scope, @PathVariable UUID id) {
    return pages.of(
        scope,
        resolutions.find(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND)));
  }
}
