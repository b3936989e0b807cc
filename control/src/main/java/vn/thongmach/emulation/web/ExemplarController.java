package vn.thongmach.emulation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
import vn.thongmach.emulation.Exemplar;
import vn.thongmach.emulation.Exemplar.ExemplarConsent;
import vn.thongmach.emulation.Exemplar.ExemplarDraft;
import vn.thongmach.emulation.Exemplars;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.UnitName;

@RestController
@Tag(name = "emulation")
@RequestMapping("/api/exemplars")
class ExemplarController {

  private final Exemplars exemplars;
  private final Naming naming;

  ExemplarController(Exemplars exemplars, Naming naming) {
    this.exemplars = exemplars;
    this.naming = naming;
  }

  @Operation(
      summary = "Exemplary people and units of the organisation, newest first",
      description = "Those not published are shown to the person and to those who name them.")
  @GetMapping
  PageOf<ExemplarView> list(
      Scope scope,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    PageOf<Exemplar> found = exemplars.list(scope, PageRequest.of(page, size));
    return new PageOf<>(views(scope, found.items()), found.total(), found.page(), found.size());
  }

  @Operation(summary = "Name an exemplary unit, or a person, who is asked first")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ExemplarView name(Scope scope, @RequestBody ExemplarDraft draft) {
    return views(scope, List.of(exemplars.name(scope, draft))).getFirst();
  }

  @Operation(summary = "Say for oneself whether one agrees to be shown; may be said anew")
  @PostMapping("/{id}/consent")
  ExemplarView answer(Scope scope, @PathVariable UUID id, @RequestBody ExemplarConsent consent) {
    return views(scope, List.of(exemplars.answer(scope, id, consent))).getFirst();
  }

  private List<ExemplarView> views(Scope scope, List<Exemplar> found) {
    NameBook names =
        naming.of(
            found.stream().flatMap(each -> Stream.of(each.unit(), each.standsIn())),
            found.stream().map(Exemplar::person));
    return found.stream()
        .map(
            each ->
                new ExemplarView(
                    each.id(),
                    names.unit(each.unit()),
                    names.person(each.person()),
                    names.unit(each.standsIn()),
                    each.story(),
                    each.state(),
                    each.at(),
                    each.answeredAt(),
                    each.person() != null && each.person().equals(scope.person())))
        .toList();
  }

  /**
   * An exemplary person or unit with its names.
   *
   * @param own whether it is the person behind the reader
   */
  record ExemplarView(
      UUID id,
      @Nullable UnitName unit,
      @Nullable PersonName person,
      @Nullable UnitName standsIn,
      String story,
      Exemplar.State state,
      Instant at,
      @Nullable Instant answeredAt,
      boolean own) {}
}
