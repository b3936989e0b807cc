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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.organisation.UnitName;
import vn.thongmach.supervision.SocialCritique;
import vn.thongmach.supervision.SocialCritique.CritiqueAnswerDraft;
import vn.thongmach.supervision.SocialCritique.CritiqueDraft;
import vn.thongmach.supervision.SocialCritiques;
import vn.thongmach.supervision.web.CritiqueItems.SocialCritiqueView;
import vn.thongmach.supervision.web.CritiqueItems.SpokenUnions;

@RestController
@Tag(name = "supervision")
@RequestMapping("/api/social-critiques")
class SocialCritiqueController {

  private final SocialCritiques critiques;
  private final CritiqueItems items;

  SocialCritiqueController(SocialCritiques critiques, CritiqueItems items) {
    this.critiques = critiques;
    this.items = items;
  }

  @Operation(
      summary = "Critiques of unions on drafts and on how documents are carried out",
      description =
          "For those of the union, the heads of the units that are to answer, and inspectors and"
              + " leaders who reach these.")
  @GetMapping
  PageOf<SocialCritiqueView> list(
      Scope scope,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    PageOf<SocialCritique> found = critiques.list(scope, PageRequest.of(page, size));
    return new PageOf<>(
        items.views(scope, found.items()), found.total(), found.page(), found.size());
  }

  @Operation(summary = "Unions for which the reader may speak: those in which they hold a post")
  @GetMapping("/unions")
  SpokenUnions unions(Scope scope) {
    return new SpokenUnions(items.unions(scope));
  }

  @Operation(
      summary = "Units that may be addressed, by name",
      description = "Whatever the reader reaches; none for whoever speaks for no union.")
  @GetMapping("/addressees")
  PageOf<UnitName> addressees(
      Scope scope,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    return critiques
        .addressees(scope, q, PageRequest.of(page, size))
        .map(unit -> new UnitName(unit.id(), unit.code(), unit.name()));
  }

  @Operation(
      summary = "Send a critique to a unit",
      description =
          "DRAFT with title and draft, EXECUTION with directive. Nobody answering in time, it goes"
              + " to the unit above.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  SocialCritiqueView send(Scope scope, @RequestBody CritiqueDraft draft) {
    return items.views(scope, List.of(critiques.send(scope, draft))).getFirst();
  }

  @Operation(summary = "Answer a critique, once; by the head of a unit that is to answer")
  @PostMapping("/{id}/answer")
  SocialCritiqueView answer(
      Scope scope, @PathVariable UUID id, @RequestBody CritiqueAnswerDraft draft) {
    return items.views(scope, List.of(critiques.answer(scope, id, draft))).getFirst();
  }
}
