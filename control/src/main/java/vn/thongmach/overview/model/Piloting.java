package vn.thongmach.overview.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.Contradictions;
import vn.thongmach.evaluation.Contradictions.Compared;
import vn.thongmach.evaluation.ResolutionProgress;
import vn.thongmach.evaluation.ScoreState;
import vn.thongmach.evaluation.TargetItem;
import vn.thongmach.kernel.Moment;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.UnitName;
import vn.thongmach.overview.Cockpit;
import vn.thongmach.overview.Cockpit.AreaState;
import vn.thongmach.overview.Cockpit.Contradicted;
import vn.thongmach.overview.Cockpit.DueStep;
import vn.thongmach.overview.Cockpit.EndangeredTarget;
import vn.thongmach.overview.Cockpit.ReportSums;
import vn.thongmach.overview.Cockpit.ResolutionLine;
import vn.thongmach.overview.Cockpit.StepSums;
import vn.thongmach.overview.Cockpit.TargetSums;
import vn.thongmach.overview.Decisions.DecisionSums;
import vn.thongmach.overview.OriginMix;
import vn.thongmach.programme.ActionProgram;
import vn.thongmach.programme.ActionProgramFilter;
import vn.thongmach.programme.ActionPrograms;
import vn.thongmach.programme.Milestone;
import vn.thongmach.programme.MilestoneFilter;
import vn.thongmach.programme.Milestones;
import vn.thongmach.work.TaskSums;

/** Puts the cockpit together: a fixed number of queries, whatever the number of targets. */
@Component
public class Piloting {

  private static final PageRequest ALL = new PageRequest(0, 1000);

  private final Standing standing;
  private final Contradictions contradictions;
  private final ActionPrograms programmes;
  private final Milestones milestones;
  private final TaskSums tasks;
  private final Deciding deciding;
  private final Holding holding;
  private final Outlook outlook;
  private final Naming naming;

  Piloting(
      Standing standing,
      Contradictions contradictions,
      ActionPrograms programmes,
      Milestones milestones,
      TaskSums tasks,
      Deciding deciding,
      Holding holding,
      Outlook outlook,
      Naming naming) {
    this.standing = standing;
    this.contradictions = contradictions;
    this.programmes = programmes;
    this.milestones = milestones;
    this.tasks = tasks;
    this.deciding = deciding;
    this.holding = holding;
    this.outlook = outlook;
    this.naming = naming;
  }

  /**
   * @param moment whose scores are told, with what stood in their way then
   */
  @Transactional(readOnly = true)
  public Cockpit cockpit(Scope scope, Moment moment) {
    Standing.Whole whole = standing.readWhole(scope, moment);
    Standing.Known known = whole.known();
    List<ActionProgram> reached = programmes.list(scope, ActionProgramFilter.ALL, ALL).items();
    Holding.Held held =
        holding.read(scope, known, deciding.openObstacles(scope, known.at()), reached);
    Deciding.Waiting waiting = deciding.obstacles(scope, known, held, known.at());
    Outlook.Seen seen = outlook.look(scope, known);
    List<DueStep> steps = steps(scope, known, reached);
    List<Compared> compared = contradicting(scope, known);
    return new Cockpit(
        known.period(),
        asOf(known.targets()),
        sums(known.targets()),
        resolutions(whole.resolutions()),
        endangered(scope, known, held, seen),
        new DecisionSums(waiting.decisions().size(), 0, waiting.overdue(), waiting.mine()),
        waiting.decisions().stream().limit(Cockpit.MOST).toList(),
        new StepSums(
            (int) steps.stream().filter(step -> step.days() < 0).count(),
            (int) steps.stream().filter(step -> step.days() >= 0).count()),
        steps.stream().limit(Cockpit.MOST).toList(),
        new ReportSums(
            (int) compared.stream().filter(each -> !each.agrees()).count(),
            (int) compared.stream().filter(Compared::agrees).count()),
        contradicted(known.byCode(), compared),
        seen == null ? null : outlook.now(seen),
        areas(known.targets()));
  }

