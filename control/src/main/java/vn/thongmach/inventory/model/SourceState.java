package vn.thongmach.inventory.model;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What is known before an import.
 *
 * @param source the source's name
 * @param objects all objects of the source, absent ones too
 * @param aliases all current aliases of these objects, and those held by others that the file wants
 */
public record SourceState(
    String source, Map<ObjectKey, StoredObject> objects, Map<String, HeldAlias> aliases) {

  /** Keys of the source's objects by id. */
  Map<UUID, ObjectKey> keys() {
    Map<UUID, ObjectKey> keys = new HashMap<>();
    objects.values().forEach(object -> keys.put(object.id(), object.key()));
    return keys;
  }
}
