package vn.thongmach.alarm.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.alarm.incident.FoundIncident.State;
import vn.thongmach.alarm.incident.ToldStorage.PlacedAlarm;
import vn.thongmach.alarm.incident.ToldStorage.ToldRow;

/**
 * In which incident each alarm is told, where people's words hold some of them. One that no word
 * holds stays with the incident of the correlator; where words hold others of that incident, all of
 * them elsewhere, it follows most of those. A rejected incident takes none: what comes later goes
 * into one of its own.
 */
final class HeldPlaces {

  private final List<PlacedAlarm> alarms;
  private final Map<UUID, ToldRow> rows;
  private final Map<UUID, UUID> homes = new HashMap<>();
  private final Set<UUID> rejected = new HashSet<>();
  private final Map<UUID, UUID> successorOf = new HashMap<>();
  private final Map<UUID, ToldRow> added = new LinkedHashMap<>();
  private final Map<UUID, List<PlacedAlarm>> told = new HashMap<>();
  private final Map<UUID, Set<UUID>> placesOf = new HashMap<>();

  /**
   * @param alarms all that are told in one of the incidents or that the correlator has in one
   * @param rows the incidents as they were told before
   */
  HeldPlaces(List<PlacedAlarm> alarms, Map<UUID, ToldRow> rows) {
    this.alarms = alarms;
    this.rows = rows;
    alarms.stream()
        .filter(PlacedAlarm::rejected)
        .map(PlacedAlarm::place)
        .filter(Objects::nonNull)
        .forEach(rejected::add);
    for (ToldRow row : rows.values()) {
      if (row.follows() != null) {
        successorOf.put(row.follows(), row.id());
      }
    }
    for (PlacedAlarm alarm : alarms) {
      told.computeIfAbsent(of(alarm), _ -> new ArrayList<>()).add(alarm);
      placesOf.computeIfAbsent(alarm.machine(), _ -> new HashSet<>()).add(of(alarm));
    }
  }

  /** Where an alarm is told. */
  UUID of(PlacedAlarm alarm) {
    UUID place = alarm.place();
    return place == null ? homes.computeIfAbsent(alarm.machine(), this::homeOf) : place;
  }

  /** New incidents that take what comes later to rejected ones. */
  Collection<ToldRow> successors() {
    return added.values();
  }

  /** How many alarms are told in it. */
  int count(UUID incident) {
    return told.getOrDefault(incident, List.of()).size();
  }

  private UUID homeOf(UUID machine) {
    List<UUID> places =
        alarms.stream()
            .filter(alarm -> alarm.machine().equals(machine) && !alarm.rejected())
            .map(PlacedAlarm::place)
            .filter(Objects::nonNull)
            .toList();
    UUID home = places.isEmpty() || places.contains(machine) ? machine : most(places);
    while (rejected.contains(home)) {
      UUID refused = home;
      home = successorOf.computeIfAbsent(refused, _ -> successor(refused, machine));
    }
    return home;
  }

  private UUID successor(UUID refused, UUID machine) {
    ToldRow found = Objects.requireNonNull(rows.get(machine));
    UUID id = UUID.randomUUID();
    added.put(
        id,
        new ToldRow(
            id,
            found.foundRoot(),
            found.foundName(),
            State.OPEN,
            null,
            null,
            null,
            null,
            null,
            refused,
            null));
    return id;
  }

  private static UUID most(List<UUID> places) {
    Map<UUID, Integer> counts = new HashMap<>();
    places.forEach(place -> counts.merge(place, 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<UUID, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .orElseThrow()
        .getKey();
  }

  /** What is told of an incident now. */
  ToldRow told(ToldRow row) {
    List<PlacedAlarm> its = told.getOrDefault(row.id(), List.of());
    if (its.isEmpty()) {
      return empty(row);
    }
    UUID root = row.wordRoot();
    String name = null;
    if (root == null) {
      ToldRow machine = machineOf(row);
      root = machine == null ? row.root() : machine.foundRoot();
      name = machine == null ? row.rootName() : machine.foundName();
    }
    return row.told(root, name, state(row, its), null);
  }

  /** The incident of the correlator behind it; null where only words made it. */
  private @Nullable ToldRow machineOf(ToldRow row) {
    ToldRow at = row;
    while (at != null && at.foundState() == null) {
      at = at.follows() == null ? null : rows.get(at.follows());
    }
    return at;
  }

  private State state(ToldRow row, List<PlacedAlarm> its) {
    if (its.stream().allMatch(PlacedAlarm::rejected)) {
      return State.REJECTED;
    }
    State found = row.foundState();
    if (found != null
        && found != State.MERGED
        && its.stream().allMatch(alarm -> alarm.machine().equals(row.id()))
        && isWholly(row.id(), row.id())) {
      return found;
    }
    return its.stream().anyMatch(alarm -> alarm.open() && stands(alarm.machine(), row.id()))
        ? State.OPEN
        : State.CLOSED;
  }

  /**
   * Whether an open alarm counts: the correlator may know that a failure is over though a clear is
   * missing, but not from alarms that people hold for another's.
   */
  private boolean stands(UUID machine, UUID incident) {
    ToldRow row = rows.get(machine);
    return row == null || row.foundState() == State.OPEN || !isWholly(machine, incident);
  }

  private boolean isWholly(UUID machine, UUID incident) {
    return Set.of(incident).equals(placesOf.get(machine));
  }

  private ToldRow empty(ToldRow row) {
    UUID into = wentTo(row);
    if (into != null && !into.equals(row.id())) {
      return row.told(row.root(), row.rootName(), State.MERGED, into);
    }
    return row.state() == State.MERGED
        ? row
        : row.told(row.root(), row.rootName(), State.CLOSED, null);
  }

  private @Nullable UUID wentTo(ToldRow row) {
    List<UUID> places =
        alarms.stream().filter(alarm -> alarm.told().equals(row.id())).map(this::of).toList();
    if (!places.isEmpty()) {
      return most(places);
    }
    List<UUID> had =
        alarms.stream().filter(alarm -> alarm.machine().equals(row.id())).map(this::of).toList();
    UUID foundInto = row.foundInto();
    return !had.isEmpty() ? most(had) : foundInto != null ? foundInto : row.mergedInto();
  }
}
