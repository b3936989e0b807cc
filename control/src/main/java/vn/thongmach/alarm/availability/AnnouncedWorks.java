package vn.thongmach.alarm.availability;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.AlarmError;
import vn.thongmach.alarm.AlarmItem.AlarmedObject;
import vn.thongmach.alarm.JointReaches;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;

/** Announced work as people look for it: in some time, by its own, or by what it reaches. */
@Service
public class AnnouncedWorks {

  private static final Scope SYSTEM = Scope.system("announced work");

  /** Most works in one answer. */
  public static final int MOST = 500;

  private static final int MOST_DAYS = 400;
  private static final Duration AHEAD = Duration.ofDays(WindowRecurrence.MOST_DAYS);

  private final WindowStorage storage;
  private final JointReaches reaches;
  private final Inventory inventory;
  private final Clock clock;

  AnnouncedWorks(WindowStorage storage, JointReaches reaches, Inventory inventory, Clock clock) {
    this.storage = storage;
    this.reaches = reaches;
    this.inventory = inventory;
    this.clock = clock;
  }

  /**
   * Work that stands in some time, on objects within reach, by its begin.
   *
   * @param from null for now
   * @param to null for 30 days after that
   * @throws CodedException {@code kernel.dates-reversed}, {@code alarm.timeline-too-long}
   */
  public WorkCalendar calendar(Scope scope, @Nullable Instant from, @Nullable Instant to) {
    Instant start = from == null ? clock.instant() : from;
    Instant end = to == null ? start.plus(Duration.ofDays(30)) : to;
    if (!start.isBefore(end)) {
      throw new CodedException(KernelError.DATES_REVERSED, end.toString(), start.toString());
    }
    if (Duration.between(start, end).compareTo(Duration.ofDays(MOST_DAYS)) > 0) {
      throw new CodedException(AlarmError.TIMELINE_TOO_LONG, MOST_DAYS);
    }
    List<MaintenanceWindow> standing =
        storage.standing(SYSTEM, start, end, WindowConflicts.MOST_OTHERS);
    List<Announced> works = announced(scope, standing);
    return new WorkCalendar(
        start,
        end,
        works.stream().limit(MOST).toList(),
        works.size() <= MOST && standing.size() < WindowConflicts.MOST_OTHERS);
  }

  /**
   * One work with all times of the same announcement.
   *
   * @throws CodedException {@code alarm.unknown-window}
   */
  public AnnouncedWhole one(Scope scope, UUID id) {
    MaintenanceWindow window =
        storage
            .find(scope, id)
            .orElseThrow(() -> new CodedException(AlarmError.UNKNOWN_WINDOW, id));
    Announced work =
        announced(scope, List.of(window)).stream()
            .findFirst()
            .orElseThrow(() -> new CodedException(AlarmError.UNKNOWN_WINDOW, id));
    UUID series = window.series();
    return new AnnouncedWhole(
        work, series == null ? List.of(window) : storage.times(scope, series));
  }

  private List<Announced> announced(Scope scope, List<MaintenanceWindow> windows) {
    Map<UUID, AlarmedObject> names =
        names(scope, windows.stream().map(MaintenanceWindow::object).toList());
    List<Announced> found = new ArrayList<>();
    for (MaintenanceWindow window : windows) {
      AlarmedObject object = names.get(window.object());
      if (object != null) {
        found.add(
            new Announced(
                window,
                object,
                window.series() == null
                    ? null
                    : storage
                        .series(scope, window.series())
                        .map(MaintenanceSeries::rule)
                        .orElse(null)));
      }
    }
    return found;
  }

  /**
   * Work on what an object needs that goes on or is to come, by its begin, at most 100: what it
   * means for the object, and by which way.
   *
   * @throws CodedException {@code kernel.not-found}
   */
  public List<ReachingWork> reaching(Scope scope, UUID object) {
    if (inventory.find(scope, object).isEmpty()) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    Instant now = clock.instant();
    Set<UUID> needed =
        Set.copyOf(NeededObjects.of(ids -> inventory.needsOf(SYSTEM, ids), List.of(object)).ids());
    List<MaintenanceWindow> works =
        storage.touching(SYSTEM, needed, now, now.plus(AHEAD)).stream()
            .filter(one -> one.cancelledAt() == null && !one.object().equals(object))
            .limit(100)
            .toList();
    Map<UUID, List<UUID>> ways =
        works.stream()
            .map(MaintenanceWindow::object)
            .distinct()
            .collect(Collectors.toMap(Function.identity(), one -> reaches.way(one, object)));
    Map<UUID, Boolean> takesDown =
        ways.keySet().stream()
            .collect(
                Collectors.toMap(Function.identity(), one -> reaches.lost(one).contains(object)));
    Map<UUID, AlarmedObject> names =
        names(scope, ways.values().stream().flatMap(List::stream).toList());
    return works.stream()
        .map(
            one ->
                new ReachingWork(
                    one.id(),
                    names.get(one.object()),
                    one.from(),
                    one.to(),
                    names.containsKey(one.object()) ? one.reason() : null,
                    takesDown.getOrDefault(one.object(), false) ? Effect.DOWN : Effect.WEAKENED,
                    ways.getOrDefault(one.object(), List.of()).stream()
                        .map(names::get)
                        .filter(Objects::nonNull)
                        .toList()))
        .toList();
  }

  private Map<UUID, AlarmedObject> names(Scope scope, Collection<UUID> objects) {
    return inventory.findAll(scope, Set.copyOf(objects)).stream()
        .map(one -> new AlarmedObject(one.id(), one.type(), one.name()))
        .collect(Collectors.toMap(AlarmedObject::id, Function.identity()));
  }

  /**
   * Work within some time.
   *
   * @param complete false where there is more
   */
  public record WorkCalendar(Instant from, Instant to, List<Announced> works, boolean complete) {

    public WorkCalendar {
      works = List.copyOf(works);
    }
  }

  /**
   * One work with its object.
   *
   * @param recurrence how it comes again; null where it comes once
   */
  public record Announced(
      MaintenanceWindow window, AlarmedObject object, @Nullable String recurrence) {}

  /** One work with all times of the same announcement, by their begin. */
  public record AnnouncedWhole(Announced work, List<MaintenanceWindow> times) {

    public AnnouncedWhole {
      times = List.copyOf(times);
    }
  }

  /** What some work means for an object. */
  public enum Effect {
    /** It is down while that goes on. */
    DOWN,
    /** It works with less redundancy. */
    WEAKENED
  }

  /**
   * Work on something that an object needs.
   *
   * @param object what is worked on; null outside of the reader's scope, as the reason then
   * @param way objects from there to the one asked about, each needed by the next
   */
  public record ReachingWork(
      UUID id,
      @Nullable AlarmedObject object,
      Instant from,
      Instant to,
      @Nullable String reason,
      Effect effect,
      List<AlarmedObject> way) {

    public ReachingWork {
      way = List.copyOf(way);
    }
  }
}
