package vn.thongmach.simulator.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thongmach.simulator.world.Geography.Place;
import vn.thongmach.simulator.world.Geography.Province;

/**
 * The network: one file of objects for the trunk and one for each province, as the inventory
 * imports them. Provinces have rings of stations that close at an aggregation node.
 */
public record Network(Area trunk, List<Area> provinces) {

  /** Stations of one ring, besides the aggregation node. */
  private static final int RING = 14;

  private static final int CELLS = 10;

  /**
   * The part of one source.
   *
   * @param source name of the source in the inventory
   * @param unit code of the unit that runs it
   */
  public record Area(String source, String unit, List<Item> items) {
    public List<Item> ofType(String type) {
      return items.stream().filter(item -> item.type().equals(type)).toList();
    }
  }

  /**
   * One object.
   *
   * @param parent id of the site of a node, of the node of a cell
   * @param a id of the node at one end of a link
   * @param z id of the node at the other end
   * @param kilometres length of a span, 0 for others
   */
  public record Item(
      String type,
      String id,
      @Nullable String parent,
      @Nullable String a,
      @Nullable String z,
      String name,
      @Nullable Double latitude,
      @Nullable Double longitude,
      double kilometres) {}

  static Network of(Geography geography) {
    List<Area> provinces = new ArrayList<>();
    for (Province province : geography.provinces()) {
      provinces.add(
          province(
              province,
              geography.places().stream()
                  .filter(place -> place.province().equals(province.code()))
                  .toList()));
    }
    return new Network(TrunkLines.of(geography), List.copyOf(provinces));
  }

  private static Area province(Province province, List<Place> places) {
    String code = province.code();
    List<Item> items = new ArrayList<>();
    Map<String, Place> byId = new LinkedHashMap<>();
    double latitude = places.stream().mapToDouble(Place::latitude).average().orElseThrow();
    double longitude = places.stream().mapToDouble(Place::longitude).average().orElseThrow();
    String hub = "AGG-" + code;
    items.add(site("TR-" + hub, "Trạm tổng " + province.name(), latitude, longitude));
    items.add(node(hub, "TR-" + hub, "Nút gom " + province.name()));
    List<Place> around =
        places.stream()
            .sorted(
                Comparator.comparingDouble(
                    place ->
                        Math.atan2(place.latitude() - latitude, place.longitude() - longitude)))
            .toList();
    for (Place place : walks(around, latitude, longitude)) {
      String id = "%s-%04d".formatted(code, byId.size() + 1);
      byId.put(id, place);
      items.add(site("TR-" + id, "Trạm " + place.name(), place.latitude(), place.longitude()));
      items.add(node(id, "TR-" + id, "Nút " + place.name()));
      for (int cell = 1; cell <= CELLS; cell++) {
        items.add(
            new Item(
                "Cell", id + "-" + cell, id, null, null, place.name() + " " + cell, null, null, 0));
      }
    }
    rings(List.copyOf(byId.keySet()), hub, code, items);
    return new Area("VX-" + code, "VX.T" + code, List.copyOf(items));
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

  private static void rings(List<String> nodes, String hub, String code, List<Item> items) {
    int ring = 0;
    for (int from = 0; from < nodes.size(); from += RING) {
      ring++;
      List<String> around = nodes.subList(from, Math.min(nodes.size(), from + RING));
      String before = hub;
      for (int i = 0; i <= around.size(); i++) {
        String next = i < around.size() ? around.get(i) : hub;
        items.add(
            link(
                "V%s-%d-%d".formatted(code, ring, i + 1),
                before,
                next,
                "Vòng %d chặng %d (%s - %s)".formatted(ring, i + 1, before, next),
                0));
        before = next;
      }
    }
  }

  static Item site(String id, String name, double latitude, double longitude) {
    return new Item("Site", id, null, null, null, name, latitude, longitude, 0);
  }

  static Item node(String id, String site, String name) {
    return new Item("Node", id, site, null, null, name, null, null, 0);
  }

  static Item link(String id, String a, String z, String name, double kilometres) {
    return new Item("Link", id, null, a, z, name, null, null, kilometres);
  }
}
