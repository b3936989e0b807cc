package vn.thongmach.inventory.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.inventory.ImportCounts;
import vn.thongmach.inventory.InventoryError;
import vn.thongmach.inventory.ObjectAlias;

/**
 * What an import changes. It leaves every object of the file as the file alone tells it, whatever
 * was imported from the source before.
 *
 * @param created objects not known before
 * @param changed objects known before and now told differently, with their ids
 * @param newlyAbsent objects of the source that this file is the first not to name
 * @param closed aliases that end
 * @param opened aliases that begin, those of created objects included
 */
public record ImportPlan(
    List<FileObject> created,
    Map<UUID, FileObject> changed,
    long unchanged,
    long absent,
    List<UUID> newlyAbsent,
    List<HeldAlias> closed,
    List<WantedAlias> opened) {

  public ImportCounts counts() {
    return new ImportCounts(created.size(), changed.size(), unchanged, absent);
  }

  /**
   * Known objects of which anything changed: told differently, newly absent, or robbed of names.
   */
  public Set<UUID> touched() {
    Set<UUID> touched = new HashSet<>(changed.keySet());
    touched.addAll(newlyAbsent);
    closed.forEach(alias -> touched.add(alias.object()));
    return touched;
  }

  public boolean changesNothing() {
    return created.isEmpty() && touched().isEmpty();
  }

  /** Name under which a source knows an object, the natural alias without its {@code ves:}. */
  public static String sourceName(String source, FileObject object) {
    return source + "/" + object.localName();
  }

  /** The aliases that the file gives an object by right: by its id, and by its SNMP name. */
  private static List<String> natural(String source, FileObject object) {
    String byId = ObjectAlias.VES + sourceName(source, object);
    return object.snmpName() == null
        ? List.of(byId)
        : List.of(byId, ObjectAlias.SNMP + object.snmpName());
  }

  /** Every alias that the objects of a file may come to hold. */
  public static Set<String> aliasesWanted(String source, InventoryFile file) {
    Set<String> aliases = new HashSet<>();
    for (FileObject object : file.objects()) {
      aliases.addAll(natural(source, object));
      if (object.label() != null) {
        aliases.add(ObjectAlias.VES + object.label());
      }
    }
    return aliases;
  }

  /** Adds to the problems what the file cannot mean beside what is known. */
  public static void check(SourceState state, InventoryFile file, FileProblems problems) {
    Map<String, FileObject> natural = new HashMap<>();
    Map<ObjectKey, FileObject> told = new LinkedHashMap<>();
    for (FileObject object : file.objects()) {
      told.putIfAbsent(object.key(), object);
      for (String alias : natural(state.source(), object)) {
        FileObject earlier = natural.putIfAbsent(alias, object);
        HeldAlias held = state.aliases().get(alias);
        if (earlier != null) {
          int line = earlier.position().line();
          problems.add(object.position(), InventoryError.ALIAS_COLLIDES, alias, line);
        } else if (held != null && held.natural() && !held.source().equals(state.source())) {
          problems.add(object.position(), InventoryError.ALIAS_TAKEN, alias);
        }
      }
    }
    if (!file.whole()) {
      return;
    }
    for (FileObject object : file.objects()) {
      checkMentions(state, file, told, object.parents(), problems);
      checkMentions(state, file, told, object.ends(), problems);
    }
    new ParentCycles(told, state.objects(), problems).report();
  }

  private static void checkMentions(
      SourceState state,
      InventoryFile file,
      Map<ObjectKey, FileObject> told,
      Collection<FileReference> mentions,
      FileProblems problems) {
    for (FileReference mention : mentions) {
      ObjectKey key = mention.key();
      if (!told.containsKey(key)
          && !state.objects().containsKey(key)
          && !file.misread().contains(key)) {
        problems.add(mention.position(), InventoryError.REFERENCE_UNKNOWN, key.type(), key.id());
      }
    }
  }

  /** Plans a file that {@link #check} found no problem in. */
  public static ImportPlan of(SourceState state, InventoryFile file) {
    Map<String, WantedAlias> wanted = wanted(state, file);
    Map<ObjectKey, FileObject> told = new LinkedHashMap<>();
    file.objects().forEach(object -> told.put(object.key(), object));
    List<HeldAlias> closed = closed(state, told.keySet(), wanted);
    List<WantedAlias> opened = opened(state, wanted);
    Set<ObjectKey> renamed = new HashSet<>();
    opened.forEach(alias -> renamed.add(alias.key()));
    Map<UUID, ObjectKey> keys = state.keys();
    for (HeldAlias alias : closed) {
      ObjectKey key = keys.get(alias.object());
      if (key != null) {
        renamed.add(key);
      }
    }
    List<FileObject> created = new ArrayList<>();
    Map<UUID, FileObject> changed = new LinkedHashMap<>();
    long unchanged = 0;
    for (FileObject object : told.values()) {
      StoredObject known = state.objects().get(object.key());
      if (known == null) {
        created.add(object);
      } else if (known.absent()
          || renamed.contains(object.key())
          || !known.sourceName().equals(sourceName(state.source(), object))
          || !known.content().equals(object.contentHash())) {
        changed.put(known.id(), object);
      } else {
        unchanged++;
      }
    }
    List<UUID> newlyAbsent = new ArrayList<>();
    long absent = 0;
    for (StoredObject known : state.objects().values()) {
      if (!told.containsKey(known.key())) {
        absent++;
        if (!known.absent()) {
          newlyAbsent.add(known.id());
        }
      }
    }
    return new ImportPlan(created, changed, unchanged, absent, newlyAbsent, closed, opened);
  }

  /**
   * Natural aliases of all objects; a label where one object of the file alone bears it, no natural
   * alias is the same and no other source holds it. What an object of this source held before gives
   * way: if the file still names it, it is told anew, otherwise it is absent.
   */
  private static Map<String, WantedAlias> wanted(SourceState state, InventoryFile file) {
    Map<String, WantedAlias> wanted = new LinkedHashMap<>();
    Map<String, Integer> bearers = new HashMap<>();
    for (FileObject object : file.objects()) {
      for (String alias : natural(state.source(), object)) {
        wanted.put(alias, new WantedAlias(alias, object.key(), true));
      }
      if (object.label() != null) {
        bearers.merge(object.label(), 1, Integer::sum);
      }
    }
    for (FileObject object : file.objects()) {
      String label = object.label();
      if (label != null && Objects.equals(bearers.get(label), 1)) {
        String alias = ObjectAlias.VES + label;
        HeldAlias held = state.aliases().get(alias);
        if (held == null || held.source().equals(state.source())) {
          wanted.putIfAbsent(alias, new WantedAlias(alias, object.key(), false));
        }
      }
    }
    return wanted;
  }

  private static List<HeldAlias> closed(
      SourceState state, Set<ObjectKey> told, Map<String, WantedAlias> wanted) {
    Map<UUID, ObjectKey> keys = state.keys();
    List<HeldAlias> closed = new ArrayList<>();
    for (HeldAlias held : state.aliases().values()) {
      WantedAlias next = wanted.get(held.alias());
      ObjectKey holder = keys.get(held.object());
      boolean released = holder != null && told.contains(holder);
      if (next == null ? released : !same(held, next, holder)) {
        closed.add(held);
      }
    }
    return closed;
  }

  private static List<WantedAlias> opened(SourceState state, Map<String, WantedAlias> wanted) {
    Map<UUID, ObjectKey> keys = state.keys();
    List<WantedAlias> opened = new ArrayList<>();
    for (WantedAlias next : wanted.values()) {
      HeldAlias held = state.aliases().get(next.alias());
      if (held == null || !same(held, next, keys.get(held.object()))) {
        opened.add(next);
      }
    }
    return opened;
  }

  private static boolean same(HeldAlias held, WantedAlias next, @Nullable ObjectKey holder) {
    return next.key().equals(holder) && held.natural() == next.natural();
  }
}
