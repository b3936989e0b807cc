package vn.thongmach.overview.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
import vn.thongmach.alarm.StandingAlarms;
import vn.thongmach.alarm.StandingAlarms.StandingObject;
import vn.thongmach.evaluation.DelayCost;
import vn.thongmach.evaluation.Gain;
import vn.thongmach.evaluation.Gains;
import vn.thongmach.evaluation.TargetItem;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.inventory.NetworkObject;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.overview.MyPart.Added;
import vn.thongmach.overview.MyPart.NoGain;
import vn.thongmach.overview.MyPart.OpenState;
import vn.thongmach.overview.MyPart.OwnObject;
import vn.thongmach.overview.MyPart.Thing;
import vn.thongmach.overview.MyPart.ThingKind;
import vn.thongmach.overview.MyPart.Unclear;
import vn.thongmach.work.Task;
import vn.thongmach.work.TaskFilter;
import vn.thongmach.work.Tasks;

/** The tasks of one person: what doing them moves, where they are done, and what was done. */
@Component
class OwnTasks {

  /** The measure that every task is told to once. */
  private static final String MEASURE = "tasks-on-time";

  private static final PageRequest ALL = new PageRequest(0, 1000);

  /** Objects with open alarms looked through, the worst first. */
  private static final int MOST_OPEN = 20_000;

  private static final Comparator<Gain> MOST_MOVED =
      Comparator.comparing(
              (Gain gain) -> Math.abs(Objects.requireNonNullElse(gain.points(), 0.0)),
              Comparator.reverseOrder())
          .thenComparing(Gain::target);

  private final Tasks tasks;
  private final Gains gains;
  private final Inventory inventory;
  private final StandingAlarms alarms;

  OwnTasks(Tasks tasks, Gains gains, Inventory inventory, StandingAlarms alarms) {
    this.tasks = tasks;
    this.gains = gains;
    this.inventory = inventory;
    this.alarms = alarms;
  }

  /** A person's tasks that are not accepted yet and those accepted, with their objects. */
  Read read(Scope scope, UUID person, Standing.Known known) {
    List<Task> all = of(scope, person, Task.State.OPEN);
    Map<UUID, NetworkObject> objects =
        inventory
            .findAll(
                scope, all.stream().flatMap(task -> task.objects().stream()).distinct().toList())
            .stream()
            .collect(Collectors.toMap(NetworkObject::id, Function.identity()));
    return new Read(
        all,
        of(scope, person, Task.State.DONE),
        of(scope, person, Task.State.ACCEPTED),
        objects,
        gains.read(
            scope,
            MEASURE,
            known.targets().stream().map(TargetItem::code).toList(),
            known.period()));
  }

  private List<Task> of(Scope scope, UUID person, Task.State state) {
    return tasks
        .list(scope, new TaskFilter(person, null, null, null, null, null, state, null, null), ALL)
        .items();
  }

