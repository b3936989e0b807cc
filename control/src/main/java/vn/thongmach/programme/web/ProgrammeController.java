package vn.thongmach.programme.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
import vn.thongmach.programme.ActionProgram;
import vn.thongmach.programme.ActionProgramDraft;
import vn.thongmach.programme.ActionProgramFilter;
import vn.thongmach.programme.ActionPrograms;
import vn.thongmach.programme.Milestone;
import vn.thongmach.programme.MilestoneDraft;
import vn.thongmach.programme.MilestoneFilter;
import vn.thongmach.programme.MilestoneReach;
import vn.thongmach.programme.Milestones;
import vn.thongmach.programme.web.ProgrammeItem.MilestoneItem;

@RestController
@Tag(name = "programme")
class ProgrammeController {

  private final ActionPrograms programmes;
  private final Milestones milestones;
  private final ProgrammePages pages;

  ProgrammeController(ActionPrograms programmes, Milestones milestones, ProgrammePages pages) {
    this.programmes = programmes;
    this.milestones = milestones;
    this.pages = pages;
  }

  @Operation(
      summary = "Programmes within reach, by code",
      description =
          "person is a person's id, or me: programmes in which they hold a post; resolution: those"
              + " that serve at least one of its clauses, where no clause is named.")
  @GetMapping("/api/programmes")
  PageOf<ProgrammeItem> list(
      Scope scope,
      @RequestParam(required = false) @Nullable UUID unit,
      @RequestParam(required = false) @Nullable UUID keyTask,
      @RequestParam(required = false) @Nullable UUID clause,
      @RequestParam(required = false) @Nullable UUID resolution,
      @RequestParam(required = false) @Nullable String person,
      @RequestParam(required = false) ActionProgram.@Nullable State state,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    PageOf<ActionProgram> found =
        programmes.list(
            scope,
            new ActionProgramFilter(
                unit,
                keyTask,
                clause == null ? pages.clausesOf(scope, resolution) : List.of(clause),
                scope.personNamed("person", person),
                state,
                q),
            PageRequest.of(page, size));
    Map<UUID, List<Milestone>> steps =
        milestones
            .ofProgrammes(scope, found.items().stream().map(ActionProgram::id).toList())
            .stream()
            .collect(Collectors.groupingBy(Milestone::programme));
    return new PageOf<>(
        pages.items(found.items(), steps), found.total(), found.page(), found.size());
  }

  @Operation(summary = "Start a programme")
  @PostMapping("/api/programmes")
  @ResponseStatus(HttpStatus.CREATED)
  ProgrammePage start(Scope scope, @RequestBody ActionProgramDraft draft) {
    return pages.page(scope, programmes.start(scope, draft));
  }

  @Operation(
      summary = "One programme with all that belongs to it",
      description = "Posts, budget, key tasks, clauses, milestones and obstacles.")
  @GetMapping("/api/programmes/{code}")
  ProgrammePage get(Scope scope, @PathVariable String code) {
    return pages.page(
        scope,
        programmes.find(scope, code).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND)));
  }

  @Operation(summary = "Change a programme, with a reason")
  @PutMapping("/api/programmes/{code}")
  ProgrammePage change(
      Scope scope, @PathVariable String code, @RequestBody ActionProgramDraft draft) {
    return pages.page(scope, programmes.change(scope, code, draft));
  }

  @Operation(summary = "Plan a milestone of a programme")
  @PostMapping("/api/programmes/{code}/milestones")
  @ResponseStatus(HttpStatus.CREATED)
  MilestoneItem plan(Scope scope, @PathVariable String code, @RequestBody MilestoneDraft draft) {
    return item(scope, milestones.add(scope, code, draft));
  }

  @Operation(summary = "Milestones of the programmes within reach, by due day")
  @GetMapping("/api/milestones")
  PageOf<MilestoneItem> milestones(
      Scope scope,
      @RequestParam(required = false) @Nullable UUID programme,
      @RequestParam(required = false) @Nullable Boolean open,
      @RequestParam(required = false) @Nullable LocalDate dueBefore,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    PageOf<Milestone> found =
        milestones.list(
            scope, new MilestoneFilter(programme, open, dueBefore, q), PageRequest.of(page, size));
    return new PageOf<>(
        pages.milestoneItems(found.items(), codes(scope, found.items())),
        found.total(),
        found.page(),
        found.size());
  }

  @Operation(summary = "One milestone with every day it was due before")
  @GetMapping("/api/milestones/{id}")
  MilestoneItem milestone(Scope scope, @PathVariable UUID id) {
    return item(
        scope,
        milestones.find(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND)));
  }

  @Operation(summary = "Change name or due day of a milestone, with a reason")
  @PutMapping("/api/milestones/{id}")
  MilestoneItem changeMilestone(
      Scope scope, @PathVariable UUID id, @RequestBody MilestoneDraft draft) {
    return item(scope, milestones.change(scope, id, draft));
  }

  @Operation(summary = "Take down that a milestone was reached, with the proof")
  @PostMapping("/api/milestones/{id}/reached")
  MilestoneItem reach(Scope scope, @PathVariable UUID id, @RequestBody MilestoneReach reach) {
    return item(scope, milestones.reach(scope, id, reach));
  }

  private MilestoneItem item(Scope scope, Milestone milestone) {
    return pages.milestoneItems(List.of(milestone), codes(scope, List.of(milestone))).getFirst();
  }

  private Map<UUID, String> codes(Scope scope, List<Milestone> found) {
    return programmes
        .findAll(scope, found.stream().map(Milestone::programme).distinct().toList())
        .stream()
        .collect(Collectors.toMap(ActionProgram::id, ActionProgram::code));
  }
}
