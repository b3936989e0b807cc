package vn.thongmach.overview.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.StandingAlarms;
import vn.thongmach.alarm.StandingAlarms.StandingObject;
import vn.thongmach.evaluation.TargetItem;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.inventory.Location;
import vn.thongmach.inventory.NetworkObject;
import vn.thongmach.inventory.ObjectPlaces;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.overview.Cockpit.NetworkNow;
import vn.thongmach.overview.Cockpit.OpenObject;

/** What stands open in the network and which targets it touches. */
@Component
class Outlook {

  /** Objects looked at; beyond it only the counts by severity tell. */
  private static final int MOST_READ = 300;

  private static final Comparator<OpenObject> TOUCHING_FIRST =
      Comparator.comparing((OpenObject object) -> !object.outage())
          .thenComparing(object -> object.targets().isEmpty());

  private final StandingAlarms alarms;
  private final Inventory inventory;
  private final ObjectPlaces places;
  private final Naming naming;

  Outlook(StandingAlarms alarms, Inventory inventory, ObjectPlaces places, Naming naming) {
    this.alarms = alarms;
    this.inventory = inventory;
    this.places = places;
    this.naming = naming;
  }

  /** Null where the reader's role reads no alarms. */
  @Nullable Seen look(Scope scope, Standing.Known known) {
    if (!Standing.readsAlarms(scope)) {
      return null;
    }
    List<StandingObject> open = alarms.objects(scope, known.at(), MOST_READ);
    List<UUID> ids = open.stream().map(StandingObject::object).toList();
    Map<UUID, NetworkObject> objects =
        inventory.findAll(scope, ids).stream()
            .collect(Collectors.toMap(NetworkObject::id, Function.identity()));
    Map<UUID, List<TargetItem>> measuring = known.measuring(objects.values());
    Map<UUID, Location> located = places.places(scope, ids);
    NameBook names =
        naming.of(
            objects.values().stream().map(NetworkObject::ownerUnit), Stream.<@Nullable UUID>of());
    List<OpenObject> seen = new ArrayList<>();
    for (StandingObject standing : open) {
      NetworkObject object = objects.get(standing.object());
      if (object != null) {
        seen.add(
            open(standing, object, measuring.getOrDefault(object.id(), List.of()), located, names));
      }
    }
    seen.sort(TOUCHING_FIRST);
    return new Seen(scope, known.at(), seen);
  }

  private static OpenObject open(
      StandingObject standing,
      NetworkObject object,
      List<TargetItem> measuring,
      Map<UUID, Location> located,
      NameBook names) {
    return new OpenObject(
        object.id(),
        object.type(),
        object.name(),
        names.unit(object.ownerUnit()),
        standing.severity(),
        standing.alarms(),
        standing.condition(),
        standing.alarm(),
        standing.since(),
        standing.outage(),
        standing.origin(),
        measuring.stream().map(TargetItem::code).toList(),
        located.get(object.id()));
  }

  NetworkNow now(Seen seen) {
    Set<String> touched = new TreeSet<>(seen.outages().keySet());
    return new NetworkNow(
        alarms.counts(seen.scope(), seen.at()),
        seen.outOfService(),
        seen.objects().stream().limit(NetworkNow.MOST_OBJECTS).toList(),
        List.copyOf(touched));
  }

  /** The objects with open alarms that were read for somebody, those in outage first. */
  record Seen(Scope scope, @Nullable Instant at, List<OpenObject> objects) {

    int outOfService() {
      return (int) objects.stream().filter(OpenObject::outage).count();
    }

    /** How many objects of each target, by its code, are out of service now. */
    Map<String, Integer> outages() {
      Map<String, Integer> outages = new HashMap<>();
      for (OpenObject object : objects) {
        if (object.outage()) {
          object.targets().forEach(code -> outages.merge(code, 1, Integer::sum));
        }
      }
      return outages;
    }

    /** Those that units of this area own. */
    Seen within(Set<UUID> area) {
      Set<UUID> owned = new HashSet<>(area);
      return new Seen(
          scope,
          at,
          objects.stream()
              .filter(object -> object.unit() != null && owned.contains(object.unit().id()))
              .toList());
    }
  }
}
