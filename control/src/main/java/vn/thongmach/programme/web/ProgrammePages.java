package vn.thongmach.programme.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.directive.Clause;
import vn.thongmach.directive.ClausePlace;
import vn.thongmach.directive.Resolution;
import vn.thongmach.directive.Resolutions;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.programme.ActionProgram;
import vn.thongmach.programme.ActionProgram.BudgetYear;
import vn.thongmach.programme.ActionProgram.PostKind;
import vn.thongmach.programme.KeyTask;
import vn.thongmach.programme.KeyTasks;
import vn.thongmach.programme.Milestone;
import vn.thongmach.programme.MilestoneFilter;
import vn.thongmach.programme.Milestones;
import vn.thongmach.programme.Obstacles;
import vn.thongmach.programme.SteeringCommittee;
import vn.thongmach.programme.Theme;
import vn.thongmach.programme.web.CommitteeItem.CommitteeMember;
import vn.thongmach.programme.web.ProgrammeItem.MilestoneItem;
import vn.thongmach.programme.web.ProgrammePage.ProgrammePost;
import vn.thongmach.programme.web.ProgrammePage.ServedClause;

/** Puts names and states on programmes and what belongs to them. */
@Component
class ProgrammePages {

  private static final PageRequest MOST = new PageRequest(0, 1000);

  private final KeyTasks keyTasks;
  private final Milestones milestones;
  private final Obstacles obstacles;
  private final Resolutions resolutions;
  private final ObstaclePages obstaclePages;
  private final Naming naming;
  private final Clock clock;

  ProgrammePages(
      KeyTasks keyTasks,
      Milestones milestones,
      Obstacles obstacles,
      Resolutions resolutions,
      ObstaclePages obstaclePages,
      Naming naming,
      Clock clock) {
    this.keyTasks = keyTasks;
    this.milestones = milestones;
    this.obstacles = obstacles;
    this.resolutions = resolutions;
    this.obstaclePages = obstaclePages;
    this.naming = naming;
    this.clock = clock;
  }

  ProgrammePage page(Scope scope, ActionProgram programme) {
    LocalDate today = today();
    List<Milestone> steps =
        milestones.list(scope, new MilestoneFilter(programme.id(), null, null, null), MOST).items();
    NameBook names =
        naming.of(
            Stream.concat(Stream.of(programme.leadUnit()), programme.coordinatingUnits().stream()),
            programme.posts().stream().map(ActionProgram.Post::person));
    return new ProgrammePage(
        programme.id(),
        programme.code(),
        programme.name(),
        names.unit(programme.leadUnit()),
        names.units(programme.coordinatingUnits()),
        programme.posts().stream()
            .map(
                post ->
                    new ProgrammePost(
                        post.kind(),
                        names.person(post.person()),
                        post.from(),
                        post.to(),
                        post.heldOn(today)))
            .toList(),
        programme.from(),
        programme.to(),
        programme.state(),
        programme.budget(),
        programme.budget().stream().mapToLong(BudgetYear::planned).sum(),
        programme.budget().stream().mapToLong(BudgetYear::spent).sum(),
        keyTaskItems(scope, keyTasks.findAll(scope, programme.keyTasks())),
        clauses(scope, programme),
        programme.keyTasks(),
        programme.clauses(),
        milestoneItems(steps, Map.of(programme.id(), programme.code())),
        obstaclePages.items(
            scope,
            obstacles.ofProgramme(
                scope, programme.code(), steps.stream().map(Milestone::id).toList())),
        programme.version());
  }

  /** The clauses of a document within reach; null where none is asked for. */
  @Nullable List<UUID> clausesOf(Scope scope, @Nullable UUID resolution) {
    return resolution == null
        ? null
        : resolutions.find(scope, resolution).map(Resolution::clauses).orElse(List.of()).stream()
            .map(Clause::id)
            .toList();
  }

  private List<ServedClause> clauses(Scope scope, ActionProgram programme) {
    Map<UUID, ClausePlace> places = resolutions.places(scope, programme.clauses());
    return programme.clauses().stream()
        .map(places::get)
        .filter(Objects::nonNull)
        .map(
            place ->
                new ServedClause(
                    place.clause().id(),
                    place.clause().code(),
                    place.clause().text(),
                    place.resolution(),
                    place.symbol()))
        .toList();
  }

  List<ProgrammeItem> items(List<ActionProgram> programmes, Map<UUID, List<Milestone>> steps) {
    NameBook names =
        naming.of(
            programmes.stream().map(ActionProgram::leadUnit),
            programmes.stream()
                .flatMap(programme -> programme.posts().stream())
                .map(ActionProgram.Post::person));
    return programmes.stream()
        .map(programme -> item(programme, steps.getOrDefault(programme.id(), List.of()), names))
        .toList();
  }

