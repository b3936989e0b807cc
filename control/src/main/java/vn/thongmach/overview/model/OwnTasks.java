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
import java.util.stream.Stream;
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
import vn.thongmach.kernel.Period;
import vn.thongmach.overview.Authority;
import vn.thongmach.overview.Clarity;
import vn.thongmach.overview.MyPart.Added;
import vn.thongmach.overview.MyPart.NoGain;
import vn.thongmach.overview.MyPart.OpenState;
import vn.thongmach.overview.MyPart.OwnObject;
import vn.thongmach.overview.MyPart.Thing;
import vn.thongmach.overview.MyPart.ThingKind;
import vn.thongmach.work.Task;
import vn.thongmach.work.Tasks;

/** The tasks of one person: what doing them moves, where they are done, and what was done. */
@Component
class OwnTasks {

  /** The measure that every task is told to once. */
  private static final String MEASURE = "tasks-on-time";

  private static final Comparator<Gain> MOST_MOVED =
      Comparator.comparing(
              (Gain gain) -> Math.abs(Objects.requireNonNullElse(gain.points(), 0.0)),
              Comparator.reverseOrder())
          .thenComparing(Gain::target);

  private final Tasks tasks;
  private final Gains gains;
  private final Inventory inventory;
  private final StandingAlarms alarms;
  private final Authorising authorising;

  OwnTasks(
      Tasks tasks,
      Gains gains,
      Inventory inventory,
      StandingAlarms alarms,
      Authorising authorising) {
    this.tasks = tasks;
    this.gains = gains;
    this.inventory = inventory;
    this.alarms = alarms;
    this.authorising = authorising;
  }

  /** A person's tasks that are not accepted yet and those accepted this quarter. */
  Given given(Scope scope, UUID person, Instant now) {
    Map<Task.State, List<Task>> all =
        tasks.ofPerson(scope, person, Period.of(Period.Kind.QUARTER, now).first()).stream()
            .collect(Collectors.groupingBy(Task::state));
    return new Given(
        all.getOrDefault(Task.State.OPEN, List.of()),
        all.getOrDefault(Task.State.DONE, List.of()),
        all.getOrDefault(Task.State.ACCEPTED, List.of()));
  }

  /**
   * The same with their objects, and with what moves the targets that count them.
   *
   * @param studyUnits units in which the person is counted for study campaigns still to be done
   */
  Read read(
      Scope scope, Given given, List<Task> handed, Collection<UUID> studyUnits, Period period) {
    List<UUID> wanted =
        given.open().stream().flatMap(task -> task.objects().stream()).distinct().toList();
    Map<UUID, NetworkObject> objects =
        wanted.isEmpty()
            ? Map.of()
            : inventory.findAll(scope, wanted).stream()
                .collect(Collectors.toMap(NetworkObject::id, Function.identity()));
    return new Read(
        given,
        objects,
        authorising.of(given.open()),
        gains(scope, Stream.concat(given.all(), handed.stream()).toList(), studyUnits, period));
  }

  /** What these tasks may move, to be asked. */
  Gains.Asked gains(Scope scope, List<Task> moving, Period period) {
    return gains(scope, moving, List.of(), period);
  }

  private Gains.Asked gains(
      Scope scope, List<Task> moving, Collection<UUID> studyUnits, Period period) {
    if (moving.isEmpty() && studyUnits.isEmpty()) {
      return _ -> List.of();
    }
    Set<UUID> units = new HashSet<>(studyUnits);
    Set<UUID> others = new HashSet<>();
    for (Task task : moving) {
      units.add(task.unit());
      Stream.of(task.person(), task.programme()).filter(Objects::nonNull).forEach(others::add);
    }
    List<String> measures = new ArrayList<>();
    if (!moving.isEmpty()) {
      measures.add(MEASURE);
    }
    if (!studyUnits.isEmpty()) {
      measures.add(Studying.MEASURE);
    }
    return gains.read(scope, measures, units, others, period);
  }

