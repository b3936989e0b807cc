package vn.thongmach.simulator.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongmach.simulator.world.Geography.Place;
import vn.thongmach.simulator.world.Geography.Province;
import vn.thongmach.simulator.world.Network.Area;
import vn.thongmach.simulator.world.Network.Item;
import vn.thongmach.simulator.world.Network.Ref;

/**
 * The network of a province: rings of stations that close at an aggregation node. Each station's
 * base station is carried to that node by a service that goes round the ring either way.
 */
final class ProvinceRings {

  /** Stations of one ring, besides the aggregation node. */
  private static final int RING = 14;

  private static final int CELLS = 10;
  private static final int FEWEST_CUSTOMERS = 400;
  private static final int SPREAD_OF_CUSTOMERS = 1_600;
  private static final int RINGS_PER_CARD = 4;

  private final Layers layers = new Layers();
  private final String code;
  private final String province;
  private final Ref hub;

  private ProvinceRings(Province province, double latitude, double longitude) {
    this.code = province.code();
    this.hub =
        layers.station(
            "AGG-" + code,
            "Trạm tổng " + province.name(),
            "Nút gom " + province.name(),
            latitude,
            longitude,
            province.name());
    this.province = province.name();
  }

  static Area of(Province province, List<Place> places) {
    double latitude = places.stream().mapToDouble(Place::latitude).average().orElseThrow();
    double longitude = places.stream().mapToDouble(Place::longitude).average().orElseThrow();
    ProvinceRings rings = new ProvinceRings(province, latitude, longitude);
    List<Place> around =
        places.stream()
            .sorted(
                Comparator.comparingDouble(
                    place ->
                        Math.atan2(place.latitude() - latitude, place.longitude() - longitude)))
            .toList();
    List<Place> walks = walks(around, latitude, longitude);
    for (int from = 0; from < walks.size(); from += RING) {
      rings.ring(from, walks.subList(from, Math.min(walks.size(), from + RING)));
    }
    return new Area("VX-" + province.code(), "VX.T" + province.code(), rings.layers.items());
  }

  /** Sector by sector, each walked from the hub always to the nearest station not yet reached. */
  private static List<Place> walks(List<Place> around, double latitude, double longitude) {
    List<Place> walked = new ArrayList<>(around.size());
    for (int from = 0; from < around.size(); from += RING) {
      List<Place> left =
          new ArrayList<>(around.subList(from, Math.min(around.size(), from + RING)));
      double[] at = {latitude, longitude};
      while (!left.isEmpty()) {
        Place next =
            Collections.min(
                left,
                Comparator.comparingDouble(
                    place ->
                        Geography.kilometres(at[0], at[1], place.latitude(), place.longitude())));
        left.remove(next);
        walked.add(next);
        at[0] = next.latitude();
        at[1] = next.longitude();
      }
    }
    return walked;
  }

  private void ring(int before, List<Place> places) {
    int ring = before / RING + 1;
    List<Ref> nodes = new ArrayList<>(List.of(hub));
    for (Place place : places) {
      nodes.add(
          layers.station(
              "%s-%04d".formatted(code, before + nodes.size()),
              "Trạm " + place.name(),
              "Nút " + place.name(),
              place.latitude(),
              place.longitude(),
              province));
    }
    nodes.add(hub);
    List<Ref> links = new ArrayList<>();
    for (int i = 1; i < nodes.size(); i++) {
      links.add(link(ring, i, nodes.get(i - 1), nodes.get(i)));
    }
    List<Ref> forward = new ArrayList<>();
    for (int i = 1; i <= places.size(); i++) {
      Ref onward = forward.isEmpty() ? null : forward.getLast();
      forward.add(path(nodes.get(i), 1, links.get(i - 1), nodes.get(i - 1), onward));
    }
    Ref onward = null;
    for (int i = places.size(); i > 0; i--) {
      onward = path(nodes.get(i), 2, links.get(i), nodes.get(i + 1), onward);
      access(places.get(i - 1), nodes.get(i), List.of(forward.get(i - 1), onward));
    }
  }

  private Ref link(int ring, int number, Ref from, Ref to) {
    int card = 1 + (ring - 1) / RINGS_PER_CARD * 2;
    return layers.link(
        "V%s-%d-%d".formatted(code, ring, number),
        "Vòng %d chặng %d (%s - %s)".formatted(ring, number, from.id(), to.id()),
        from,
        to,
        from.equals(hub) ? layers.port(hub, card) : layers.port(from, 2),
        to.equals(hub) ? layers.port(hub, card + 1) : layers.port(to, 1),
        0);
  }

  /** One way round the ring: over a link to the next node, and from there on the same way. */
  private Ref path(Ref node, int way, Ref link, Ref next, @Nullable Ref onward) {
    List<Ref> needs = new ArrayList<>(List.of(link, next));
    if (onward != null) {
      needs.add(onward);
    }
    return layers.add(
        "Path",
        node.id() + ".D" + way,
        "Đường %s %s về %s".formatted(way == 1 ? "thuận" : "ngược", node.id(), hub.id()),
        needs);
  }

  private void access(Place place, Ref node, List<Ref> paths) {
    List<Ref> needs = new ArrayList<>(paths);
    needs.add(node);
    Ref service =
        layers.add(
            new Item(
                "Service",
                "DV-" + node.id(),
                List.copyOf(needs),
                layers.port(node, 1),
                hub,
                "Kênh truyền tải trạm " + place.name(),
                0));
    int customers = FEWEST_CUSTOMERS + new Chance(node.id().hashCode()).below(SPREAD_OF_CUSTOMERS);
    Ref station =
        layers.add(
            new Item(
                "AccessNode",
                "GNB-" + node.id(),
                List.of(Layers.siteOf(node.id()), Layers.supplyOf(node.id()), service),
                null,
                null,
                "Trạm gốc " + place.name(),
                null,
                null,
                0,
                customers,
                null));
    for (int cell = 1; cell <= CELLS; cell++) {
      layers.add("Cell", node.id() + "-" + cell, place.name() + " " + cell, List.of(station));
    }
  }
}
