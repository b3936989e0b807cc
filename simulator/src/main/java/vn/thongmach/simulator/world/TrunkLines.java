package vn.thongmach.simulator.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thongmach.simulator.world.Geography.Line;
import vn.thongmach.simulator.world.Geography.Province;
import vn.thongmach.simulator.world.Geography.Town;
import vn.thongmach.simulator.world.Network.Area;
import vn.thongmach.simulator.world.Network.Ref;

/**
 * The North-South trunk: a line along the coast, a western line, cross links between both, and
 * branches that reach every other town from two sides. Six main nodes, twelve before.
 */
final class TrunkLines {

  /** Cable is laid along roads, longer than the straight line. */
  private static final double DETOUR = 1.6;

  private static final List<String> MAIN =
      List.of("Hà Nội", "Vinh", "Đà Nẵng", "Quy Nhơn", "Sài Gòn", "Cần Thơ");

  /** Main nodes before the consolidation, with the last day on which each was one. */
  private static final Map<String, String> FORMER =
      Map.of(
          "Hải Phòng", "31/12/2025",
          "Huế", "31/12/2025",
          "Biên Hòa", "31/12/2025",
          "Thanh Hóa", "30/06/2026",
          "Nha Trang", "30/06/2026",
          "Buôn Ma Thuột", "30/06/2026");

  private static final int CROSS_LINKS = 8;

  private final Layers layers = new Layers();
  private final Map<String, Ref> nodes = new LinkedHashMap<>();
  private final Map<Ref, Integer> cards = new HashMap<>();
  private final TrunkServices services = new TrunkServices(layers);
  private final Set<Set<Ref>> joined = new HashSet<>();

  static Area of(Geography geography) {
    return new TrunkLines()
        .build(
            geography.towns(),
            geography.provinces().stream()
                .collect(Collectors.toMap(Province::code, Province::name)));
  }

  private Area build(List<Town> towns, Map<String, String> provinces) {
    int number = 0;
    for (Town town : towns) {
      number++;
      String id = "TRUC-%02d".formatted(number);
      boolean main = MAIN.contains(town.name());
      nodes.put(
          town.name(),
          layers.station(
              id,
              (main ? "Trung tâm " : "Trạm trục ") + town.name(),
              nodeName(town.name(), main),
              town.latitude(),
              town.longitude(),
              provinces.get(town.province())));
    }
    List<Town> coast = towns.stream().filter(town -> town.line() == Line.COAST).toList();
    List<Town> west = towns.stream().filter(town -> town.line() == Line.WEST).toList();
    line(coast);
    line(west);
    cross(west, coast);
    List<Town> reached = new ArrayList<>(coast);
    reached.addAll(west);
    List<Town> branches =
        new ArrayList<>(towns.stream().filter(town -> town.line() == Line.BRANCH).toList());
    branches.sort(
        Comparator.comparingDouble(
            town -> reached.stream().mapToDouble(town::kilometresTo).min().orElseThrow()));
    for (Town town : branches) {
      nearest(town, reached).stream().limit(2).forEach(other -> join(town, other));
      reached.add(town);
    }
    for (Town town : towns) {
      secondWay(town, towns);
    }
    for (Town town : towns) {
      services.serve(
          town.name(),
          node(town),
          MAIN.stream().filter(main -> !main.equals(town.name())).map(this::node).toList());
    }
    return new Area("VX-TRUC", "VX.NOC", layers.items());
  }

  private static String nodeName(String town, boolean main) {
    String until = FORMER.get(town);
    return (main ? "Nút mạng chính " : "Nút trục ")
        + town
        + (until == null ? "" : " (là nút mạng chính đến " + until + ")");
  }

  private void line(List<Town> towns) {
    for (int i = 1; i < towns.size(); i++) {
      join(towns.get(i - 1), towns.get(i));
    }
  }

  /** A town at the end of a line is reached from another side too. */
  private void secondWay(Town town, List<Town> towns) {
    Ref node = node(town);
    if (joined.stream().filter(ends -> ends.contains(node)).count() < 2) {
      nearest(town, towns).stream()
          .skip(1)
          .filter(other -> !joined.contains(Set.of(node, node(other))))
          .findFirst()
          .ifPresent(other -> join(town, other));
    }
  }

  /** The western line's ends and, evenly, some of its towns reach over to the coast. */
  private void cross(List<Town> west, List<Town> coast) {
    for (int i = 0; i < CROSS_LINKS; i++) {
      Town town = west.get(i * (west.size() - 1) / (CROSS_LINKS - 1));
      join(town, nearest(town, coast).getFirst());
    }
  }

  private static List<Town> nearest(Town town, List<Town> others) {
    return others.stream().sorted(Comparator.comparingDouble(town::kilometresTo)).toList();
  }

  private Ref node(Town town) {
    return node(town.name());
  }

  private Ref node(String town) {
    return Objects.requireNonNull(nodes.get(town), town);
  }

  /** Each direction of a node has a card of its own. */
  private Ref port(Ref node) {
    return layers.port(node, cards.merge(node, 1, Integer::sum));
  }

  private void join(Town a, Town z) {
    Ref from = node(a);
    Ref to = node(z);
    if (joined.add(Set.of(from, to))) {
      double kilometres = Math.rint(a.kilometresTo(z) * DETOUR);
      Ref link =
          layers.link(
              "CHANG-%03d".formatted(joined.size()),
              "Chặng %s - %s (%.0f km)".formatted(a.name(), z.name(), kilometres),
              from,
              to,
              port(from),
              port(to),
              kilometres);
      services.join(from, to, link, kilometres);
    }
  }
}
