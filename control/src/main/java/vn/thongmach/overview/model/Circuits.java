package vn.thongmach.overview.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.directive.Clause;
import vn.thongmach.directive.Resolution;
import vn.thongmach.directive.Resolutions;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.inventory.NetworkObject;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.measure.Subject;
import vn.thongmach.programme.ActionProgram;
import vn.thongmach.programme.ActionProgramFilter;
import vn.thongmach.programme.ActionPrograms;
import vn.thongmach.target.Target;
import vn.thongmach.target.TargetFilter;
import vn.thongmach.target.TargetLookup;
import vn.thongmach.target.TargetTies;
import vn.thongmach.target.Targets;
import vn.thongmach.work.Task;
import vn.thongmach.work.TaskFilter;
import vn.thongmach.work.Tasks;

/** Finds the chains that run through one thing. A link is only what somebody recorded. */
@Component
class Circuits {

  private static final PageRequest FIRST = new PageRequest(0, 60);

  private final Resolutions resolutions;
  private final ActionPrograms programmes;
  private final Targets targets;
  private final TargetLookup lookup;
  private final Tasks tasks;
  private final Inventory inventory;

  Circuits(
      Resolutions resolutions,
      ActionPrograms programmes,
      Targets targets,
      TargetLookup lookup,
      Tasks tasks,
      Inventory inventory) {
    this.resolutions = resolutions;
    this.programmes = programmes;
    this.targets = targets;
    this.lookup = lookup;
    this.tasks = tasks;
    this.inventory = inventory;
  }

  Set<Circuit> ofClause(Scope scope, UUID clause) {
    if (resolutions.places(scope, List.of(clause)).isEmpty()) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    Set<Circuit> found = new LinkedHashSet<>();
    for (Target target : on(scope, clause)) {
      found.addAll(below(scope, target));
    }
    for (ActionProgram programme : serving(scope, clause)) {
      boolean known =
          found.stream().anyMatch(circuit -> programme.id().equals(circuit.programme()));
      if (!known) {
        found.add(new Circuit(clause, programme.id(), null, null, null));
      }
    }
    return found;
  }

  Set<Circuit> ofProgramme(Scope scope, String code) {
    ActionProgram programme =
        programmes.find(scope, code).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    Set<Circuit> found = new LinkedHashSet<>();
    for (Task task : tasks.list(scope, TaskFilter.of(programme.id()), FIRST).items()) {
      found.addAll(through(scope, task));
    }
    for (UUID clause : programme.clauses()) {
      for (Target target : on(scope, clause)) {
        boolean known = found.stream().anyMatch(circuit -> target.code().equals(circuit.target()));
        if (!known) {
          found.add(new Circuit(clause, programme.id(), target.code(), null, null));
        }
      }
    }
    if (found.isEmpty()) {
      programme
          .clauses()
          .forEach(clause -> found.add(new Circuit(clause, programme.id(), null, null, null)));
    }
    return found;
  }