  private static @Nullable Instant asOf(List<TargetItem> targets) {
    return targets.stream()
        .filter(target -> target.value() != null)
        .map(TargetItem::asOf)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  static TargetSums sums(List<TargetItem> targets) {
    return new TargetSums(
        targets.size(),
        count(targets, ScoreState.ON_PLAN),
        count(targets, ScoreState.SLOW),
        count(targets, ScoreState.SHORT),
        count(targets, ScoreState.SEVERE),
        count(targets, null),
        OriginMix.of(targets));
  }

  private static int count(List<TargetItem> targets, @Nullable ScoreState state) {
    return (int) targets.stream().filter(target -> target.state() == state).count();
  }

  private static List<ResolutionLine> resolutions(List<ResolutionProgress> all) {
    return all.stream()
        .filter(resolution -> resolution.totalTargets() > 0)
        .map(Piloting::line)
        .sorted(
            Comparator.comparing(
                    ResolutionLine::score, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(ResolutionLine::symbol))
        .toList();
  }

  private static ResolutionLine line(ResolutionProgress resolution) {
    List<TargetItem> targets =
        resolution.clauses().stream().flatMap(clause -> clause.targets().stream()).toList();
    return new ResolutionLine(
        resolution.id(),
        resolution.symbol(),
        resolution.title(),
        resolution.kind(),
        resolution.score(),
        resolution.coverage(),
        resolution.origin(),
        resolution.state(),
        targets.size(),
        (int) targets.stream().filter(target -> target.score() != null).count(),
        (int) targets.stream().filter(Standing::isBelow).count(),
        OriginMix.of(targets));
  }

  private List<EndangeredTarget> endangered(
      Scope scope, Standing.Known known, Holding.Held held, Outlook.@Nullable Seen seen) {
    List<TargetItem> below =
        known.targets().stream()
            .filter(Standing::isBelow)
            .sorted(Standing.FURTHEST_BELOW)
            .limit(Cockpit.MOST)
            .toList();
    return threatened(scope, known.today(), below, held, seen);
  }

  /** These targets with what endangers each. */
  List<EndangeredTarget> threatened(
      Scope scope,
      LocalDate day,
      List<TargetItem> targets,
      Holding.Held held,
      Outlook.@Nullable Seen seen) {
    Map<String, Integer> outages = seen == null ? null : seen.outages();
    Map<String, Integer> obstacles = held.counts();
    Map<String, Long> overdue = tasks.overdue(scope, day);
    return targets.stream()
        .map(
            target ->
                new EndangeredTarget(
                    target,
                    outages == null ? null : outages.getOrDefault(target.code(), 0),
                    obstacles.getOrDefault(target.code(), 0),
                    overdue.getOrDefault(target.code(), 0L)))
        .toList();
  }

  /** Milestones not reached and due within the days ahead, those missed longest first. */
  private List<DueStep> steps(Scope scope, Standing.Known known, List<ActionProgram> reached) {
    LocalDate today = known.today();
    List<Milestone> due = due(scope, known, today.plusDays(Cockpit.DAYS_AHEAD + 1L));
    Map<UUID, ActionProgram> byId =
        reached.stream().collect(Collectors.toMap(ActionProgram::id, Function.identity()));
    NameBook names =
        naming.of(
            Stream.<@Nullable UUID>of(),
            due.stream().map(step -> owner(byId.get(step.programme()), today)));
    return due.stream()
        .map(
            step -> {
              ActionProgram programme = byId.get(step.programme());
              return new DueStep(
                  step.id(),
                  step.code(),
                  step.name(),
                  programme == null ? "" : programme.code(),
                  programme == null ? "" : programme.name(),
                  names.person(owner(programme, today)),
                  step.due(),
                  ChronoUnit.DAYS.between(today, step.due()));
            })
        .toList();
  }

  private List<Milestone> due(Scope scope, Standing.Known known, LocalDate before) {
    if (known.at() == null) {
      return milestones.list(scope, new MilestoneFilter(null, true, before, null), ALL).items();
    }
    return milestones.list(scope, new MilestoneFilter(null, null, null, null), ALL).items().stream()
        .map(milestone -> milestone.at(known.today()))
        .filter(milestone -> milestone.reachedOn() == null && milestone.due().isBefore(before))
        .sorted(Comparator.comparing(Milestone::due).thenComparing(Milestone::code))
        .toList();
  }

  /** Of an earlier moment the reports that had been cut off by then. */
  private List<Compared> contradicting(Scope scope, Standing.Known known) {
    Instant at = known.at();
    return contradictions.latest(scope, known.byCode().keySet(), known.period()).stream()
        .filter(each -> at == null || !each.cutOff().isAfter(at))
        .toList();
  }

  private static @Nullable UUID owner(@Nullable ActionProgram programme, LocalDate today) {
    if (programme == null) {
      return null;
    }
    return programme.posts().stream()
        .filter(post -> post.kind() == ActionProgram.PostKind.PO && post.heldOn(today))
        .map(ActionProgram.Post::person)
        .findFirst()
        .orElse(null);
  }

  private static List<Contradicted> contradicted(
      Map<String, TargetItem> targets, List<Compared> compared) {
    return compared.stream()
        .filter(each -> !each.agrees() && targets.containsKey(each.target()))
        .map(each -> contradicted(Objects.requireNonNull(targets.get(each.target())), each))
        .sorted(
            Comparator.comparing(
                    Contradicted::points, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(Contradicted::target))
        .limit(Cockpit.MOST)
        .toList();
  }

  private static Contradicted contradicted(TargetItem target, Compared each) {
    Double reported = each.reportedScore();
    Double computed = each.computedScore();
    return new Contradicted(
        target.code(),
        target.name(),
        new PersonName(target.head().id(), target.head().fullName()),
        target.unitOfMeasure(),
        each.reported(),
        each.reportedBy(),
        each.cutOff(),
        each.computed(),
        each.computedOrigin(),
        reported == null || computed == null ? null : Math.abs(reported - computed));
  }

  private static List<AreaState> areas(List<TargetItem> targets) {
    return targets.stream()
        .collect(Collectors.groupingBy(TargetItem::ownerUnit))
        .entrySet()
        .stream()
        .map(
            unit -> {
              TargetItem worst =
                  unit.getValue().stream().min(Standing.FURTHEST_BELOW).orElseThrow();
              boolean scored = worst.score() != null;
              return new AreaState(
                  new UnitName(unit.getKey().id(), unit.getKey().code(), unit.getKey().name()),
                  unit.getValue().size(),
                  scored ? worst.code() : null,
                  worst.score(),
                  worst.state(),
                  scored ? worst.origin() : null);
            })
        .sorted(Comparator.comparing(area -> area.unit().code()))
        .toList();
  }
}
