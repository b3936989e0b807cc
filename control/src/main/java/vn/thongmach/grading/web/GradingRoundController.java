package vn.thongmach.grading.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import vn.thongmach.grading.GradingRound;
import vn.thongmach.grading.GradingRoundDraft;
import vn.thongmach.grading.GradingRounds;
import vn.thongmach.grading.SubjectGroup;
import vn.thongmach.grading.web.RoundItems.GradingCandidate;
import vn.thongmach.grading.web.RoundItems.GradingRoundPage;
import vn.thongmach.grading.web.RoundItems.GradingRoundView;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

@RestController
@Tag(name = "grading")
@RequestMapping("/api/grading-rounds")
class GradingRoundController {

  private final GradingRounds rounds;
  private final RoundItems items;

  GradingRoundController(GradingRounds rounds, RoundItems items) {
    this.rounds = rounds;
    this.items = items;
  }

  @Operation(
      summary = "Reviews of a period within reach, latest period first",
      description =
          "Those held by units the reader leads or works for as office, and those in which"
              + " somebody is graded whom the reader may read of. Drafts only for those who hold them.")
  @GetMapping
  PageOf<GradingRoundView> list(
      Scope scope,
      @RequestParam(required = false) GradingRound.@Nullable State state,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    PageOf<GradingRound> found = rounds.list(scope, state, PageRequest.of(page, size));
    return new PageOf<>(items.views(found.items()), found.total(), found.page(), found.size());
  }

  @Operation(
      summary = "Begin a review of a year, quarter or term",
      description = "period for a year (2025) or quarter (2026-Q3), first and last for a term.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  GradingRoundPage begin(Scope scope, @RequestBody GradingRoundDraft draft) {
    return items.page(scope, rounds.begin(scope, draft));
  }

  @Operation(summary = "One review with its groups and the subjects within reach")
  @GetMapping("/{id}")
  GradingRoundPage find(Scope scope, @PathVariable UUID id) {
    return rounds
        .find(scope, id)
        .map(file -> items.page(scope, file))
        .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }

  @Operation(
      summary = "Set all groups of a review that is drafted or open",
      description =
          "Subjects are units, or people in a post they held on the last day of the period; nobody is"
              + " in two groups, and whoever handed in a self-review stays.")
  @PutMapping("/{id}/groups")
  GradingRoundPage group(
      Scope scope, @PathVariable UUID id, @RequestBody GradingRoundDraft.SubjectGroupsDraft draft) {
    return items.page(scope, rounds.group(scope, id, draft));
  }

  @Operation(
      summary = "Who could be graded and stands in no group",
      description =
          "By the tree and the posts of the last day of the period, or of today before it.")
  @GetMapping("/{id}/missing")
  PageOf<GradingCandidate> missing(
      Scope scope,
      @PathVariable UUID id,
      @RequestParam SubjectGroup.Kind kind,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    PageOf<GradingRound.Missing> found =
        rounds.missing(scope, id, kind, PageRequest.of(page, size));
    return new PageOf<>(items.candidates(found.items()), found.total(), found.page(), found.size());
  }

  @Operation(
      summary = "Enter the next state of a review",
      description =
          "DRAFT, REVIEW, PROPOSAL, DECISION, ISSUED: none is left out. The last issues all"
              + " grades.")
  @PostMapping("/{id}/states")
  GradingRoundPage step(
      Scope scope, @PathVariable UUID id, @RequestBody GradingRoundDraft.GradingStateStep step) {
    return items.page(scope, rounds.step(scope, id, step));
  }
}
