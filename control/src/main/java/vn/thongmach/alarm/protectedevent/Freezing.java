package vn.thongmach.alarm.protectedevent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.AlarmItem.AlarmedObject;
import vn.thongmach.alarm.NetworkParts;
import vn.thongmach.alarm.availability.MaintenanceWindow;
import vn.thongmach.alarm.availability.WindowGuard;
import vn.thongmach.alarm.availability.WindowStorage;
import vn.thongmach.dataplane.measure.Availability.Interval;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.kernel.CodedException;

/**
 * Keeps announced work out of protected events: what touches the scope in that time needs an
 * exception ({@link FreezeExceptions}).
 */
@Service
public class Freezing implements WindowGuard {

  private static final Scope SYSTEM = Scope.system("protected events");
  private static final int MOST_WORKS = 2000;

  private final EventStorage storage;
  private final ProtectedEvents events;
  private final GuardedScope guarded;
  private final NetworkParts parts;
  private final WindowStorage windows;
  private final Inventory inventory;

  Freezing(
      EventStorage storage,
      ProtectedEvents events,
      GuardedScope guarded,
      NetworkParts parts,
      WindowStorage windows,
      Inventory inventory) {
    this.storage = storage;
    this.events = events;
    this.guarded = guarded;
    this.parts = parts;
    this.windows = windows;
    this.inventory = inventory;
  }

  @Override
  public List<Freeze> freezes(UUID object, List<Interval> times) {
    List<Freeze> found = new ArrayList<>();
    for (ProtectedEvent event :
        storage.standing(SYSTEM, times.getFirst().from(), times.getLast().to())) {
      List<FreezeException> exceptions = storage.exceptions(SYSTEM, event.id());
      List<Interval> broken =
          times.stream()
              .filter(time -> time.from().isBefore(event.to()) && time.to().isAfter(event.from()))
              .filter(
                  time ->
                      exceptions.stream()
                          .noneMatch(one -> one.covers(object, time.from(), time.to())))
              .toList();
      if (!broken.isEmpty() && !parts.touching(List.of(object), guarded.objects(event)).isEmpty()) {
        found.add(
            new Freeze(
                event.id(),
                event.name(),
                event.from(),
                event.to(),
                broken.getFirst().from(),
                broken.getLast().to(),
                broken.size(),
                exceptions.stream()
                    .filter(one -> one.object().equals(object) && one.decision() == null)
                    .map(FreezeException::number)
                    .findFirst()
                    .orElse(null)));
      }
    }
    return found;
  }

  /** Work that stands in the time of an event and touches its scope. */
  List<TouchingWork> touching(ProtectedEvent event, Set<UUID> scope) {
    List<MaintenanceWindow> standing =
        windows.standing(SYSTEM, event.from(), event.to(), MOST_WORKS);
    Set<UUID> touching =
        parts.touching(standing.stream().map(MaintenanceWindow::object).toList(), scope);
    List<FreezeException> exceptions = storage.exceptions(SYSTEM, event.id());
    return standing.stream()
        .filter(one -> touching.contains(one.object()))
        .map(
            one ->
                new TouchingWork(
                    one,
                    exceptions.stream()
                        .filter(each -> each.covers(one.object(), one.from(), one.to()))
                        .findFirst()
                        .orElse(null)))
        .toList();
  }

  /** Work on the scope, with the exception that lets it in; null where none does. */
  record TouchingWork(MaintenanceWindow window, @Nullable FreezeException exception) {}

  /**
   * Work in the time of an event that touches its scope, on objects within reach, by its begin.
   *
   * @throws CodedException {@code alarm.unknown-protected-event}
   */
  public List<FrozenWork> works(Scope scope, UUID id) {
    ProtectedEvent event = events.found(scope, id);
    List<TouchingWork> touching = touching(event, guarded.objects(event));
    Map<UUID, AlarmedObject> names =
        names(scope, touching.stream().map(one -> one.window.object()).toList());
    List<FrozenWork> found = new ArrayList<>();
    for (TouchingWork one : touching) {
      AlarmedObject object = names.get(one.window.object());
      found.add(
          new FrozenWork(
              one.window.id(),
              object,
              one.window.from(),
              one.window.to(),
              object == null ? null : one.window.reason(),
              one.exception == null ? null : one.exception.number()));
    }
    found.sort(Comparator.comparing(FrozenWork::from));
    return found;
  }

  private Map<UUID, AlarmedObject> names(Scope scope, List<UUID> objects) {
    return inventory.findAll(scope, Set.copyOf(objects)).stream()
        .map(one -> new AlarmedObject(one.id(), one.type(), one.name()))
        .collect(Collectors.toMap(AlarmedObject::id, Function.identity()));
  }

  /**
   * Work that touches the scope of an event.
   *
   * @param object null outside of the reader's scope, as the reason then
   * @param exception number of the exception that lets it in; null where it breaks the freeze
   */
  public record FrozenWork(
      UUID id,
      @Nullable AlarmedObject object,
      Instant from,
      Instant to,
      @Nullable String reason,
      @Nullable Long exception) {}
}
