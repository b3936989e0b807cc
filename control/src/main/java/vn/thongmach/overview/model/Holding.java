package vn.thongmach.overview.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.TargetItem;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.inventory.NetworkObject;
import vn.thongmach.kernel.Ids;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.overview.Decisions.DecisionSubject;
import vn.thongmach.programme.ActionProgram;
import vn.thongmach.programme.ActionProgramFilter;
import vn.thongmach.programme.ActionPrograms;
import vn.thongmach.programme.Milestone;
import vn.thongmach.programme.Milestones;
import vn.thongmach.programme.Obstacle;
import vn.thongmach.target.TargetTies;
import vn.thongmach.work.Task;
import vn.thongmach.work.Tasks;

/**
 * Which targets an obstacle holds up: the target itself, that of the task, those that measure the
 * object, those of the programme or of the clauses it serves. What it stands on is read once for
 * all obstacles together.
 */
@Component
class Holding {

  private static final PageRequest ALL = new PageRequest(0, 1000);

  private final ActionPrograms programmes;
  private final Milestones milestones;
  private final Tasks tasks;
  private final Inventory inventory;

  Holding(ActionPrograms programmes, Milestones milestones, Tasks tasks, Inventory inventory) {
    this.programmes = programmes;
    this.milestones = milestones;
    this.tasks = tasks;
    this.inventory = inventory;
  }

  Held read(Scope scope, Standing.Known known, List<Obstacle> obstacles) {
    return read(
        scope, known, obstacles, programmes.list(scope, ActionProgramFilter.ALL, ALL).items());
  }

  /**
   * @param reached the programmes within reach, already read
   */
  Held read(
      Scope scope, Standing.Known known, List<Obstacle> obstacles, List<ActionProgram> reached) {
    Map<Obstacle.Subject, Set<String>> on = codes(obstacles);
    return new Stood(
            obstacles, reached, milestones(scope, on), tasks(scope, on), objects(scope, on))
        .holding(known);
  }

  /** What these few obstacles stand on, with only the programmes they name. */
  Stood stood(Scope scope, List<Obstacle> obstacles) {
    Map<Obstacle.Subject, Set<String>> on = codes(obstacles);
    List<Milestone> steps = milestones(scope, on);
    Map<UUID, ActionProgram> named = new LinkedHashMap<>();
    Set<String> programmeCodes = on.getOrDefault(Obstacle.Subject.PROGRAMME, Set.of());
    if (!programmeCodes.isEmpty()) {
      programmes.findCodes(scope, programmeCodes).forEach(each -> named.put(each.id(), each));
    }
    if (!steps.isEmpty()) {
      programmes
          .findAll(scope, steps.stream().map(Milestone::programme).distinct().toList())
          .forEach(each -> named.put(each.id(), each));
    }
    return new Stood(
        obstacles, List.copyOf(named.values()), steps, tasks(scope, on), objects(scope, on));
  }

  private static Map<Obstacle.Subject, Set<String>> codes(List<Obstacle> obstacles) {
    return obstacles.stream()
        .collect(
            Collectors.groupingBy(
                Obstacle::onType, Collectors.mapping(Obstacle::onCode, Collectors.toSet())));
  }

  private List<Milestone> milestones(Scope scope, Map<Obstacle.Subject, Set<String>> on) {
    List<UUID> ids = ids(on.getOrDefault(Obstacle.Subject.MILESTONE, Set.of()));
    return ids.isEmpty() ? List.of() : milestones.findAll(scope, ids);
  }

  private List<Task> tasks(Scope scope, Map<Obstacle.Subject, Set<String>> on) {
    return tasks.findAll(scope, on.getOrDefault(Obstacle.Subject.TASK, Set.of()));
  }

  private List<NetworkObject> objects(Scope scope, Map<Obstacle.Subject, Set<String>> on) {
    List<UUID> ids = ids(on.getOrDefault(Obstacle.Subject.OBJECT, Set.of()));
    return ids.isEmpty() ? List.of() : inventory.findAll(scope, ids);
  }

  private static List<UUID> ids(Set<String> codes) {
    List<UUID> ids = new ArrayList<>();
    codes.forEach(code -> Ids.read(code).ifPresent(ids::add));
    return ids;
  }

