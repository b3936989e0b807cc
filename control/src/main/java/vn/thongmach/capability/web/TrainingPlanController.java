package vn.thongmach.capability.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import vn.thongmach.capability.CapabilityCatalogue;
import vn.thongmach.capability.CapabilityItem;
import vn.thongmach.capability.PersonCapability;
import vn.thongmach.capability.PersonSkill;
import vn.thongmach.capability.TrainingPlan;
import vn.thongmach.capability.TrainingPlan.TrainingDecision;
import vn.thongmach.capability.TrainingPlan.TrainingPlanDraft;
import vn.thongmach.capability.TrainingPlan.TrainingWord;
import vn.thongmach.capability.TrainingPlans;
import vn.thongmach.capability.web.CapabilityViews.ItemName;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.study.StudyCampaign;
import vn.thongmach.study.StudyCampaigns;
import vn.thongmach.work.Task;
import vn.thongmach.work.Tasks;

@RestController
@Tag(name = "capability")
@RequestMapping("/api/training-plans")
class TrainingPlanController {

  private final TrainingPlans plans;
  private final CapabilityCatalogue catalogue;
  private final StudyCampaigns campaigns;
  private final Tasks tasks;
  private final Naming naming;

  TrainingPlanController(
      TrainingPlans plans,
      CapabilityCatalogue catalogue,
      StudyCampaigns campaigns,
      Tasks tasks,
      Naming naming) {
    this.plans = plans;
    this.catalogue = catalogue;
    this.campaigns = campaigns;
    this.tasks = tasks;
    this.naming = naming;
  }

  @Operation(
      summary = "Self-training within reach, running first, by last day",
      description = "With own only where the reader learns or teaches.")
  @GetMapping
  PageOf<TrainingPlanView> list(
      Scope scope,
      @RequestParam(required = false) @Nullable UUID need,
      @RequestParam(required = false) @Nullable Boolean own,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    PageOf<TrainingPlan> found =
        plans.list(scope, need, Boolean.TRUE.equals(own), PageRequest.of(page, size));
    return new PageOf<>(views(scope, found.items()), found.total(), found.page(), found.size());
  }

  @Operation(summary = "People confirmed at a level of a skill at least, the highest first")
  @GetMapping("/mentors")
  List<MentorView> mentors(Scope scope, @RequestParam UUID item, @RequestParam int level) {
    List<PersonCapability> found = plans.mentors(scope, item, level);
    NameBook names = naming.of(Stream.of(), found.stream().map(PersonCapability::person));
    return found.stream()
        .map(
            each ->
                new MentorView(
                    names.person(each.person()),
                    each.skills().stream()
                        .filter(skill -> skill.item().equals(item))
                        .mapToInt(PersonSkill::counts)
                        .max()
                        .orElse(0)))
        .toList();
  }

  @Operation(summary = "Plan as head who learns what from whom until when")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  TrainingPlanView write(Scope scope, @RequestBody TrainingPlanDraft draft) {
    return view(scope, plans.write(scope, draft));
  }

  @Operation(summary = "Say as the learner that it is done")
  @PostMapping("/{id}/done")
  TrainingPlanView done(Scope scope, @PathVariable UUID id, @RequestBody TrainingWord word) {
    return view(scope, plans.done(scope, id, word.word()));
  }

  @Operation(summary = "Confirm as head what was learned, or send it back with a reason")
  @PostMapping("/{id}/decision")
  TrainingPlanView decide(
      Scope scope, @PathVariable UUID id, @RequestBody TrainingDecision decision) {
    return view(scope, plans.decide(scope, id, decision));
  }

  @Operation(summary = "Give it up as head")
  @PostMapping("/{id}/ending")
  TrainingPlanView end(Scope scope, @PathVariable UUID id, @RequestBody TrainingWord word) {
    return view(scope, plans.end(scope, id, word.word()));
  }

  private TrainingPlanView view(Scope scope, TrainingPlan plan) {
    return views(scope, List.of(plan)).getFirst();
  }

  private List<TrainingPlanView> views(Scope scope, Collection<TrainingPlan> found) {
    NameBook names =
        naming.of(
            Stream.of(), found.stream().flatMap(each -> Stream.of(each.learner(), each.mentor())));
    Map<UUID, CapabilityItem> items =
        catalogue.findAll(scope, found.stream().map(TrainingPlan::item).distinct().toList());
    Map<String, Task> known =
        tasks
            .findAll(
                scope,
                found.stream().map(TrainingPlan::task).filter(Objects::nonNull).distinct().toList())
            .stream()
            .collect(Collectors.toMap(Task::code, Function.identity()));
    Set<UUID> decidable = plans.decidable(scope);
    Map<UUID, TrainingCampaign> studied = studied(scope, found);
    return found.stream()
        .map(
            each -> {
              Task task = known.get(each.task());
              return new TrainingPlanView(
                  each.id(),
                  each.need(),
                  names.person(each.learner()),
                  names.person(each.mentor()),
                  ItemName.of(items, each.item()),
                  each.level(),
                  each.how(),
                  each.until(),
                  studied.get(each.campaign()),
                  task == null ? null : new TrainingTask(task.code(), task.title()),
                  each.state(),
                  each.word(),
                  each.learner().equals(scope.person()),
                  decidable.contains(each.learner()));
            })
        .toList();
  }

  private Map<UUID, TrainingCampaign> studied(Scope scope, Collection<TrainingPlan> found) {
    return found.stream()
        .map(TrainingPlan::campaign)
        .filter(Objects::nonNull)
        .distinct()
        .flatMap(id -> campaigns.find(scope, id).stream())
        .collect(Collectors.toMap(StudyCampaign::id, TrainingCampaign::of));
  }

  /** A study campaign that somebody learns by; left out where the reader does not reach it. */
  record TrainingCampaign(UUID id, String title) {

    static TrainingCampaign of(StudyCampaign campaign) {
      return new TrainingCampaign(campaign.id(), campaign.title());
    }
  }

  /** A task that somebody learns by; left out where the reader does not reach it. */
  record TrainingTask(String code, String title) {}

  /** Somebody who may teach, with their confirmed level. */
  record MentorView(@Nullable PersonName person, int level) {}

  /**
   * A plan with its names.
   *
   * @param own whether the reader learns
   * @param mayDecide whether the reader confirms it, sends it back or gives it up
   */
  record TrainingPlanView(
      UUID id,
      @Nullable UUID need,
      @Nullable PersonName learner,
      @Nullable PersonName mentor,
      ItemName item,
      int level,
      String how,
      LocalDate until,
      @Nullable TrainingCampaign campaign,
      @Nullable TrainingTask task,
      TrainingPlan.State state,
      @Nullable String word,
      boolean own,
      boolean mayDecide) {}
}
