package vn.thongmach.grading.web;

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
import vn.thongmach.grading.GradingFact;
import vn.thongmach.grading.GradingFact.GradingFactDraft;
import vn.thongmach.grading.GradingFact.GradingFactStep;
import vn.thongmach.grading.GradingFacts;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.UnitName;

@RestController
@Tag(name = "grading")
@RequestMapping("/api/grading-facts")
class GradingFactController {

  private final GradingFacts facts;
  private final Naming naming;

  GradingFactController(GradingFacts facts, Naming naming) {
    this.facts = facts;
    this.naming = naming;
  }

  @Operation(
      summary = "Discipline and shortcomings of the units within reach, latest day first",
      description = "Nothing about the reader. The reading is recorded.")
  @GetMapping
  PageOf<GradingFactView> list(
      Scope scope,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    PageOf<GradingFact> found = facts.list(scope, PageRequest.of(page, size));
    return new PageOf<>(views(found.items()), found.total(), found.page(), found.size());
  }

  @Operation(summary = "Record discipline or a shortcoming with the document that tells of it")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  GradingFactView record(Scope scope, @RequestBody GradingFactDraft draft) {
    return view(facts.record(scope, draft));
  }

  @Operation(summary = "Note that a shortcoming was mended, with the document that says so")
  @PostMapping("/{id}/mended")
  GradingFactView mend(Scope scope, @PathVariable UUID id, @RequestBody GradingFactStep step) {
    return view(facts.mend(scope, id, step));
  }

  @Operation(summary = "Withdraw a fact with a reason: it no longer counts, and stays readable")
  @PostMapping("/{id}/withdrawal")
  GradingFactView withdraw(Scope scope, @PathVariable UUID id, @RequestBody GradingFactStep step) {
    return view(facts.withdraw(scope, id, step));
  }

  private GradingFactView view(GradingFact fact) {
    return views(List.of(fact)).getFirst();
  }

  private List<GradingFactView> views(List<GradingFact> found) {
    NameBook names =
        naming.of(found.stream().map(GradingFact::unit), found.stream().map(GradingFact::person));
    return found.stream()
        .map(
            fact -> new GradingFactView(fact, names.unit(fact.unit()), names.person(fact.person())))
        .toList();
  }

  /** A fact with its names. */
  record GradingFactView(
      GradingFact of, @Nullable UnitName unitName, @Nullable PersonName personName) {}
}
