package vn.thongmach.overview.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.Scope;
import vn.thongmach.directive.Clause;
import vn.thongmach.directive.Commitment;
import vn.thongmach.directive.CommitmentFilter;
import vn.thongmach.directive.Commitments;
import vn.thongmach.directive.Resolution;
import vn.thongmach.directive.Resolutions;
import vn.thongmach.evaluation.TargetItem;
import vn.thongmach.inventory.ObjectPlaces;
import vn.thongmach.inventory.ObjectPlaces.TypeCount;
import vn.thongmach.kernel.Moment;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.measure.Subject;
import vn.thongmach.organisation.Unconnected;
import vn.thongmach.overview.OriginMix;
import vn.thongmach.overview.ResolutionCoverage;
import vn.thongmach.overview.ResolutionCoverage.CoverageSums;
import vn.thongmach.overview.ResolutionCoverage.CoveredClause;
import vn.thongmach.overview.ResolutionCoverage.CoveredResolution;
import vn.thongmach.overview.ResolutionCoverage.Stage;
import vn.thongmach.programme.ActionProgram;
import vn.thongmach.programme.ActionProgramFilter;
import vn.thongmach.programme.ActionPrograms;
import vn.thongmach.work.TaskSums;

/** Counts what hangs below every clause, in a fixed number of queries. */
@Component
public class Covering {

  private static final PageRequest ALL = new PageRequest(0, 1000);

  private final Standing standing;
  private final Resolutions resolutions;
  private final Commitments commitments;
  private final ActionPrograms programmes;
  private final TaskSums tasks;
  private final ObjectPlaces places;
  private final Unconnected unconnected;

  Covering(
      Standing standing,
      Resolutions resolutions,
      Commitments commitments,
      ActionPrograms programmes,
      TaskSums tasks,
      ObjectPlaces places,
      Unconnected unconnected) {
    this.standing = standing;
    this.resolutions = resolutions;
    this.commitments = commitments;
    this.programmes = programmes;
    this.tasks = tasks;
    this.places = places;
    this.unconnected = unconnected;
  }

  /**
   * @param moment whose figures count
   */
  @Transactional(readOnly = true)
  public ResolutionCoverage coverage(Scope scope, Moment moment) {
    Standing.Known known = standing.read(scope, moment);
    List<ActionProgram> reached = programmes.list(scope, ActionProgramFilter.ALL, ALL).items();
    Map<UUID, List<TargetItem>> targetsOn = new HashMap<>();
    for (TargetItem target : known.targets()) {
      target
          .clauses()
          .forEach(
              clause -> targetsOn.computeIfAbsent(clause, first -> new ArrayList<>()).add(target));
    }
    Map<UUID, List<ActionProgram>> programmesOn = byClause(reached);
    Map<UUID, Long> promisedOn =
        commitments
            .list(scope, new CommitmentFilter(null, null, null, null, null, null), ALL)
            .items()
            .stream()
            .collect(Collectors.groupingBy(Commitment::clause, Collectors.counting()));
    Hanging hanging =
        new Hanging(
            known.today(),
            targetsOn,
            programmesOn,
            promisedOn,
            tasks.served(scope),
            tasks.objects(scope),
            places.counts(scope).stream()
                .collect(
                    Collectors.groupingBy(
                        count -> kind(count.type(), count.source()),
                        Collectors.summingLong(TypeCount::objects))));
    List<CoveredResolution> covered =
        resolutions.list(scope, ALL).items().stream()
            .map(resolution -> covered(resolution, hanging))
            .toList();
    return new ResolutionCoverage(
        known.period(),
        sums(covered.stream().flatMap(each -> each.clauses().stream()).toList()),
        covered,
        rest(scope, known.targets(), reached));
  }

  private static Map<UUID, List<ActionProgram>> byClause(List<ActionProgram> reached) {
    Map<UUID, List<ActionProgram>> byClause = new HashMap<>();
    for (ActionProgram programme : reached) {
      for (UUID clause : programme.clauses()) {
        byClause.computeIfAbsent(clause, _ -> new ArrayList<>()).add(programme);
      }
    }
    return byClause;
  }

  private static String kind(String type, String source) {
    return type.toLowerCase(java.util.Locale.ROOT) + "@" + source;
  }

  private static CoveredResolution covered(Resolution resolution, Hanging hanging) {
    Map<UUID, List<Clause>> below =
        resolution.clauses().stream()
            .filter(clause -> clause.parent() != null)
            .collect(Collectors.groupingBy(clause -> String.valueOf(clause.parent())))
            .entrySet()
            .stream()
            .collect(Collectors.toMap(each -> UUID.fromString(each.getKey()), Map.Entry::getValue));
    List<CoveredClause> clauses =
        resolution.clauses().stream()
            .map(clause -> hanging.clause(clause, below, resolution.adoptedOn()))
            .toList();
    return new CoveredResolution(
        resolution.id(),
        resolution.symbol(),
        resolution.title(),
        resolution.kind(),
        resolution.adoptedOn(),
        sums(clauses),
        clauses);
  }