  private ProgrammeItem item(ActionProgram programme, List<Milestone> steps, NameBook names) {
    LocalDate today = today();
    int reached = (int) steps.stream().filter(step -> step.reachedOn() != null).count();
    int measured =
        (int) steps.stream().filter(step -> step.reachedBy() == Milestone.Proof.MEASURED).count();
    int overdue =
        (int)
            steps.stream()
                .filter(step -> step.reachedOn() == null && step.due().isBefore(today))
                .count();
    return new ProgrammeItem(
        programme.id(),
        programme.code(),
        programme.name(),
        names.unit(programme.leadUnit()),
        holder(programme, PostKind.PO, names),
        holder(programme, PostKind.VPO, names),
        holder(programme, PostKind.PM, names),
        programme.from(),
        programme.to(),
        programme.state(),
        programme.budget().stream().mapToLong(BudgetYear::planned).sum(),
        programme.budget().stream().mapToLong(BudgetYear::spent).sum(),
        steps.size(),
        reached,
        measured,
        overdue,
        programme.keyTasks().size(),
        programme.keyTasks(),
        programme.clauses(),
        programme.version());
  }

  private @Nullable PersonName holder(ActionProgram programme, PostKind kind, NameBook names) {
    LocalDate today = today();
    for (ActionProgram.Post post : programme.posts()) {
      if (post.kind() == kind && post.heldOn(today)) {
        return names.person(post.person());
      }
    }
    return null;
  }

  List<KeyTaskItem> keyTaskItems(Scope scope, List<KeyTask> found) {
    Map<UUID, Theme> themes =
        keyTasks.themes(scope).stream().collect(Collectors.toMap(Theme::id, Function.identity()));
    NameBook names = naming.of(found.stream().map(KeyTask::leadUnit), Stream.empty());
    return found.stream()
        .map(
            keyTask ->
                new KeyTaskItem(
                    keyTask.id(),
                    keyTask.code(),
                    keyTask.name(),
                    themes.get(keyTask.theme()),
                    names.unit(keyTask.leadUnit()),
                    keyTask.leadName(),
                    keyTask.year(),
                    keyTask.receivedFrom(),
                    keyTask.version()))
        .toList();
  }

  /**
   * @param codes of the programmes by id
   */
  List<MilestoneItem> milestoneItems(List<Milestone> found, Map<UUID, String> codes) {
    return found.stream()
        .map(
            milestone ->
                new MilestoneItem(
                    milestone.id(),
                    milestone.programme(),
                    codes.getOrDefault(milestone.programme(), ""),
                    milestone.code(),
                    milestone.name(),
                    milestone.due(),
                    milestone.reachedOn(),
                    milestone.reachedBy(),
                    milestone.measure(),
                    milestone.evidence(),
                    state(milestone),
                    milestone.dueChanges(),
                    milestone.version()))
        .toList();
  }

  private ProgrammeItem.MilestoneState state(Milestone milestone) {
    LocalDate reached = milestone.reachedOn();
    if (reached != null) {
      return reached.isAfter(milestone.due())
          ? ProgrammeItem.MilestoneState.REACHED_LATE
          : ProgrammeItem.MilestoneState.REACHED;
    }
    return milestone.due().isBefore(today())
        ? ProgrammeItem.MilestoneState.OVERDUE
        : ProgrammeItem.MilestoneState.WAITING;
  }

  List<CommitteeItem> committeeItems(Scope scope, List<SteeringCommittee> found) {
    Map<UUID, String> symbols =
        resolutions
            .findAll(scope, found.stream().map(SteeringCommittee::resolution).toList())
            .stream()
            .collect(Collectors.toMap(Resolution::id, Resolution::symbol));
    NameBook names =
        naming.of(
            Stream.empty(),
            found.stream()
                .flatMap(
                    committee ->
                        Stream.concat(
                            Stream.of(committee.chair()),
                            committee.members().stream().map(SteeringCommittee.Member::person))));
    return found.stream()
        .map(
            committee ->
                new CommitteeItem(
                    committee.id(),
                    committee.resolution(),
                    symbols.get(committee.resolution()),
                    committee.name(),
                    names.person(committee.chair()),
                    committee.members().stream()
                        .map(
                            member ->
                                new CommitteeMember(
                                    names.person(member.person()), member.from(), member.to()))
                        .toList(),
                    committee.version()))
        .toList();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Period.ZONE);
  }
}
