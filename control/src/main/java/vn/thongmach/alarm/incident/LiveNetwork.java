package vn.thongmach.alarm.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.dataplane.topology.Topology;
import vn.thongmach.dataplane.topology.Topology.Need;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.inventory.ObjectNeeds;

/**
 * What depends on what in the network, as flat arrays that follow the inventory. One thread changes
 * it and may use the arrays without a lock; others read through {@link #read}.
 */
@Component
class LiveNetwork {

  private static final Scope SCOPE = Scope.system("incidents");

  private final Inventory inventory;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Set<UUID> touched = new HashSet<>();
  private Topology topology = new Topology();
  private Map<UUID, String> types = new HashMap<>();

  LiveNetwork(Inventory inventory) {
    this.inventory = inventory;
  }

  /** Reads the whole inventory. */
  void load() {
    synchronized (touched) {
      touched.clear();
    }
    Topology loaded = new Topology();
    Map<UUID, String> names = new HashMap<>();
    inventory.readNeeds(SCOPE, needs -> put(loaded, names, needs));
    lock.writeLock().lock();
    try {
      topology = loaded;
      types = names;
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Has these objects read again at the next {@link #follow}; from any thread. */
  void touch(Collection<UUID> objects) {
    synchronized (touched) {
      touched.addAll(objects);
    }
  }

  /** Takes in what was touched; false when there was nothing. */
  boolean follow() {
    List<UUID> objects;
    synchronized (touched) {
      objects = List.copyOf(touched);
    }
    if (objects.isEmpty()) {
      return false;
    }
    List<ObjectNeeds> needs = inventory.needsOf(SCOPE, objects);
    lock.writeLock().lock();
    try {
      needs.forEach(each -> put(topology, types, each));
    } finally {
      lock.writeLock().unlock();
    }
    synchronized (touched) {
      objects.forEach(touched::remove);
    }
    return true;
  }

  /** The arrays; for the thread that changes them. */
  Topology topology() {
    return topology;
  }

  /** The type under which the arrays know an object; null when nobody has told of it. */
  @Nullable String type(UUID object) {
    return types.get(object);
  }

  /** Reads from any thread. */
  <T> T read(Function<Snapshot, T> reading) {
    lock.readLock().lock();
    try {
      return reading.apply(new Snapshot(topology, types));
    } finally {
      lock.readLock().unlock();
    }
  }

  /** The arrays while nobody changes them. */
  record Snapshot(Topology topology, Map<UUID, String> types) {

    /** The number of an object, -1 when nobody has told of it. */
    int number(UUID object) {
      String type = types.get(object);
      return type == null ? -1 : topology.find(type, object.toString());
    }

    UUID id(int number) {
      return idOf(topology.name(number));
    }
  }

  /** The id in a name {@code type:id} of the arrays. */
  static UUID idOf(String name) {
    return UUID.fromString(name.substring(name.lastIndexOf(':') + 1));
  }

  private static void put(Topology topology, Map<UUID, String> types, ObjectNeeds needs) {
    int object = number(topology, types, needs.id(), needs.type());
    Set<Long> wanted = new HashSet<>();
    List<Integer> parents = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    for (ObjectNeeds.Need parent : needs.parents()) {
      int need = number(topology, types, parent.id(), parent.type());
      parents.add(need);
      wanted.add(cell(need, topology.isPath(need) ? Need.ALTERNATIVE : Need.PARENT));
    }
    for (ObjectNeeds.Need end : needs.ends()) {
      int need = number(topology, types, end.id(), end.type());
      ends.add(need);
      wanted.add(cell(need, Need.END));
    }
    for (int at = topology.needCount(object) - 1; at >= 0; at--) {
      int need = topology.need(object, at);
      Need kind = topology.needKind(object, at);
      if (!wanted.contains(cell(need, kind))) {
        topology.removeNeed(object, need, kind);
      }
    }
    parents.forEach(need -> topology.addParent(object, need));
    ends.forEach(need -> topology.addEnd(object, need));
  }

  private static long cell(int need, Need kind) {
    return (long) need << 2 | kind.ordinal();
  }

  private static int number(Topology topology, Map<UUID, String> types, UUID id, String type) {
    types.putIfAbsent(id, type.intern());
    return topology.object(type, id.toString());
  }
}
