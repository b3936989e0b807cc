package vn.thongmach.alarm.recording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.model.AlarmIdentity;
import vn.thongmach.alarm.model.AlarmStorage;
import vn.thongmach.alarm.model.KnownAliases;
import vn.thongmach.alarm.model.PlacedIdentity;
import vn.thongmach.inventory.Inventory;

/** Finds the network object of a claim by the aliases of the inventory. One thread. */
final class Placing {

  private static final int KEPT_IDENTITIES = 20_000;
  private static final int KEPT_OBJECTS = 20_000;
  private static final int OBJECTS_AT_ONCE = 10_000;

  private final Inventory inventory;
  private final AlarmStorage alarms;
  private final Map<AlarmIdentity, PlacedIdentity> known = new RecentMap<>(KEPT_IDENTITIES);
  private final Map<UUID, ObjectName> objects = new RecentMap<>(KEPT_OBJECTS);
  private @Nullable KnownAliases aliases;

  Placing(Inventory inventory, AlarmStorage alarms) {
    this.inventory = inventory;
    this.alarms = alarms;
  }

  /** Forgets everything; aliases are read again when next needed. */
  void reset() {
    known.clear();
    objects.clear();
    aliases = null;
  }

  /** Places these identities, recording those not heard of before. */
  Map<AlarmIdentity, PlacedIdentity> place(Scope scope, Collection<AlarmIdentity> identities) {
    Map<AlarmIdentity, PlacedIdentity> placed = new HashMap<>();
    List<AlarmIdentity> unknown = new ArrayList<>();
    for (AlarmIdentity identity : identities) {
      PlacedIdentity kept = known.get(identity);
      if (kept == null) {
        unknown.add(identity);
      } else {
        placed.put(identity, kept);
      }
    }
    if (!unknown.isEmpty()) {
      for (PlacedIdentity identity : alarms.addIdentities(scope, find(scope, unknown))) {
        placed.put(identity.identity(), identity);
        known.put(identity.identity(), identity);
      }
    }
    return placed;
  }

  /** Where these identities belong now. */
  List<PlacedIdentity> find(Scope scope, Collection<AlarmIdentity> identities) {
    KnownAliases current = aliases;
    if (current == null) {
      current = new KnownAliases(inventory.aliases(scope));
      aliases = current;
    }
    Map<AlarmIdentity, Optional<KnownAliases.Hit>> hits = new HashMap<>();
    Set<UUID> hitObjects = new HashSet<>();
    for (AlarmIdentity identity : identities) {
      Optional<KnownAliases.Hit> hit = current.hit(identity);
      hits.put(identity, hit);
      hit.ifPresent(found -> hitObjects.add(found.object()));
    }
    Map<UUID, ObjectName> names = names(scope, hitObjects);
    List<PlacedIdentity> placed = new ArrayList<>(hits.size());
    hits.forEach(
        (identity, hit) ->
            placed.add(
                hit.map(
                        found ->
                            PlacedIdentity.on(
                                identity,
                                found.object(),
                                owner(names.get(found.object())),
                                found.interfaceResolved()))
                    .orElseGet(() -> PlacedIdentity.unplaced(identity))));
    return placed;
  }

  /** Type, name and owner of these objects. */
  Map<UUID, ObjectName> names(Scope scope, Set<UUID> wanted) {
    Map<UUID, ObjectName> names = new HashMap<>();
    List<UUID> unknown = new ArrayList<>();
    for (UUID id : wanted) {
      ObjectName kept = objects.get(id);
      if (kept == null) {
        unknown.add(id);
      } else {
        names.put(id, kept);
      }
    }
    for (int from = 0; from < unknown.size(); from += OBJECTS_AT_ONCE) {
      List<UUID> some = unknown.subList(from, Math.min(unknown.size(), from + OBJECTS_AT_ONCE));
      inventory
          .findAll(scope, some)
          .forEach(
              object -> {
                ObjectName name =
                    new ObjectName(object.id(), object.type(), object.name(), object.ownerUnit());
                objects.put(name.id(), name);
                names.put(name.id(), name);
              });
    }
    return names;
  }

  private static @Nullable UUID owner(@Nullable ObjectName object) {
    return object == null ? null : object.ownerUnit();
  }
}
