package vn.thongmach.inventory.model;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A plan with an id for each object it creates.
 *
 * @param created the plan's created objects by their new ids, in the order of the file
 */
public record AppliedPlan(ImportPlan plan, Map<UUID, FileObject> created) {

  public static AppliedPlan of(ImportPlan plan, ObjectIds ids) {
    Map<UUID, FileObject> created = new LinkedHashMap<>();
    plan.created().forEach(object -> created.put(ids.next(), object));
    return new AppliedPlan(plan, created);
  }

  /** Ids of all objects that the source has after the import. */
  public Map<ObjectKey, UUID> idsByKey(SourceState state) {
    Map<ObjectKey, UUID> ids = new HashMap<>();
    state.objects().values().forEach(object -> ids.put(object.key(), object.id()));
    created.forEach((id, object) -> ids.put(object.key(), id));
    return ids;
  }

  /** The id behind a key that the plan was checked to know. */
  public static UUID id(Map<ObjectKey, UUID> ids, ObjectKey key) {
    return Objects.requireNonNull(ids.get(key), () -> "no object " + key);
  }
}