  /** What these tasks, done in time and accepted, moved: the score less the score without them. */
  static List<Gain> moved(Gains.Asked gains, List<Task> inTime) {
    return gains.with(inTime.stream().map(task -> change(task, -1, -1)).toList()).stream()
        .map(OwnTasks::turned)
        .sorted(MOST_MOVED)
        .toList();
  }

  /** The objects of the open tasks, with what stands open on them. */
  List<OwnObject> objects(Scope scope, Read read) {
    Map<UUID, List<String>> worked = new LinkedHashMap<>();
    for (Task task : read.given().open()) {
      for (UUID object : task.objects()) {
        worked.computeIfAbsent(object, _ -> new ArrayList<>()).add(task.code());
      }
    }
    worked.keySet().retainAll(read.objects().keySet());
    Map<UUID, StandingObject> standing =
        worked.isEmpty() || !Standing.readsAlarms(scope)
            ? Map.of()
            : alarms.on(scope, worked.keySet()).stream()
                .collect(Collectors.toMap(StandingObject::object, Function.identity()));
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
        read.given().accepted().stream()
            .filter(task -> task.doneOn() != null && within(quarter, task.doneOn()))
            .toList();
    List<Task> inTime = done.stream().filter(Task::doneOnTime).toList();
    return new Added(quarter, done.size(), inTime.size(), moved(read.gains(), inTime));
  }

  static boolean within(Period quarter, LocalDate day) {
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
    return new Gains.Change(MEASURE, subjects, part, whole);
  }

  /** An open task as a thing to do. */
  static Thing thing(
      Read read,
      LocalDate today,
      Map<String, TargetItem> targets,
      Task task,
      Map<String, DelayCost> prices) {
    boolean overdue = task.due().isBefore(today);
    List<Gain> adds = overdue ? List.of() : moved(read, change(task, 1, 1));
    List<Gain> loses = overdue ? List.of() : moved(read, change(task, 0, 1));
    String code = task.target();
    TargetItem target = code == null ? null : targets.get(code);
    Authority authority = read.authorities().get(task.id());
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
        unclear(task, authority),
        authority);
  }

  /** What taking a product moves: one done in time counts, one done late has counted before. */
  static List<Gain> accepting(Read read, Task task) {
    return task.doneOnTime() ? moved(read, change(task, 1, 1)) : List.of();
  }

  /** Why taking a product moves nothing; null where it does. */
  static @Nullable NoGain noGainOfAccepting(List<Gain> adds, Task task) {
    return noGain(adds, !task.doneOnTime());
  }

  static List<Gain> moved(Read read, Gains.Change change) {
    return read.gains().with(List.of(change)).stream().sorted(MOST_MOVED).toList();
  }

  static @Nullable NoGain noGain(List<Gain> adds, boolean overdue) {
    if (overdue) {
      return NoGain.COUNTED_AS_MISSED;
    }
    if (adds.isEmpty()) {
      return NoGain.NOT_COUNTED;
    }
    return adds.stream().allMatch(gain -> gain.points() == null) ? NoGain.NO_SCORE : null;
  }

  /** What a task leaves unsaid; it cannot be given without words and a day. */
  static List<Clarity> unclear(Task task, @Nullable Authority authority) {
    List<Clarity> unclear = new ArrayList<>();
    if (task.person() == null) {
      unclear.add(Clarity.PERSON);
    }
    if (task.target() == null) {
      unclear.add(Clarity.RESPONSIBILITY);
    }
    if (task.product() == null || task.product().isBlank()) {
      unclear.add(Clarity.PRODUCT);
    }
    if (authority == null) {
      unclear.add(Clarity.AUTHORITY);
    }
    return unclear;
  }

  /** A person's tasks: to do, handed over, and accepted this quarter. */
  record Given(List<Task> open, List<Task> done, List<Task> accepted) {

    Stream<Task> all() {
      return Stream.of(open, done, accepted).flatMap(List::stream);
    }
  }

  /** What was read of a person's tasks. */
  record Read(
      Given given,
      Map<UUID, NetworkObject> objects,
      Map<UUID, Authority> authorities,
      Gains.Asked gains) {}
}