  Set<Circuit> ofTarget(Scope scope, String code) {
    return below(
        scope,
        targets.find(scope, code).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND)));
  }

  /** Through the programmes that serve a clause of a document on which no target stands. */
  Set<Circuit> ofDocument(Scope scope, Resolution document) {
    List<UUID> clauses = document.clauses().stream().map(Clause::id).toList();
    Set<Circuit> found = new LinkedHashSet<>();
    for (ActionProgram programme : serving(scope, clauses)) {
      programme.clauses().stream()
          .filter(clauses::contains)
          .forEach(clause -> found.add(new Circuit(clause, programme.id(), null, null, null)));
    }
    return found;
  }

  Set<Circuit> ofTask(Scope scope, String code) {
    return through(
        scope,
        tasks.find(scope, code).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND)));
  }

  Set<Circuit> ofObject(Scope scope, UUID id) {
    NetworkObject object =
        inventory.find(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    Set<Circuit> found = new LinkedHashSet<>();
    for (Task task : tasks.list(scope, TaskFilter.on(id), FIRST).items()) {
      through(scope, task).stream()
          .map(
              circuit ->
                  new Circuit(
                      circuit.clause(), circuit.programme(), circuit.target(), circuit.task(), id))
          .forEach(found::add);
    }
    for (Target target : lookup.tied(scope, measuring(object))) {
      boolean known = found.stream().anyMatch(circuit -> target.code().equals(circuit.target()));
      if (!known && covers(target.subjects(), object)) {
        found.add(
            new Circuit(
                target.clause(), programmeOf(scope, target), target.code(), null, object.id()));
      }
    }
    return found;
  }

  private static TargetTies measuring(NetworkObject object) {
    return new TargetTies(
        null,
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        List.of(new TargetTies.MeasuredThing(object.id(), object.type(), object.source())));
  }

  /**
   * Whether an object is measured by one of these; what is brought together from parts has none.
   */
  static boolean covers(List<Subject> subjects, NetworkObject object) {
    return subjects.stream().anyMatch(subject -> covers(subject, object));
  }

  private static boolean covers(Subject subject, NetworkObject object) {
    List<UUID> named = subject.objects();
    if (named != null) {
      return named.contains(object.id());
    }
    return object.type().equalsIgnoreCase(subject.type())
        && object.source().equals(subject.source());
  }

  private List<Target> on(Scope scope, UUID clause) {
    return targets.list(scope, new TargetFilter(null, clause, null), FIRST).items();
  }

  private List<ActionProgram> serving(Scope scope, UUID clause) {
    return serving(scope, List.of(clause));
  }

  private List<ActionProgram> serving(Scope scope, List<UUID> clauses) {
    return programmes
        .list(scope, new ActionProgramFilter(null, null, clauses, null, null, null), FIRST)
        .items();
  }

  private @Nullable UUID programmeOf(Scope scope, Target target) {
    return serving(scope, target.clause()).stream().map(ActionProgram::id).findFirst().orElse(null);
  }

  /** A target with its tasks, or alone. */
  private Set<Circuit> below(Scope scope, Target target) {
    Set<Circuit> found = new LinkedHashSet<>();
    UUID programme = programmeOf(scope, target);
    for (Task task : tasks.list(scope, TaskFilter.serving(target.code()), FIRST).items()) {
      UUID served = task.programme() == null ? programme : task.programme();
      found.addAll(onObjects(target.clause(), served, target.code(), task));
    }
    if (found.isEmpty()) {
      found.add(new Circuit(target.clause(), programme, target.code(), null, null));
    }
    return found;
  }

  /** A task with the target and the programme it serves. */
  Set<Circuit> through(Scope scope, Task task) {
    String code = task.target();
    Optional<Target> target = code == null ? Optional.empty() : targets.find(scope, code);
    UUID programme = task.programme();
    if (target.isPresent()) {
      UUID served = programme == null ? programmeOf(scope, target.get()) : programme;
      return onObjects(target.get().clause(), served, code, task);
    }
    List<UUID> clauses =
        programme == null
            ? List.of()
            : programmes.findAll(scope, List.of(programme)).stream()
                .flatMap(served -> served.clauses().stream())
                .toList();
    if (clauses.isEmpty()) {
      return programme == null && code == null ? Set.of() : onObjects(null, programme, code, task);
    }
    Set<Circuit> found = new LinkedHashSet<>();
    clauses.forEach(clause -> found.addAll(onObjects(clause, programme, code, task)));
    return found;
  }

  private static Set<Circuit> onObjects(
      @Nullable UUID clause, @Nullable UUID programme, @Nullable String target, Task task) {
    Set<Circuit> found = new LinkedHashSet<>();
    task.objects()
        .forEach(object -> found.add(new Circuit(clause, programme, target, task.code(), object)));
    if (found.isEmpty()) {
      found.add(new Circuit(clause, programme, target, task.code(), null));
    }
    return found;
  }
}