  /** The objects of the open tasks, with what stands open on them. */
  List<OwnObject> objects(Scope scope, Read read) {
    Map<UUID, List<String>> worked = new LinkedHashMap<>();
    for (Task task : read.open()) {
      for (UUID object : task.objects()) {
        worked.computeIfAbsent(object, _ -> new ArrayList<>()).add(task.code());
      }
    }
    worked.keySet().retainAll(read.objects().keySet());
    Map<UUID, StandingObject> standing =
        worked.isEmpty() || !Standing.readsAlarms(scope)
            ? Map.of()
            : standing(scope, worked.keySet());
    List<OwnObject> own = new ArrayList<>();
    worked.forEach(
        (id, codes) -> {
          NetworkObject object = Objects.requireNonNull(read.objects().get(id));
          own.add(new OwnObject(id, object.type(), object.name(), codes, state(standing.get(id))));
        });
    own.sort(
        Comparator.comparing(
                (OwnObject object) -> object.open() == null ? null : object.open().severity(),
                Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(OwnObject::name));
    return own;
  }

  private Map<UUID, StandingObject> standing(Scope scope, Collection<UUID> wanted) {
    return alarms.objects(scope, null, MOST_OPEN).stream()
        .filter(object -> wanted.contains(object.object()))
        .collect(Collectors.toMap(StandingObject::object, Function.identity()));
  }

  private static @Nullable OpenState state(@Nullable StandingObject standing) {
    return standing == null
        ? null
        : new OpenState(
            standing.severity(),
            standing.outage(),
            standing.condition(),
            standing.since(),
            standing.origin());
  }

  /** What was done in the quarter of a moment and accepted, and what that moved. */
  static Added added(Read read, Instant now) {
    Period quarter = Period.of(Period.Kind.QUARTER, now);
    List<Task> done =
        read.accepted().stream()
            .filter(task -> task.doneOn() != null && within(quarter, task.doneOn()))
            .toList();
    List<Task> inTime = done.stream().filter(Task::doneOnTime).toList();
    List<Gain> moved =
        read.gains().with(inTime.stream().map(task -> change(task, -1, -1)).toList()).stream()
            .map(OwnTasks::turned)
            .sorted(MOST_MOVED)
            .toList();
    return new Added(quarter, done.size(), inTime.size(), moved);
  }

  private static boolean within(Period quarter, LocalDate day) {
    return quarter.contains(day.atStartOfDay(Period.ZONE).toInstant());
  }

  /** What was there without it before, what is there now after. */
  private static Gain turned(Gain without) {
    Double points = without.points();
    return new Gain(
        without.target(),
        points == null ? null : 0 - points,
        without.after(),
        without.before(),
        without.origin());
  }

  private static Gains.Change change(Task task, long part, long whole) {
    Set<UUID> subjects = new HashSet<>(Set.of(task.unit()));
    if (task.person() != null) {
      subjects.add(task.person());
    }
    if (task.programme() != null) {
      subjects.add(task.programme());
    }
    return new Gains.Change(subjects, part, whole);
  }

  /** An open task as a thing to do. */
  static Thing thing(Read read, Standing.Known known, Task task, Map<String, DelayCost> prices) {
    boolean overdue = task.due().isBefore(known.today());
    List<Gain> adds = overdue ? List.of() : moved(read, change(task, 1, 1));
    List<Gain> loses = overdue ? List.of() : moved(read, change(task, 0, 1));
    String code = task.target();
    TargetItem target = code == null ? null : known.byCode().get(code);
    return new Thing(
        ThingKind.TASK,
        task.id(),
        task.code(),
        task.title(),
        null,
        null,
        task.due(),
        overdue,
        ConsoleAddresses.of("task", task.code(), null),
        adds,
        loses,
        noGain(adds, overdue),
        code == null ? null : prices.get(code),
        target == null ? null : Standing.held(target),
        task.objects().stream()
            .map(read.objects()::get)
            .filter(Objects::nonNull)
            .map(NetworkObject::name)
            .toList(),
        unclear(task));
  }

  private static List<Gain> moved(Read read, Gains.Change change) {
    return read.gains().with(List.of(change)).stream().sorted(MOST_MOVED).toList();
  }

  private static @Nullable NoGain noGain(List<Gain> adds, boolean overdue) {
    if (overdue) {
      return NoGain.COUNTED_AS_MISSED;
    }
    if (adds.isEmpty()) {
      return NoGain.NOT_COUNTED;
    }
    return adds.stream().allMatch(gain -> gain.points() == null) ? NoGain.NO_SCORE : null;
  }

  private static List<Unclear> unclear(Task task) {
    List<Unclear> unclear = new ArrayList<>();
    if (task.product() == null || task.product().isBlank()) {
      unclear.add(Unclear.PRODUCT);
    }
    if (task.target() == null) {
      unclear.add(Unclear.RESPONSIBILITY);
    }
    return unclear;
  }

  /** What was read of a person's tasks. */
  record Read(
      List<Task> open,
      List<Task> done,
      List<Task> accepted,
      Map<UUID, NetworkObject> objects,
      Gains.Asked gains) {}
}
