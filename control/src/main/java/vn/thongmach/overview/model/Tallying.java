package vn.thongmach.overview.model;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.IncidentReaches.Touched;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.inventory.NetworkObject;
import vn.thongmach.inventory.ServedObjects;
import vn.thongmach.inventory.ServedObjects.Served;
import vn.thongmach.overview.IncidentStakes;
import vn.thongmach.overview.IncidentStakes.ReachTally;
import vn.thongmach.overview.IncidentStakes.StakedObject;

/** Counts services, customers, sites and provinces among objects, and names those in reach. */
@Component
class Tallying {

  private static final Scope SYSTEM = Scope.system("reach of incidents");
  private static final String SERVICE = "Service";

  private final ServedObjects served;
  private final Inventory inventory;

  Tallying(ServedObjects served, Inventory inventory) {
    this.served = served;
    this.inventory = inventory;
  }

  ReachTally count(Scope scope, List<Touched> objects, Instant at) {
    List<UUID> services =
        objects.stream()
            .filter(object -> object.type().equalsIgnoreCase(SERVICE))
            .map(Touched::id)
            .toList();
    List<Served> counting = served.of(SYSTEM, objects.stream().map(Touched::id).toList(), at);
    long customers =
        counting.stream().map(Served::customers).filter(Objects::nonNull).mapToLong(n -> n).sum();
    Set<UUID> sites = new HashSet<>();
    Set<String> provinces = new TreeSet<>();
    for (Served one : counting) {
      UUID site = one.site();
      String province = one.province();
      if (site != null) {
        sites.add(site);
      }
      if (province != null) {
        provinces.add(province);
      }
    }
    List<StakedObject> namedSites = named(scope, sites);
    return new ReachTally(
        services.size(),
        customers,
        sites.size(),
        provinces.size(),
        named(scope, services),
        namedSites,
        provincesOf(scope, sites, counting));
  }

  private List<String> provincesOf(Scope scope, Set<UUID> sites, List<Served> counting) {
    Set<UUID> readable = scope.allUnits() ? sites : inventory.observedFrom(scope, sites).keySet();
    Set<String> names = new TreeSet<>();
    for (Served one : counting) {
      String province = one.province();
      if (province != null && readable.contains(one.site())) {
        names.add(province);
      }
    }
    return List.copyOf(names);
  }

  private List<StakedObject> named(Scope scope, Collection<UUID> objects) {
    return objects.isEmpty()
        ? List.of()
        : inventory.findAll(scope, objects).stream()
            .limit(IncidentStakes.MOST_NAMED)
            .map(Tallying::named)
            .toList();
  }

  private static StakedObject named(NetworkObject object) {
    return new StakedObject(object.id(), object.type(), object.name());
  }
}
