package vn.thongmach.inventory.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thongmach.inventory.InventoryError;
import vn.thongmach.inventory.Location;
import vn.thongmach.inventory.model.FileObject;
import vn.thongmach.inventory.model.FileProblems;
import vn.thongmach.inventory.model.FileReference;
import vn.thongmach.inventory.model.ObjectKey;
import vn.thongmach.inventory.model.Position;

/** The objects of a table, gathered from their lines. Not safe for use by several threads. */
final class ObjectTable {

  private final FileProblems problems;
  private final Map<ObjectKey, Gathered> gathered = new LinkedHashMap<>();

  ObjectTable(FileProblems problems) {
    this.problems = problems;
  }

  private static final class Gathered {
    final Position position;
    final List<FileReference> ends;
    final Map<ObjectKey, FileReference> parents = new LinkedHashMap<>();
    final Map<String, String> attributes = new LinkedHashMap<>();
    String name = "";
    @Nullable String snmpName;
    @Nullable Location location;

    Gathered(Position position, List<FileReference> ends) {
      this.position = position;
      this.ends = ends;
    }
  }

  int size() {
    return gathered.size();
  }

  /** Adds a line of an object: a parent, and on its first line its ends. */
  void add(
      ObjectKey key, Position position, @Nullable FileReference parent, List<FileReference> ends) {
    Gathered object = gathered.get(key);
    if (object == null) {
      object = new Gathered(position, ends);
      gathered.put(key, object);
    } else if (!ends.isEmpty() && !keys(ends).equals(keys(object.ends))) {
      int first = object.position.line();
      problems.add(ends.getFirst().position(), InventoryError.CSV_ENDS_LATE, first);
    }
    if (parent != null) {
      object.parents.putIfAbsent(parent.key(), parent);
    }
  }

  /** Names an object; an empty name says nothing. */
  void name(ObjectKey key, String name, Position position) {
    Gathered object = gathered.get(key);
    if (object == null || name.isEmpty()) {
      return;
    }
    if (object.name.isEmpty()) {
      object.name = name;
    } else if (!object.name.equals(name)) {
      problems.add(position, InventoryError.CSV_VALUE_CONFLICTS, name, object.name);
    }
  }

  /** Tells under which name SNMP knows an object; null says nothing. */
  void snmpName(ObjectKey key, @Nullable String snmpName, Position position) {
    Gathered object = gathered.get(key);
    if (object == null || snmpName == null) {
      return;
    }
    String earlier = object.snmpName;
    if (earlier == null) {
      object.snmpName = snmpName;
    } else if (!earlier.equals(snmpName)) {
      problems.add(position, InventoryError.CSV_VALUE_CONFLICTS, snmpName, earlier);
    }
  }

  /** Tells what else is known of an object; an empty value says nothing. */
  void attribute(ObjectKey key, String attribute, String value, Position position) {
    Gathered object = gathered.get(key);
    if (object == null || value.isEmpty()) {
      return;
    }
    String earlier = object.attributes.putIfAbsent(attribute, value);
    if (earlier != null && !earlier.equals(value)) {
      problems.add(position, InventoryError.CSV_VALUE_CONFLICTS, value, earlier);
    }
  }

  /** Places an object; null says nothing. */
  void location(ObjectKey key, @Nullable Location location, Position position) {
    Gathered object = gathered.get(key);
    if (object == null || location == null) {
      return;
    }
    Location earlier = object.location;
    if (earlier == null) {
      object.location = location;
    } else if (!earlier.equals(location)) {
      problems.add(
          position, InventoryError.CSV_VALUE_CONFLICTS, written(location), written(earlier));
    }
  }

  /**
   * The objects in the order of their first lines. Ids are unique per type only: where several
   * types other than Site share an id in the file, the node keeps it as its local name, without a
   * node the link; the local names of the others tell the type.
   */
  List<FileObject> objects() {
    Map<String, Integer> bearers = new HashMap<>();
    for (ObjectKey key : gathered.keySet()) {
      if (!key.type().equals(ObjectKey.SITE)) {
        bearers.merge(key.id(), 1, Integer::sum);
      }
    }
    List<FileObject> objects = new ArrayList<>(gathered.size());
    gathered.forEach(
        (key, object) -> {
          String prefix =
              namedWithType(key, bearers) ? key.type().toLowerCase(Locale.ROOT) + "/" : "";
          objects.add(object(key, prefix + key.id(), object));
        });
    return objects;
  }

  private boolean namedWithType(ObjectKey key, Map<String, Integer> bearers) {
    return switch (key.type()) {
      case ObjectKey.SITE -> true;
      case ObjectKey.NODE -> false;
      case ObjectKey.LINK -> gathered.containsKey(ObjectKey.node(key.id()));
      default -> bearers.getOrDefault(key.id(), 0) > 1;
    };
  }

  private static FileObject object(ObjectKey key, String localName, Gathered object) {
    boolean labelled = key.type().equals(ObjectKey.NODE) && !object.name.isEmpty();
    return new FileObject(
        key,
        localName,
        labelled ? object.name : null,
        object.snmpName,
        object.name.isEmpty() ? key.id() : object.name,
        object.location,
        Map.copyOf(object.attributes),
        List.copyOf(object.parents.values()),
        object.ends,
        object.position);
  }

  private static List<ObjectKey> keys(List<FileReference> references) {
    return references.stream().map(FileReference::key).toList();
  }

  private static String written(Location location) {
    return location.latitude() + " " + location.longitude();
  }
}
