package vn.thongmach.alarm.incident;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.AlarmItem.AlarmedObject;
import vn.thongmach.alarm.availability.MaintenanceWindow;
import vn.thongmach.alarm.availability.WindowStorage;
import vn.thongmach.alarm.incident.Suppressions.Cause;
import vn.thongmach.alarm.incident.Suppressions.Summary;
import vn.thongmach.alarm.incident.Suppressions.Suppression;
import vn.thongmach.alarm.incident.WithheldStorage.Withheld;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.organisation.People;
import vn.thongmach.organisation.Person;

/** What is not told by itself, by what, for whom, as readers get it. */
@Component
public class Suppressed {

  private static final Scope NAMES = Scope.system("names of the shift");

  private final Suppressions suppressions;
  private final WithheldStorage withheld;
  private final WindowStorage windows;
  private final Inventory inventory;
  private final People people;

  Suppressed(
      Suppressions suppressions,
      WithheldStorage withheld,
      WindowStorage windows,
      Inventory inventory,
      People people) {
    this.suppressions = suppressions;
    this.withheld = withheld;
    this.windows = windows;
    this.inventory = inventory;
    this.people = people;
  }

  /** What suppressed an alarm, the latest first. */
  public List<SuppressionView> of(Scope scope, UUID alarm) {
    List<Suppression> found = suppressions.of(scope, alarm);
    Map<UUID, String> names =
        names(found.stream().flatMap(one -> one.people().stream()).collect(Collectors.toSet()));
    return found.stream()
        .map(
            one ->
                new SuppressionView(
                    one.cause(),
                    new SpokenViews.Other(one.incident(), one.code()),
                    one.work() == null ? null : work(scope, one.work()),
                    one.word() != null,
                    one.from(),
                    one.until(),
                    one.people().stream().filter(names::containsKey).map(names::get).toList()))
        .toList();
  }

  /** What an incident suppresses now. */
  SuppressingView by(Scope scope, UUID incident) {
    Summary summary = suppressions.by(scope, incident);
    Map<UUID, String> names = names(summary.people());
    return new SuppressingView(
        summary.alarms(),
        summary.people().stream().filter(names::containsKey).map(names::get).toList(),
        withheld(scope, withheld.ofIncident(scope, incident)));
  }

  /** What was not told because of announced work, the latest first. */
  public List<WithheldView> byWork(Scope scope, Collection<UUID> works) {
    return withheld(scope, withheld.ofWork(scope, works));
  }

  private List<WithheldView> withheld(Scope scope, List<Withheld> found) {
    Map<UUID, String> names =
        names(found.stream().flatMap(one -> one.people().stream()).collect(Collectors.toSet()));
    return found.stream()
        .map(
            one ->
                new WithheldView(
                    new SpokenViews.Other(one.incident(), one.code()),
                    work(scope, one.work()),
                    one.from(),
                    one.until(),
                    one.people().stream().filter(names::containsKey).map(names::get).toList()))
        .toList();
  }

  private WorkView work(Scope scope, UUID id) {
    MaintenanceWindow window = windows.find(scope, id).orElseThrow();
    return inventory
        .find(scope, window.object())
        .map(
            object ->
                new WorkView(
                    id,
                    new AlarmedObject(object.id(), object.type(), object.name()),
                    window.from(),
                    window.to(),
                    window.reason()))
        .orElseGet(() -> new WorkView(id, null, window.from(), window.to(), null));
  }

  private Map<UUID, String> names(Collection<UUID> ids) {
    return people.findAll(NAMES, ids).values().stream()
        .collect(Collectors.toMap(Person::id, Person::fullName));
  }

  /**
   * A time for which an alarm was not told by itself.
   *
   * @param work the announced work that explains its incident; null for other causes
   * @param byPerson whether a person's word holds it in the incident
   * @param until null while it lasts
   * @param people full names of who was told of the incident instead, or was not told of it because
   *     of the work
   */
  public record SuppressionView(
      Cause cause,
      SpokenViews.Other incident,
      @Nullable WorkView work,
      boolean byPerson,
      Instant from,
      @Nullable Instant until,
      List<String> people) {}

  /**
   * What an incident suppresses.
   *
   * @param alarms how many are not told by themselves now, also outside of the scope
   * @param people full names of who was told of the incident instead
   * @param withheld when announced work explained the incident, and who was not told of it then
   */
  public record SuppressingView(int alarms, List<String> people, List<WithheldView> withheld) {}

  /**
   * A time for which people were not told of an incident.
   *
   * @param until null while it lasts
   * @param people their full names
   */
  public record WithheldView(
      SpokenViews.Other incident,
      WorkView work,
      Instant from,
      @Nullable Instant until,
      List<String> people) {}

  /**
   * Announced work.
   *
   * @param object null outside of the reader's scope, as the reason then
   */
  public record WorkView(
      UUID id, @Nullable AlarmedObject object, Instant from, Instant to, @Nullable String reason) {}
}
