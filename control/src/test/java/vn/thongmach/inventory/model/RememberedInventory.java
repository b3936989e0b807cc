package vn.thongmach.inventory.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.inventory.ImportCounts;
import vn.thongmach.kernel.CodedException;

/** An inventory in memory that carries out plans as the tables do. */
final class RememberedInventory {

  private final Map<UUID, Kept> objects = new HashMap<>();
  private final Map<String, HeldAlias> aliases = new TreeMap<>();
  private long ids;

  private record Kept(String source, FileObject told, boolean absent) {}

  /** One object as its page tells it, without ids. */
  record Shown(String sourceName, FileContent content, Set<String> aliases, boolean absent) {}

  record FileContent(
      String name,
      @Nullable Object location,
      Map<String, String> attributes,
      List<ObjectKey> parents,
      List<ObjectKey> ends) {}

  RememberedInventory copy() {
    RememberedInventory copy = new RememberedInventory();
    copy.objects.putAll(objects);
    copy.aliases.putAll(aliases);
    copy.ids = ids;
    return copy;
  }

  /**
   * @throws CodedException when the file is refused; then nothing has changed
   */
  ImportCounts take(String source, InventoryFile file) {
    FileProblems problems = new FileProblems();
    SourceState state = state(source, ImportPlan.aliasesWanted(source, file));
    ImportPlan.check(state, file, problems);
    problems.throwIfAny();
    ImportPlan plan = ImportPlan.of(state, file);
    Map<ObjectKey, UUID> keys = new HashMap<>();
    state.objects().values().forEach(object -> keys.put(object.key(), object.id()));
    for (FileObject created : plan.created()) {
      UUID id = new UUID(7, ++ids);
      keys.put(created.key(), id);
      objects.put(id, new Kept(source, created, false));
    }
    plan.changed().forEach((id, told) -> objects.put(id, new Kept(source, told, false)));
    for (UUID id : plan.newlyAbsent()) {
      objects.computeIfPresent(id, (same, kept) -> new Kept(kept.source(), kept.told(), true));
    }
    plan.closed().forEach(alias -> aliases.remove(alias.alias()));
    for (WantedAlias alias : plan.opened()) {
      HeldAlias held = new HeldAlias(alias.alias(), keys.get(alias.key()), source, alias.natural());
      if (aliases.putIfAbsent(alias.alias(), held) != null) {
        throw new IllegalStateException("two objects hold " + alias.alias());
      }
    }
    return plan.counts();
  }

  private SourceState state(String source, Set<String> wanted) {
    Map<ObjectKey, StoredObject> stored = new HashMap<>();
    objects.forEach(
        (id, kept) -> {
          if (kept.source().equals(source)) {
            FileObject told = kept.told();
            stored.put(
                told.key(),
                new StoredObject(
                    id,
                    told.key(),
                    ImportPlan.sourceName(source, told),
                    told.contentHash(),
                    kept.absent(),
                    told.parents().stream().map(FileReference::key).toList()));
          }
        });
    Map<String, HeldAlias> held = new HashMap<>();
    aliases.forEach(
        (alias, holder) -> {
          if (holder.source().equals(source) || wanted.contains(alias)) {
            held.put(alias, holder);
          }
        });
    return new SourceState(source, stored, held);
  }

  /** The objects of a source that a file names. */
  Map<ObjectKey, Shown> shown(String source, InventoryFile file) {
    Map<ObjectKey, Shown> shown = new HashMap<>();
    List<ObjectKey> named = file.objects().stream().map(FileObject::key).toList();
    objects.forEach(
        (id, kept) -> {
          if (kept.source().equals(source) && named.contains(kept.told().key())) {
            shown.put(kept.told().key(), shown(id, kept));
          }
        });
    return shown;
  }

  private Shown shown(UUID id, Kept kept) {
    FileObject told = kept.told();
    Set<String> held = new TreeSet<>();
    aliases.values().stream()
        .filter(alias -> alias.object().equals(id))
        .forEach(alias -> held.add(alias.alias() + (alias.natural() ? "" : " (label)")));
    FileContent content =
        new FileContent(
            told.name(),
            told.location(),
            told.attributes(),
            told.parents().stream().map(FileReference::key).toList(),
            told.ends().stream().map(FileReference::key).toList());
    return new Shown(ImportPlan.sourceName(kept.source(), told), content, held, kept.absent());
  }

  /** Everything remembered, to see whether anything changed. */
  List<Object> everything() {
    return new ArrayList<>(List.of(Map.copyOf(objects), Map.copyOf(aliases)));
  }
}
