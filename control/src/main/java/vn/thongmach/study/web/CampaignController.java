package vn.thongmach.study.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.UnitName;
import vn.thongmach.study.StudyCampaign;
import vn.thongmach.study.StudyCampaignDraft;
import vn.thongmach.study.StudyCampaigns;
import vn.thongmach.study.StudyCoverage;
import vn.thongmach.study.StudyCoverage.Standing;
import vn.thongmach.study.StudyFilter;
import vn.thongmach.study.StudyStep;
import vn.thongmach.study.web.CampaignItem.CampaignPage;

@RestController
@Tag(name = "study")
@RequestMapping("/api/study-campaigns")
class CampaignController {

  private final StudyCampaigns campaigns;
  private final StudyCoverage coverage;
  private final CampaignItems items;
  private final Naming naming;

  CampaignController(
      StudyCampaigns campaigns, StudyCoverage coverage, CampaignItems items, Naming naming) {
    this.campaigns = campaigns;
    this.coverage = coverage;
    this.items = items;
    this.naming = naming;
  }

  @Operation(
      summary = "Study campaigns within reach, opened ones first, by due day",
      description = "mine: only those in which the reader must take part today.")
  @GetMapping
  PageOf<CampaignItem> list(
      Scope scope,
      @RequestParam(required = false) StudyCampaign.@Nullable State state,
      @RequestParam(required = false) @Nullable Boolean mine,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    PageOf<StudyCampaign> found =
        campaigns.list(
            scope,
            new StudyFilter(state, Boolean.TRUE.equals(mine), q),
            PageRequest.of(page, size));
    return new PageOf<>(
        items.items(scope, found.items()), found.total(), found.page(), found.size());
  }

  @Operation(
      summary = "Draft a study campaign",
      description =
          "directive or topic; audience: units of either tree, below absent or true with all units"
              + " below them. last is the last day; where it is a day off the next working day is"
              + " the due day.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  CampaignItem create(Scope scope, @RequestBody StudyCampaignDraft draft) {
    return items.item(scope, campaigns.create(scope, draft));
  }

  @Operation(summary = "One study campaign with its material, audience and how the reader stands")
  @GetMapping("/{id}")
  CampaignPage find(Scope scope, @PathVariable UUID id) {
    return items.page(scope, found(scope, id));
  }

  @Operation(summary = "Change a study campaign that is not closed, with a reason")
  @PutMapping("/{id}")
  CampaignItem change(Scope scope, @PathVariable UUID id, @RequestBody StudyCampaignDraft draft) {
    return items.item(scope, campaigns.change(scope, id, draft));
  }

  @Operation(summary = "Open a draft; those who must take part are told")
  @PostMapping("/{id}/opening")
  CampaignItem open(Scope scope, @PathVariable UUID id, @RequestBody StudyStep step) {
    return items.item(scope, campaigns.open(scope, id, step));
  }

  @Operation(summary = "Close a study campaign, with a reason; what was counted stays")
  @PostMapping("/{id}/closing")
  CampaignItem close(Scope scope, @PathVariable UUID id, @RequestBody StudyStep step) {
    return items.item(scope, campaigns.close(scope, id, step));
  }

  @Operation(summary = "Coverage by unit, what is missing most first")
  @GetMapping("/{id}/units")
  PageOf<UnitCoverage> units(
      Scope scope,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    PageOf<StudyCoverage.UnitCount> found =
        coverage.units(scope, found(scope, id), PageRequest.of(page, size));
    NameBook names =
        naming.of(found.items().stream().map(StudyCoverage.UnitCount::unit), Stream.of());
    return found.map(each -> new UnitCoverage(each.unit(), names.unit(each.unit()), each.count()));
  }

  @Operation(
      summary = "How people stand, by given name",
      description =
          "state: COMPLETED, LATE (completed after the due day), MISSING, LEFT (had to, but no"
              + " more). Whoever neither holds the campaign nor oversees a unit reads themselves.")
  @GetMapping("/{id}/people")
  PageOf<PersonStanding> people(
      Scope scope,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID unit,
      @RequestParam(required = false) StudyCoverage.@Nullable State state,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    PageOf<Standing> found =
        coverage.people(scope, found(scope, id), unit, state, q, PageRequest.of(page, size));
    List<Standing> listed = found.items();
    NameBook names =
        naming.of(listed.stream().map(Standing::unit), listed.stream().map(Standing::person));
    return found.map(
        each ->
            new PersonStanding(
                each.person(),
                names.person(each.person()),
                names.unit(each.unit()),
                each.since(),
                each.until(),
                each.attendedOn(),
                each.statedOn(),
                each.committedOn(),
                each.passedOn(),
                each.doneOn(),
                each.state()));
  }

  private StudyCampaign found(Scope scope, UUID id) {
    return campaigns.find(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }

  /** Coverage of one unit. */
  record UnitCoverage(UUID unit, @Nullable UnitName name, StudyCoverage.Count count) {}

  /** A person of a campaign with their names; see {@link Standing}. */
  record PersonStanding(
      UUID person,
      @Nullable PersonName name,
      @Nullable UnitName unit,
      LocalDate since,
      @Nullable LocalDate until,
      @Nullable LocalDate attendedOn,
      @Nullable LocalDate statedOn,
      @Nullable LocalDate committedOn,
      @Nullable LocalDate passedOn,
      @Nullable LocalDate doneOn,
      StudyCoverage.State state) {}
}
