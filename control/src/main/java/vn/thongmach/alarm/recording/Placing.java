package vn.thongmach.alarm.recording;

import java.time.Instant;
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
import vn.thongmach.alarm.model.EventStorage.Replacement;
import vn.thongmach.alarm.model.IdentityStorage;
import vn.thongmach.alarm.model.KnownAliases;
import vn.thongmach.alarm.model.PlacedIdentity;
import vn.thongmach.contracts.AlarmReport;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.inventory.Inventory;

/** Finds the network object of a claim by the aliases of the inventory. One thread. */
final class Placing {

  private static final int KEPT_IDENTITIES = 20_000;
  private static final int KEPT_OBJECTS = 20_000;
  private static final int OBJECTS_AT_ONCE = 10_000;

  private final Inventory inventory;
  private final IdentityStorage identities;
  private final Map<AlarmIdentity, PlacedIdentity> known = new RecentMap<>(KEPT_IDENTITIES);
  private final Map<UUID, ObjectName> objects = new RecentMap<>(KEPT_OBJECTS);
  private @Nullable KnownAliases aliases;
  private @Nullable Map<AlarmIdentity, Instant> leaving;

  Placing(Inventory inventory, IdentityStorage identities) {
    this.inventory = inventory;
    this.identities = identities;
  }

  /** Forgets everything; aliases are read again when next needed. */
  void reset() {
    known.clear();
    objects.clear();
    aliases = null;
    leaving = null;
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
      for (PlacedIdentity identity : this.identities.add(scope, find(scope, unknown))) {
        placed.put(identity.identity(), identity);
        known.put(identity.identity(), identity);
      }
    }
    return placed;
  }

  /** Where these identities belong now. */
  List<PlacedIdentity> find(Scope scope, Collection<AlarmIdentity> identities) {
    KnownAliases current = aliases(scope);
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

  /** What becomes of an identity placed before, now that it belongs elsewhere. */
  Change change(PlacedIdentity before, PlacedIdentity now) {
    if (now.objectId() == null || now.alarmKey().equals(before.alarmKey())) {
      return Change.NONE;
    }
    if (before.objectId() == null) {
      return Change.MOVED;
    }
    if (before.isOnInterface() == now.isOnInterface()) {
      return Change.HANDED_ON;
    }
    if (before.isOnInterface()) {
      return Change.NONE;
    }
    UUID source = aliases == null ? null : aliases.ofSource(before.identity()).orElse(null);
    return source == null || source.equals(before.objectId()) ? Change.MOVED : Change.HANDED_ON;
  }

  /** What can become of a placed identity. */
  enum Change {
    /** It stays: the name is the same, or gone, or only its interface is. */
    NONE,
    /** It had no object, or has a more exact one now: its past moves along. */
    MOVED,
    /** Its name stands for another object now: its past stays. */
    HANDED_ON
  }

  /**
   * Where the events after this one belong: elsewhere, when it clears what held a handed-on name.
   *
   * @param placed where this event belongs
   */
  PlacedIdentity after(Scope scope, PlacedIdentity placed, AlarmReport report, Instant sourceTime) {
    if (report.severity() != PerceivedSeverity.NORMAL) {
      return placed;
    }
    Map<AlarmIdentity, Instant> held = leaving;
    if (held == null) {
      held = new HashMap<>(identities.leaving(scope));
      leaving = held;
    }
    Instant since = held.get(placed.identity());
    if (since == null || sourceTime.isBefore(since)) {
      return placed;
    }
    held.remove(placed.identity());
    PlacedIdentity next = find(scope, List.of(placed.identity())).getFirst();
    if (change(placed, next) != Change.HANDED_ON) {
      return placed;
    }
    identities.handOn(scope, List.of(new Replacement(placed, next)));
    known.put(next.identity(), next);
    return next;
  }

  private KnownAliases aliases(Scope scope) {
    KnownAliases current = aliases;
    if (current == null) {
      current = new KnownAliases(inventory.aliases(scope));
      aliases = current;
    }
    return current;
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
