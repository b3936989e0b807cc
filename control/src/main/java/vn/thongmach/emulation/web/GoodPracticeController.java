package vn.thongmach.emulation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import vn.thongmach.emulation.GoodPractice;
import vn.thongmach.emulation.GoodPractice.GoodPracticeDraft;
import vn.thongmach.emulation.GoodPractice.PracticeRatingDraft;
import vn.thongmach.emulation.GoodPractice.PracticeTrialDraft;
import vn.thongmach.emulation.GoodPractice.Rating;
import vn.thongmach.emulation.GoodPractices;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.UnitName;

@RestController
@Tag(name = "emulation")
@RequestMapping("/api/good-practices")
class GoodPracticeController {

  private final GoodPractices practices;
  private final Naming naming;

  GoodPracticeController(GoodPractices practices, Naming naming) {
    this.practices = practices;
    this.naming = naming;
  }

  @Operation(summary = "Good practices of the organisation, newest first")
  @GetMapping
  PageOf<GoodPracticeView> list(
      Scope scope,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    PageOf<GoodPractice> found = practices.list(scope, q, PageRequest.of(page, size));
    return new PageOf<>(views(found.items()), found.total(), found.page(), found.size());
  }

  @Operation(summary = "Publish a good practice of a unit")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  GoodPracticeView publish(Scope scope, @RequestBody GoodPracticeDraft draft) {
    return view(practices.publish(scope, draft));
  }

  @Operation(summary = "One good practice with how it was rated")
  @GetMapping("/{id}")
  GoodPracticePage find(Scope scope, @PathVariable UUID id) {
    GoodPractice practice =
        practices.find(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    List<Rating> ratings = practices.ratings(scope, practice);
    NameBook names = naming.of(Stream.of(), ratings.stream().map(Rating::person));
    return new GoodPracticePage(
        view(practice),
        ratings.stream()
            .map(
                each ->
                    new PracticeRatingView(
                        names.person(each.person()), each.stars(), each.note(), each.at()))
            .toList(),
        practices.mayRate(scope, practice));
  }

  @Operation(summary = "Record that a unit tries it, or how that went")
  @PostMapping("/{id}/trials")
  GoodPracticeView tried(
      Scope scope, @PathVariable UUID id, @RequestBody PracticeTrialDraft draft) {
    return view(practices.tried(scope, id, draft));
  }

  @Operation(summary = "Rate it, once for each person of a unit that tried it")
  @PostMapping("/{id}/ratings")
  GoodPracticeView rate(
      Scope scope, @PathVariable UUID id, @RequestBody PracticeRatingDraft draft) {
    return view(practices.rate(scope, id, draft));
  }

  private GoodPracticeView view(GoodPractice practice) {
    return views(List.of(practice)).getFirst();
  }

  private List<GoodPracticeView> views(List<GoodPractice> found) {
    NameBook names =
        naming.of(
            found.stream()
                .flatMap(
                    each ->
                        Stream.concat(
                            Stream.of(each.unit()),
                            each.trials().stream().map(GoodPractice.Trial::unit))),
            Stream.of());
    Map<String, String> accounts =
        naming.ofAccounts(found.stream().map(GoodPractice::by).distinct().toList());
    return found.stream()
        .map(
            each ->
                new GoodPracticeView(
                    each.id(),
                    names.unit(each.unit()),
                    each.title(),
                    each.what(),
                    each.how(),
                    each.worked(),
                    each.links(),
                    accounts.getOrDefault(each.by(), each.by()),
                    each.at(),
                    each.trials().stream()
                        .map(
                            trial ->
                                new PracticeTrialView(
                                    names.unit(trial.unit()), trial.from(), trial.outcome()))
                        .toList(),
                    each.ratings(),
                    each.stars()))
        .toList();
  }

  /** A good practice with its names. */
  record GoodPracticeView(
      UUID id,
      @Nullable UnitName unit,
      String title,
      String what,
      String how,
      String worked,
      List<String> links,
      String by,
      Instant at,
      List<PracticeTrialView> trials,
      int ratings,
      @Nullable Double stars) {}

  /** A unit that tries it. */
  record PracticeTrialView(@Nullable UnitName unit, LocalDate from, @Nullable String outcome) {}

  /** What somebody thought of it. */
  record PracticeRatingView(
      @Nullable PersonName person, int stars, @Nullable String note, Instant at) {}

  /**
   * A good practice whole.
   *
   * @param mayRate whether the reader may rate it now
   */
  record GoodPracticePage(
      GoodPracticeView practice, List<PracticeRatingView> ratings, boolean mayRate) {}
}
