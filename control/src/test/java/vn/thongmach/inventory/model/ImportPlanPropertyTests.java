package vn.thongmach.inventory.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.thongmach.inventory.ImportCounts;
import vn.thongmach.inventory.Location;
import vn.thongmach.kernel.CodedException;

class ImportPlanPropertyTests {

  private static final String S = "S";
  private static final Position HERE = new Position(1, 1);

  @Property
  void importingTwiceEqualsImportingOnce(
      @ForAll("histories") List<Import> history, @ForAll("files") InventoryFile a) {
    RememberedInventory once = after(history);
    Assume.that(taken(once, S, a));
    List<Object> before = once.everything();
    ImportCounts again = once.take(S, a);
    assertThat(again.created() + again.changed()).isZero();
    assertThat(again.unchanged()).isEqualTo(a.objects().size());
    assertThat(once.everything()).isEqualTo(before);
  }

  @Property
  void anotherFileBetweenLeavesEveryObjectAsTheFileAloneDoes(
      @ForAll("histories") List<Import> history,
      @ForAll("files") InventoryFile a,
      @ForAll("files") InventoryFile b) {
    RememberedInventory alone = after(history);
    RememberedInventory back = alone.copy();
    Assume.that(taken(alone, S, a));
    back.take(S, a);
    taken(back, S, b);
    Assume.that(taken(back, S, a));
    assertThat(back.shown(S, a)).isEqualTo(alone.shown(S, a));
  }

  /** All stays; a label may come in addition where the other source gave it up meanwhile. */
  @Property
  void whatAnotherSourceTellsBetweenLeavesEveryObjectAsItWas(
      @ForAll("histories") List<Import> history,
      @ForAll("files") InventoryFile a,
      @ForAll("files") InventoryFile b) {
    RememberedInventory alone = after(history);
    Assume.that(taken(alone, S, a));
    Map<ObjectKey, RememberedInventory.Shown> before = alone.shown(S, a);
    taken(alone, "T", b);
    assertThat(alone.take(S, a).created()).isZero();
    Map<ObjectKey, RememberedInventory.Shown> after = alone.shown(S, a);
    assertThat(after.keySet()).isEqualTo(before.keySet());
    before.forEach(
        (key, shown) -> {
          RememberedInventory.Shown again = Objects.requireNonNull(after.get(key));
          assertThat(again.content()).isEqualTo(shown.content());
          assertThat(again.sourceName()).isEqualTo(shown.sourceName());
          assertThat(again.absent()).isFalse();
          assertThat(again.aliases()).containsAll(shown.aliases());
        });
  }

  @Property
  void whatASourceToldBeforeNeverShowsInAnObjectOfTheFile(
      @ForAll("files") InventoryFile a, @ForAll("files") InventoryFile b) {
    RememberedInventory fresh = new RememberedInventory();
    Assume.that(taken(fresh, S, a));
    RememberedInventory used = new RememberedInventory();
    taken(used, S, b);
    Assume.that(taken(used, S, a));
    assertThat(used.shown(S, a)).isEqualTo(fresh.shown(S, a));
  }

  @Property
  void countsEveryObjectOnce(
      @ForAll("histories") List<Import> history, @ForAll("files") InventoryFile a) {
    RememberedInventory inventory = after(history);
    Assume.that(taken(inventory, S, new InventoryFile(List.of(), Set.of(), true, Map.of())));
    RememberedInventory copy = inventory.copy();
    long known = copy.take(S, new InventoryFile(List.of(), Set.of(), true, Map.of())).absent();
    try {
      ImportCounts counts = inventory.take(S, a);
      assertThat(counts.created() + counts.changed() + counts.unchanged())
          .isEqualTo(a.objects().size());
      assertThat(counts.changed() + counts.unchanged() + counts.absent()).isEqualTo(known);
    } catch (CodedException refused) {
      assertThat(inventory.everything()).isEqualTo(copy.everything());
    }
  }

  record Import(String source, InventoryFile file) {}

