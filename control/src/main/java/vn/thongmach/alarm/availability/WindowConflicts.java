package vn.thongmach.alarm.availability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.AlarmItem.AlarmedObject;
import vn.thongmach.alarm.IncidentReaches.Touched;
import vn.thongmach.alarm.JointReaches;
import vn.thongmach.alarm.availability.WindowConflict.ConflictingWork;
import vn.thongmach.alarm.availability.WindowConflict.Kind;
import vn.thongmach.alarm.availability.WindowConflict.LostCount;
import vn.thongmach.dataplane.measure.Availability.Interval;
import vn.thongmach.inventory.Inventory;

/** Finds what other announced work stands against some work. */
@Component
class WindowConflicts {

  private static final Scope SYSTEM = Scope.system("conflicts of announced work");

  /** Most other work looked at. */
  static final int MOST_OTHERS = 2000;

  private final WindowStorage storage;
  private final WindowGuard guard;
  private final JointReaches reaches;
  private final Inventory inventory;

  WindowConflicts(
      WindowStorage storage, WindowGuard guard, JointReaches reaches, Inventory inventory) {
    this.storage = storage;
    this.guard = guard;
    this.reaches = reaches;
    this.inventory = inventory;
  }

  /** What was found, and whether all other work was looked at. */
  record Found(List<WindowConflict> conflicts, boolean complete) {}

  /** A stretch of time in which the same other work goes on. */
  private record Slice(Instant from, Instant to, Set<MaintenanceWindow> works) {

    Slice of(Predicate<MaintenanceWindow> wanted) {
      return new Slice(
          from,
          to,
          works.stream().filter(wanted).collect(Collectors.toCollection(LinkedHashSet::new)));
    }
  }

  /**
   * @param times of the work, by their begin, not empty
   */
  Found of(Scope scope, UUID object, List<Interval> times) {
    List<MaintenanceWindow> others =
        storage.standing(SYSTEM, times.getFirst().from(), times.getLast().to(), MOST_OTHERS);
    List<Slice> slices = new ArrayList<>();
    times.forEach(time -> slice(time, others, slices));
    List<WindowConflict> found = new ArrayList<>();
    for (WindowGuard.Freeze freeze : guard.freezes(object, times)) {
      found.add(
          new WindowConflict(
              Kind.FREEZE,
              freeze.firstFrom(),
              freeze.lastTo(),
              freeze.times(),
              List.of(),
              0,
              List.of(),
              List.of(),
              freeze));
    }
    List<Slice> same =
        slices.stream()
            .map(slice -> slice.of(one -> one.object().equals(object)))
            .filter(slice -> !slice.works.isEmpty())
            .toList();
    if (!same.isEmpty()) {
      found.add(conflict(scope, Kind.SAME_OBJECT, same, List.of()));
    }
    Map<Set<UUID>, List<Slice>> bySet = new LinkedHashMap<>();
    for (Slice slice : slices) {
      Set<UUID> set =
          slice.works.stream()
              .map(MaintenanceWindow::object)
              .filter(other -> !other.equals(object))
              .collect(Collectors.toSet());
      if (!set.isEmpty()) {
        bySet.computeIfAbsent(set, _ -> new ArrayList<>()).add(slice);
      }
    }
    for (Map.Entry<Set<UUID>, JointSlices> each : joint(object, bySet).entrySet()) {
      found.add(
          conflict(
              scope,
              Kind.ALL_PATHS,
              each.getValue().slices.stream()
                  .map(slice -> slice.of(one -> each.getKey().contains(one.object())))
                  .toList(),
              List.copyOf(each.getValue().lost)));
    }
    found.sort(Comparator.comparing(WindowConflict::kind).thenComparing(WindowConflict::from));
    return new Found(found, others.size() < MOST_OTHERS);
  }

  /** What falls with the same other objects, over all stretches. */
  private record JointSlices(List<Slice> slices, Set<Touched> lost) {}

