package vn.thongmach.overview.model;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.Scope;
import vn.thongmach.access.UnitClosure;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.evaluation.TargetItem;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.inventory.NetworkObject;
import vn.thongmach.inventory.ObjectPlaces;
import vn.thongmach.inventory.ObjectPlaces.SitePlace;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Moment;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.UnitName;
import vn.thongmach.overview.Area;
import vn.thongmach.overview.Area.AreaSite;
import vn.thongmach.overview.Area.AreaTask;
import vn.thongmach.overview.Area.OpenSums;
import vn.thongmach.overview.Area.TaskCounts;
import vn.thongmach.overview.Area.TaskObject;
import vn.thongmach.overview.Cockpit.OpenObject;
import vn.thongmach.overview.Decisions.Decision;
import vn.thongmach.work.Task;
import vn.thongmach.work.TaskFilter;
import vn.thongmach.work.TaskSums;
import vn.thongmach.work.Tasks;

/** Puts the area of a unit together for those who work in it. */
@Component
public class Surveying {

  private static final PageRequest ALL = new PageRequest(0, 1000);
  private static final int MOST_CHOICES = 500;

  private static final Comparator<AreaTask> ORDER =
      Comparator.comparing((AreaTask task) -> !task.mine())
          .thenComparing(AreaTask::handedOver)
          .thenComparing(AreaTask::due)
          .thenComparing(AreaTask::code);

  private final Standing standing;
  private final Outlook outlook;
  private final Piloting piloting;
  private final Deciding deciding;
  private final Holding holding;
  private final Tasks tasks;
  private final TaskSums sums;
  private final Inventory inventory;
  private final ObjectPlaces places;
  private final Naming naming;
  private final UnitClosure closure;
  private final Clock clock;

  Surveying(
      Standing standing,
      Outlook outlook,
      Piloting piloting,
      Deciding deciding,
      Holding holding,
      Tasks tasks,
      TaskSums sums,
      Inventory inventory,
      ObjectPlaces places,
      Naming naming,
      UnitClosure closure,
      Clock clock) {
    this.standing = standing;
    this.outlook = outlook;
    this.piloting = piloting;
    this.deciding = deciding;
    this.holding = holding;
    this.tasks = tasks;
    this.sums = sums;
    this.inventory = inventory;
    this.places = places;
    this.naming = naming;
    this.closure = closure;
    this.clock = clock;
  }

  /**
   * @param unit whose area; null for the reader's own unit
   * @throws CodedException {@code kernel.not-found} for a unit out of reach
   */
  @Transactional(readOnly = true)
  public Area area(Scope scope, @Nullable UUID unit) {
    UUID chosen = unit == null ? scope.unit() : unit;
    if (chosen != null && !scope.reaches(chosen)) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    List<UUID> owners = places.owners(scope, MOST_CHOICES);
    NameBook names = naming.of(owners.stream().map(owner -> owner), Stream.<@Nullable UUID>of());
    List<UnitName> choices =
        names.units(owners).stream().sorted(Comparator.comparing(UnitName::code)).toList();
    if (chosen == null) {
      return new Area(
          standing.read(scope.within(Set.of()), Moment.NOW).period(),
          null,
          choices,
          null,
          null,
          List.of(),
          new TaskCounts(0, 0, 0, 0),
          List.of(),
          List.of(),
          List.of());
    }
    UnitName name = naming.of(Stream.of(chosen), Stream.<@Nullable UUID>of()).unit(chosen);
    if (name == null) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    return area(scope.within(closure.closure(chosen, clock.instant())), name, choices);
  }

  private Area area(Scope area, UnitName name, List<UnitName> choices) {
    Standing.Known known = standing.read(area, Moment.NOW);
    Outlook.Seen everywhere = outlook.look(area, known);
    Outlook.Seen seen = everywhere == null ? null : everywhere.within(area.units());
    Holding.Held held = holding.read(area, known, deciding.openObstacles(anybody(area), null));
    Map<UUID, PerceivedSeverity> open = new HashMap<>();
    if (seen != null) {
      seen.objects().forEach(object -> open.put(object.id(), object.severity()));
    }
    List<TargetItem> targets =
        known.targets().stream().sorted(Standing.FURTHEST_BELOW).limit(Area.MOST).toList();
    List<Decision> obstacles = deciding.obstacles(area, known, held, null).decisions();
    return new Area(
        known.period(),
        name,
        choices,
        seen == null ? null : new OpenSums(seen.objects().size(), seen.outOfService()),
        seen == null ? null : seen.objects().stream().limit(Area.MOST).toList(),
        sites(area, seen),
        counts(area),
        tasks(area, known, open),
        piloting.threatened(area, known.today(), targets, held, seen),
        obstacles.stream().limit(Area.MOST).toList());
  }