  private static RememberedInventory after(List<Import> history) {
    RememberedInventory inventory = new RememberedInventory();
    history.forEach(one -> taken(inventory, one.source(), one.file()));
    return inventory;
  }

  /** Whether the file was taken; a refused one must change nothing. */
  private static boolean taken(RememberedInventory inventory, String source, InventoryFile file) {
    if (!source.equals(S) && file.objects().stream().anyMatch(ImportPlanPropertyTests::posesAsS)) {
      return false;
    }
    List<Object> before = inventory.everything();
    try {
      inventory.take(source, file);
      return true;
    } catch (CodedException refused) {
      assertThat(inventory.everything()).isEqualTo(before);
      return false;
    }
  }

  /** A label that is a natural name of the other source gives way to it for good: left out here. */
  private static boolean posesAsS(FileObject object) {
    String label = object.label();
    return label != null && label.startsWith(S + "/");
  }

  @Provide
  Arbitrary<List<Import>> histories() {
    return files()
        .map(file -> new Import(file.objects().size() % 3 == 0 ? "T" : S, file))
        .list()
        .ofMaxSize(4);
  }

  /**
   * Files of few ids, types and labels, so that everything collides: labels shared, swapped, equal
   * to ids and to local names of other objects, parents in and out of the file, circles.
   */
  @Provide
  Arbitrary<InventoryFile> files() {
    return Arbitraries.randomValue(
        random -> {
          List<Telling> tellings = new ArrayList<>();
          for (int lines = random.nextInt(8); lines > 0; lines--) {
            tellings.add(telling(random));
          }
          return file(tellings);
        });
  }

  private static Telling telling(Random random) {
    return new Telling(
        one(random, "Site", "Node", "Node", "Card", "Link"),
        one(random, "1", "2", "3"),
        one(random, "", "A", "B", "C", "1", "S/2"),
        one(random, "", "x", "y"),
        one(random, "", "Site 1", "Node 2", "Node 3", "Card 1"),
        one(random, "", "Node 1", "Card 2"),
        10 * random.nextInt(3));
  }

  private static String one(Random random, String... values) {
    return values[random.nextInt(values.length)];
  }

  record Telling(
      String type,
      String id,
      String label,
      String attribute,
      String parent,
      String end,
      int latitude) {}

  private static InventoryFile file(List<Telling> tellings) {
    Map<ObjectKey, Telling> byKey = new LinkedHashMap<>();
    tellings.forEach(one -> byKey.putIfAbsent(new ObjectKey(one.type(), one.id()), one));
    Map<String, Integer> bearers = new HashMap<>();
    byKey.keySet().stream()
        .filter(key -> !key.type().equals("Site"))
        .forEach(key -> bearers.merge(key.id(), 1, Integer::sum));
    List<FileObject> objects = new ArrayList<>();
    byKey.forEach(
        (key, one) -> {
          boolean typed = key.type().equals("Site") || bearers.get(key.id()) > 1;
          String label = key.type().equals("Node") && !one.label().isEmpty() ? one.label() : null;
          objects.add(
              new FileObject(
                  key,
                  (typed ? key.type().toLowerCase(Locale.ROOT) + "/" : "") + key.id(),
                  label,
                  one.label().isEmpty() ? key.id() : one.label(),
                  one.latitude() == 0 ? null : new Location(one.latitude(), 105),
                  one.attribute().isEmpty() ? Map.of() : Map.of("a", one.attribute()),
                  references(one.parent(), byKey.keySet()),
                  references(one.end(), byKey.keySet()),
                  HERE));
        });
    return new InventoryFile(objects, Set.of(), true, Map.of());
  }

  /** Of the objects a file does not name, it mentions only those with id 3. */
  private static List<FileReference> references(String name, Set<ObjectKey> told) {
    if (name.isEmpty()) {
      return List.of();
    }
    String[] parts = name.split(" ");
    ObjectKey key = new ObjectKey(parts[0], parts[1]);
    boolean mentioned = told.contains(key) || key.id().equals("3");
    return mentioned ? List.of(new FileReference(key, HERE)) : List.of();
  }
}