  private Map<Set<UUID>, JointSlices> joint(UUID object, Map<Set<UUID>, List<Slice>> bySet) {
    Map<Set<UUID>, JointSlices> byNeeded = new LinkedHashMap<>();
    for (JointReaches.Joint joint : reaches.together(object, bySet.keySet())) {
      JointSlices slices =
          byNeeded.computeIfAbsent(
              joint.needed(), _ -> new JointSlices(new ArrayList<>(), new LinkedHashSet<>()));
      slices.slices.addAll(bySet.getOrDefault(joint.others(), List.of()));
      slices.lost.addAll(joint.lost());
    }
    return byNeeded;
  }

  private static void slice(Interval time, List<MaintenanceWindow> others, List<Slice> slices) {
    List<MaintenanceWindow> touching =
        others.stream()
            .filter(one -> one.from().isBefore(time.to()) && one.to().isAfter(time.from()))
            .toList();
    TreeSet<Instant> borders = new TreeSet<>(List.of(time.from(), time.to()));
    for (MaintenanceWindow one : touching) {
      borders.add(one.from());
      borders.add(one.to());
    }
    Instant begin = time.from();
    for (Instant border : borders.subSet(time.from(), false, time.to(), true)) {
      Instant from = begin;
      Set<MaintenanceWindow> works =
          touching.stream()
              .filter(one -> !one.from().isAfter(from) && one.to().isAfter(from))
              .collect(Collectors.toCollection(LinkedHashSet::new));
      if (!works.isEmpty()) {
        slices.add(new Slice(from, border, works));
      }
      begin = border;
    }
  }

  private WindowConflict conflict(Scope scope, Kind kind, List<Slice> slices, List<Touched> lost) {
    Set<MaintenanceWindow> works =
        slices.stream()
            .flatMap(slice -> slice.works.stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<UUID> objects = new ArrayList<>(works.stream().map(MaintenanceWindow::object).toList());
    List<Touched> few = few(lost);
    few.stream().limit(WindowConflict.MOST_NAMED).forEach(one -> objects.add(one.id()));
    Map<UUID, AlarmedObject> names = names(scope, objects);
    List<ConflictingWork> named = named(works, names);
    return new WindowConflict(
        kind,
        slices.stream().map(Slice::from).min(Comparator.naturalOrder()).orElse(Instant.MIN),
        slices.stream().map(Slice::to).max(Comparator.naturalOrder()).orElse(Instant.MAX),
        slices.size(),
        named,
        works.size() - named.size(),
        counts(lost),
        few.stream()
            .limit(WindowConflict.MOST_NAMED)
            .map(one -> names.get(one.id()))
            .filter(Objects::nonNull)
            .toList(),
        null);
  }

  private static List<ConflictingWork> named(
      Collection<MaintenanceWindow> works, Map<UUID, AlarmedObject> names) {
    List<ConflictingWork> named = new ArrayList<>();
    for (MaintenanceWindow one : works) {
      AlarmedObject object = names.get(one.object());
      if (object != null) {
        named.add(
            new ConflictingWork(
                one.id(), object, one.from(), one.to(), one.reason(), one.declaredBy()));
      }
    }
    named.sort(Comparator.comparing(ConflictingWork::from));
    return named.stream().limit(WindowConflict.MOST_NAMED).toList();
  }

  private Map<UUID, AlarmedObject> names(Scope scope, Collection<UUID> objects) {
    return inventory.findAll(scope, Set.copyOf(objects)).stream()
        .map(one -> new AlarmedObject(one.id(), one.type(), one.name()))
        .collect(Collectors.toMap(AlarmedObject::id, Function.identity()));
  }

  /** The few things of a type before the many. */
  private static List<Touched> few(List<Touched> lost) {
    Map<String, Long> sizes =
        lost.stream().collect(Collectors.groupingBy(Touched::type, Collectors.counting()));
    return lost.stream()
        .sorted(
            Comparator.comparingLong((Touched one) -> sizes.getOrDefault(one.type(), 0L))
                .thenComparing(Touched::type))
        .toList();
  }

  private static List<LostCount> counts(List<Touched> lost) {
    return lost.stream()
        .collect(Collectors.groupingBy(Touched::type, Collectors.counting()))
        .entrySet()
        .stream()
        .map(each -> new LostCount(each.getKey(), each.getValue()))
        .sorted(Comparator.comparingLong(LostCount::count).thenComparing(LostCount::type))
        .toList();
  }
}
