package vn.thongmach.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thongmach.simulator.world.Network.Area;
import vn.thongmach.simulator.world.Network.Item;
import vn.thongmach.simulator.world.Network.Ref;
import vn.thongmach.simulator.world.Organisation.Unit;
import vn.thongmach.simulator.world.World;

class WorldTests {

  private static final World WORLD = World.of(1);

  @Test
  void isTheSameForTheSameSeed() {
    assertThat(World.of(1)).isEqualTo(WORLD);
    assertThat(World.of(2).organisation().people()).isNotEqualTo(WORLD.organisation().people());
  }

  @Test
  void hasTheSizeOfTheOperator() {
    assertThat(WORLD.organisation().units()).hasSizeBetween(380, 420);
    assertThat(WORLD.organisation().people()).hasSize(5_000);
    assertThat(items("Site")).hasSizeBetween(2_900, 3_200);
    assertThat(items("Cell")).hasSizeBetween(29_000, 31_000);
    double kilometres =
        WORLD.network().trunk().items().stream().mapToDouble(Item::kilometres).sum();
    assertThat(kilometres).isBetween(11_000.0, 13_000.0);
  }

  @Test
  void givesEveryUnitAndPostAPlaceInItsTree() {
    Set<String> units = new HashSet<>();
    for (Unit unit : WORLD.organisation().units()) {
      assertThat(unit.parent())
          .satisfiesAnyOf(
              parent -> assertThat(parent).isNull(), parent -> assertThat(units).contains(parent));
      assertThat(units.add(unit.code())).isTrue();
    }
    assertThat(WORLD.organisation().mandates()).allMatch(mandate -> units.contains(mandate.unit()));
    assertThat(
            WORLD.organisation().mandates().stream()
                .filter(mandate -> mandate.post().startsWith("Uỷ viên Ban Chấp hành")))
        .hasSize(7);
  }

  @Test
  void hasSixMainNodesAndSixThatWereBefore() {
    List<String> nodes = WORLD.network().trunk().ofType("Node").stream().map(Item::name).toList();
    assertThat(nodes).filteredOn(name -> name.startsWith("Nút mạng chính ")).hasSize(6);
    assertThat(nodes).filteredOn(name -> name.contains("(là nút mạng chính đến ")).hasSize(6);
  }

  @Test
  void carriesTwoWaysForEveryServiceAndAStationForEveryCell() {
    for (Area area : areas()) {
      Set<Ref> known = new HashSet<>();
      for (Item item : area.items()) {
        assertThat(known).as(item.name()).containsAll(item.parents());
        assertThat(known.add(new Ref(item.type(), item.id()))).as(item.id()).isTrue();
        long ways = item.parents().stream().filter(ref -> ref.type().equals("Path")).count();
        if (item.type().equals("Service")) {
          assertThat(ways).as(item.name()).isEqualTo(2);
        }
        if (item.type().equals("Cell")) {
          assertThat(item.parents()).extracting(Ref::type).containsExactly("AccessNode");
        }
      }
    }
  }

  @Test
  void losesNoStationByTheCutOfOneSpan() {
    for (Area area : areas()) {
      List<Item> links = area.ofType("Link");
      Set<String> nodes = area.ofType("Node").stream().map(Item::id).collect(Collectors.toSet());
      for (Item cut : links) {
        List<Item> left = links.stream().filter(link -> link != cut).toList();
        assertThat(reached(nodes.iterator().next(), left)).as(cut.name()).isEqualTo(nodes);
      }
    }
  }

  private static Set<String> reached(String from, List<Item> links) {
    Set<String> reached = new HashSet<>(Set.of(from));
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Item link : links) {
        String a = node(link.a());
        String z = node(link.z());
        if (reached.contains(a) || reached.contains(z)) {
          grown |= reached.add(a) | reached.add(z);
        }
      }
    }
    return reached;
  }

  /** A port is named after its card, a card after its node. */
  private static String node(@Nullable Ref port) {
    String id = Objects.requireNonNull(port).id();
    return id.substring(0, id.indexOf('.'));
  }

  private static List<Item> items(String type) {
    return areas().stream().flatMap(area -> area.ofType(type).stream()).toList();
  }

  private static List<Area> areas() {
    return Stream.concat(Stream.of(WORLD.network().trunk()), WORLD.network().provinces().stream())
        .toList();
  }
}