  /** What obstacles stand on, before it is known which targets that holds up. */
  record Stood(
      List<Obstacle> obstacles,
      List<ActionProgram> programmes,
      List<Milestone> milestones,
      List<Task> tasks,
      List<NetworkObject> objects) {

    /** What ties the targets that are held up. */
    TargetTies ties() {
      Set<String> codes = new HashSet<>();
      obstacles.stream()
          .filter(each -> each.onType() == Obstacle.Subject.TARGET)
          .forEach(each -> codes.add(each.onCode()));
      tasks.stream().map(Task::target).filter(Objects::nonNull).forEach(codes::add);
      return new TargetTies(
          null,
          codes,
          Set.of(),
          programmes.stream().map(ActionProgram::id).collect(Collectors.toSet()),
          programmes.stream().flatMap(each -> each.clauses().stream()).collect(Collectors.toSet()),
          objects.stream()
              .map(each -> new TargetTies.MeasuredThing(each.id(), each.type(), each.source()))
              .toList());
    }

    Held holding(Standing.Known known) {
      return new Held(
          obstacles,
          known.byCode(),
          programmes.stream().collect(Collectors.toMap(ActionProgram::code, Function.identity())),
          milestones.stream()
              .collect(Collectors.toMap(each -> each.id().toString(), Function.identity())),
          tasks.stream().collect(Collectors.toMap(Task::code, Function.identity())),
          objects.stream()
              .collect(Collectors.toMap(each -> each.id().toString(), Function.identity())),
          known.measuring(objects));
    }
  }

  /** Obstacles with what they stand on, as far as the reader reaches it. */
  record Held(
      List<Obstacle> obstacles,
      Map<String, TargetItem> targets,
      Map<String, ActionProgram> programmes,
      Map<String, Milestone> milestones,
      Map<String, Task> tasks,
      Map<String, NetworkObject> objects,
      Map<UUID, List<TargetItem>> measuring) {

    /** How many of them stand in the way of each target, by its code. */
    Map<String, Integer> counts() {
      Map<String, Integer> counts = new HashMap<>();
      for (Obstacle obstacle : obstacles) {
        targets(obstacle).forEach(target -> counts.merge(target.code(), 1, Integer::sum));
      }
      return counts;
    }

    /** The targets an obstacle holds up, the furthest below plan first. */
    List<TargetItem> targets(Obstacle obstacle) {
      String code = obstacle.onCode();
      List<TargetItem> found =
          switch (obstacle.onType()) {
            case TARGET -> one(code);
            case TASK -> {
              Task task = tasks.get(code);
              String served = task == null ? null : task.target();
              yield served == null ? List.of() : one(served);
            }
            case OBJECT -> {
              NetworkObject object = objects.get(code);
              yield object == null ? List.of() : measuring.getOrDefault(object.id(), List.of());
            }
            case PROGRAMME -> served(programmes.get(code));
            case MILESTONE -> served(programmeOf(milestones.get(code)));
          };
      return found.stream().sorted(Standing.FURTHEST_BELOW).toList();
    }

    private List<TargetItem> one(String code) {
      TargetItem target = targets.get(code);
      return target == null ? List.of() : List.of(target);
    }

    private @Nullable ActionProgram programmeOf(@Nullable Milestone milestone) {
      if (milestone == null) {
        return null;
      }
      return programmes.values().stream()
          .filter(each -> each.id().equals(milestone.programme()))
          .findFirst()
          .orElse(null);
    }

    private List<TargetItem> served(@Nullable ActionProgram programme) {
      if (programme == null) {
        return List.of();
      }
      Set<UUID> clauses = new HashSet<>(programme.clauses());
      Map<String, TargetItem> served = new LinkedHashMap<>();
      for (TargetItem target : targets.values()) {
        if (programme.id().equals(target.programme())
            || target.clauses().anyMatch(clauses::contains)) {
          served.put(target.code(), target);
        }
      }
      return List.copyOf(served.values());
    }

    DecisionSubject subject(Obstacle obstacle) {
      String code = obstacle.onCode();
      return switch (obstacle.onType()) {
        case TARGET -> {
          TargetItem target = targets.get(code);
          yield subject(obstacle, code, target == null ? null : target.name(), "target", code);
        }
        case TASK -> {
          Task task = tasks.get(code);
          yield subject(obstacle, code, task == null ? null : task.title(), "task", code);
        }
        case OBJECT -> {
          NetworkObject object = objects.get(code);
          yield subject(obstacle, code, object == null ? null : object.name(), "object", code);
        }
        case PROGRAMME -> {
          ActionProgram programme = programmes.get(code);
          yield subject(
              obstacle, code, programme == null ? null : programme.name(), "programme", code);
        }
        case MILESTONE -> {
          Milestone milestone = milestones.get(code);
          ActionProgram programme = programmeOf(milestone);
          yield subject(
              obstacle,
              milestone == null || programme == null
                  ? code
                  : programme.code() + " " + milestone.code(),
              milestone == null ? null : milestone.name(),
              "programme",
              programme == null ? "" : programme.code());
        }
      };
    }

    private static DecisionSubject subject(
        Obstacle obstacle, String code, @Nullable String name, String page, String id) {
      return new DecisionSubject(
          obstacle.onType().name(), code, name, ConsoleAddresses.of(page, id, null));
    }
  }
}