  private static CoverageSums sums(List<CoveredClause> clauses) {
    List<CoveredClause> leaves = clauses.stream().filter(CoveredClause::leaf).toList();
    return new CoverageSums(
        leaves.size(),
        count(leaves, Stage.PROVEN),
        count(leaves, Stage.FIGURED),
        count(leaves, Stage.ASSIGNED),
        count(leaves, Stage.NOTHING));
  }

  private static int count(List<CoveredClause> clauses, Stage stage) {
    return (int) clauses.stream().filter(clause -> clause.stage() == stage).count();
  }

  /** Whoever has a target, a post in a programme or a task that leads up has a line. */
  private Unconnected.Rest rest(
      Scope scope, List<TargetItem> targets, List<ActionProgram> reached) {
    TaskSums.Line line = tasks.line(scope);
    Set<UUID> people = new HashSet<>(line.people());
    Set<UUID> units = new HashSet<>(line.units());
    for (TargetItem target : targets) {
      people.add(target.head().id());
      units.add(target.ownerUnit().id());
      target.sharedWith().forEach(share -> units.add(share.unit().id()));
    }
    for (ActionProgram programme : reached) {
      units.add(programme.leadUnit());
      units.addAll(programme.coordinatingUnits());
      programme.posts().stream()
          .filter(post -> post.heldOn(standing.today()))
          .forEach(post -> people.add(post.person()));
    }
    return unconnected.outside(scope, people, units, ResolutionCoverage.MOST_UNITS);
  }

  /** Everything that may hang below a clause, read once. */
  private record Hanging(
      LocalDate today,
      Map<UUID, List<TargetItem>> targets,
      Map<UUID, List<ActionProgram>> programmes,
      Map<UUID, Long> promised,
      List<TaskSums.Served> tasks,
      List<TaskSums.WorkedObjects> worked,
      Map<String, Long> objects) {

    CoveredClause clause(Clause clause, Map<UUID, List<Clause>> below, LocalDate adoptedOn) {
      List<TargetItem> on = targets.getOrDefault(clause.id(), List.of());
      List<ActionProgram> serving = programmes.getOrDefault(clause.id(), List.of());
      Set<String> codes = on.stream().map(TargetItem::code).collect(Collectors.toSet());
      Set<UUID> ids = serving.stream().map(ActionProgram::id).collect(Collectors.toSet());
      return new CoveredClause(
          clause.id(),
          clause.code(),
          clause.text(),
          clause.parent(),
          !below.containsKey(clause.id()),
          stage(clause, below),
          on.size(),
          serving.size(),
          promised.getOrDefault(clause.id(), 0L).intValue(),
          tasks.stream()
              .filter(task -> leads(task.target(), task.programme(), codes, ids))
              .mapToLong(TaskSums.Served::tasks)
              .sum(),
          objects(on, codes, ids),
          OriginMix.of(on),
          on.isEmpty() ? null : on.getFirst().code(),
          serving.isEmpty() ? null : serving.getFirst().code(),
          Math.max(0, ChronoUnit.DAYS.between(adoptedOn, today)));
    }

    private static boolean leads(
        @Nullable String target, @Nullable UUID programme, Set<String> codes, Set<UUID> ids) {
      return target != null ? codes.contains(target) : programme != null && ids.contains(programme);
    }

    private Stage stage(Clause clause, Map<UUID, List<Clause>> below) {
      List<TargetItem> on = targets.getOrDefault(clause.id(), List.of());
      OriginMix mix = OriginMix.of(on);
      Stage own =
          mix.measured() > 0
              ? Stage.PROVEN
              : mix.reported() + mix.simulated() > 0
                  ? Stage.FIGURED
                  : on.isEmpty()
                          && !programmes.containsKey(clause.id())
                          && !promised.containsKey(clause.id())
                      ? Stage.NOTHING
                      : Stage.ASSIGNED;
      return below.getOrDefault(clause.id(), List.of()).stream()
          .map(sub -> stage(sub, below))
          .reduce(own, (one, other) -> one.compareTo(other) <= 0 ? one : other);
    }

    /**
     * Objects of a type count by type; named ones and worked ones only where no type holds them.
     */
    private long objects(Collection<TargetItem> on, Set<String> codes, Set<UUID> ids) {
      Set<String> types = new HashSet<>();
      Set<UUID> named = new HashSet<>();
      for (TargetItem target : on) {
        for (Subject subject : target.subjects()) {
          if (subject.type() != null && subject.source() != null) {
            types.add(kind(subject.type(), subject.source()));
          } else if (subject.objects() != null) {
            named.addAll(subject.objects());
          }
        }
      }
      long counted = types.stream().mapToLong(type -> objects.getOrDefault(type, 0L)).sum();
      if (!types.isEmpty()) {
        return counted + named.size();
      }
      long done =
          worked.stream()
              .filter(each -> leads(each.target(), each.programme(), codes, ids))
              .mapToLong(TaskSums.WorkedObjects::objects)
              .sum();
      return Math.max(done, named.size());
    }
  }
}
