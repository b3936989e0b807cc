package vn.thongmach.alarm.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.AlarmItem.AlarmedObject;
import vn.thongmach.alarm.incident.SpokenViews.Other;
import vn.thongmach.alarm.incident.TruthReading.Held;
import vn.thongmach.alarm.incident.TruthReading.Spoken;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** What people said of incidents, kept as truth to measure the correlator against. */
@Service
public class IncidentTruth {

  /** Most alarms told of a page of incidents. */
  public static final int MOST_ALARMS = 20_000;

  private static final int MOST_PAIRS = 200_000;

  private final TruthReading reading;
  private final Inventory inventory;

  IncidentTruth(TruthReading reading, Inventory inventory) {
    this.reading = reading;
    this.inventory = inventory;
  }

  /** Incidents of which words stand, the latest word first. */
  public PageOf<TruthItem> list(Scope scope, PageRequest page) {
    PageOf<Spoken> found = reading.incidents(scope, page);
    Map<UUID, List<Held>> alarms =
        reading.alarms(scope, found.items().stream().map(Spoken::id).toList(), MOST_ALARMS);
    List<@Nullable UUID> objects = new ArrayList<>();
    for (Spoken one : found.items()) {
      objects.add(one.root());
      objects.add(one.foundRoot());
    }
    alarms.values().forEach(its -> its.forEach(alarm -> objects.add(alarm.object())));
    Map<UUID, AlarmedObject> names = names(scope, objects.stream());
    return found.map(
        one ->
            new TruthItem(
                new Other(one.id(), one.code()),
                one.rejected(),
                one.rootSpoken(),
                name(names, one.root()),
                name(names, one.foundRoot()),
                one.by(),
                one.at(),
                one.reason(),
                alarms.getOrDefault(one.id(), List.of()).stream()
                    .map(
                        alarm ->
                            new TruthAlarm(
                                alarm.alarm(),
                                name(names, alarm.object()),
                                alarm.sourceName(),
                                alarm.condition(),
                                alarm.raisedAt(),
                                alarm.machine()))
                    .toList()));
  }

  /** How often the correlator agreed, over what the scope reaches. */
  public Agreement agreement(Scope scope) {
    return Agreement.of(reading.pairs(scope, MOST_PAIRS), reading.roots(scope));
  }

  private Map<UUID, AlarmedObject> names(Scope scope, Stream<@Nullable UUID> objects) {
    return inventory
        .findAll(scope, objects.filter(Objects::nonNull).collect(Collectors.toSet()))
        .stream()
        .map(object -> new AlarmedObject(object.id(), object.type(), object.name()))
        .collect(Collectors.toMap(AlarmedObject::id, Function.identity()));
  }

  private static @Nullable AlarmedObject name(
      Map<UUID, AlarmedObject> names, @Nullable UUID object) {
    return object == null ? null : names.get(object);
  }

  /**
   * What people hold of one incident.
   *
   * @param rejected whether its alarms are not one fault: each stands alone
   * @param rootSpoken whether people told the root; if not, it is the correlator's
   * @param root null where nobody told it or outside of the scope
   * @param machineRoot what the correlator held for the root when they spoke
   * @param by name of who spoke last
   */
  public record TruthItem(
      Other incident,
      boolean rejected,
      boolean rootSpoken,
      @Nullable AlarmedObject root,
      @Nullable AlarmedObject machineRoot,
      String by,
      Instant at,
      @Nullable String reason,
      List<TruthAlarm> alarms) {}

  /**
   * An alarm of it.
   *
   * @param machine code of the incident in which the correlator had it when they spoke
   */
  public record TruthAlarm(
      UUID id,
      @Nullable AlarmedObject object,
      String sourceName,
      String condition,
      Instant raisedAt,
      String machine) {}
}