  /** Sites that the area's units own; an alarm in a site is told by the place it stands at. */
  private List<AreaSite> sites(Scope area, Outlook.@Nullable Seen seen) {
    Map<Object, PerceivedSeverity> worst = new HashMap<>();
    if (seen != null) {
      for (OpenObject object : seen.objects()) {
        if (object.location() != null) {
          worst.merge(object.location(), object.severity(), Surveying::worse);
        }
      }
    }
    return places.sites(area, Area.MOST_SITES).stream()
        .filter(site -> site.ownerUnit() != null)
        .map(site -> site(site, worst))
        .toList();
  }

  private static AreaSite site(SitePlace site, Map<Object, PerceivedSeverity> worst) {
    return new AreaSite(site.id(), site.name(), site.location(), worst.get(site.location()));
  }

  private static PerceivedSeverity worse(PerceivedSeverity one, PerceivedSeverity other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /** What lies in the area alone, without what is the reader's own elsewhere. */
  private static Scope anybody(Scope area) {
    return new Scope(
        area.principal(), area.name(), area.role(), false, area.units(), area.unit(), null);
  }

  private TaskCounts counts(Scope area) {
    List<TaskSums.Served> served = sums.served(anybody(area));
    UUID me = area.person();
    long mine =
        me == null
            ? 0
            : tasks.list(anybody(area), of(me, Task.State.OPEN), new PageRequest(0, 1)).total();
    return new TaskCounts(
        served.stream().mapToLong(TaskSums.Served::open).sum(),
        served.stream().mapToLong(TaskSums.Served::overdue).sum(),
        mine,
        served.stream().mapToLong(TaskSums.Served::waiting).sum());
  }

  private static TaskFilter of(@Nullable UUID person, Task.State state) {
    return new TaskFilter(person, null, null, null, null, null, state, null, null);
  }

  private List<AreaTask> tasks(
      Scope area, Standing.Known known, Map<UUID, PerceivedSeverity> open) {
    List<Task> found = new ArrayList<>();
    for (Task.State state : List.of(Task.State.OPEN, Task.State.DONE)) {
      found.addAll(tasks.list(anybody(area), of(null, state), ALL).items());
    }
    List<Task> shown =
        found.stream()
            .sorted(Comparator.comparing((Task task) -> !isMine(area, task)))
            .limit(Area.MOST)
            .toList();
    NameBook names = naming.of(shown.stream().map(Task::unit), shown.stream().map(Task::person));
    Map<UUID, NetworkObject> objects =
        inventory
            .findAll(
                area, shown.stream().flatMap(task -> task.objects().stream()).distinct().toList())
            .stream()
            .collect(Collectors.toMap(NetworkObject::id, Function.identity()));
    Map<String, TargetItem> targets = known.byCode();
    return shown.stream()
        .map(task -> task(area, known.today(), task, names, objects, targets, open))
        .sorted(ORDER)
        .toList();
  }

  private static boolean isMine(Scope area, Task task) {
    return area.person() != null && area.person().equals(task.person());
  }

  private static AreaTask task(
      Scope area,
      LocalDate today,
      Task task,
      NameBook names,
      Map<UUID, NetworkObject> objects,
      Map<String, TargetItem> targets,
      Map<UUID, PerceivedSeverity> open) {
    String code = task.target();
    TargetItem target = code == null ? null : targets.get(code);
    boolean handed = task.state() == Task.State.DONE;
    return new AreaTask(
        task.code(),
        task.title(),
        names.unit(task.unit()),
        names.person(task.person()),
        task.due(),
        ChronoUnit.DAYS.between(today, task.due()),
        !handed && task.due().isBefore(today),
        handed,
        isMine(area, task),
        target == null ? null : Standing.held(target),
        task.objects().stream()
            .map(objects::get)
            .filter(java.util.Objects::nonNull)
            .map(
                object ->
                    new TaskObject(
                        object.id(), object.type(), object.name(), open.get(object.id())))
            .toList());
  }
}
