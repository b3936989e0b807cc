package vn.thongmach.simulator.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.thongmach.simulator.world.Network;
import vn.thongmach.simulator.world.Network.Area;
import vn.thongmach.simulator.world.Network.Item;

/**
 * What may fail, how often and for how long.
 *
 * @param sourceName name under which the inventory knows it
 * @param perYear faults of this kind a year
 * @param median half of the faults are over after this time
 * @param latitude degrees, for the weather
 */
record Equipment(
    String sourceName, Fault.Kind kind, double perYear, Duration median, double latitude) {

  private static final double CUTS_PER_100_KM = 1.1;
  private static final double RING_CUTS = 0.35;
  private static final double POWER_FAILURES = 0.9;
  private static final double CARDS = 0.25;
  private static final double SOFTWARE = 0.5;
  private static final double PLANNED_WORKS = 0.3;
  private static final double CELLS = 0.02;
  private static final double MIDDLE_LATITUDE = 16;

  static List<Equipment> of(Network network) {
    List<Equipment> all = new ArrayList<>();
    Stream.concat(Stream.of(network.trunk()), network.provinces().stream())
        .forEach(area -> add(area, all));
    return List.copyOf(all);
  }

  private static void add(Area area, List<Equipment> all) {
    Map<String, Double> latitudes = new HashMap<>();
    for (Item site : area.ofType("Site")) {
      Double latitude = site.latitude();
      latitudes.put(site.id(), latitude == null ? MIDDLE_LATITUDE : latitude);
    }
    Map<String, Double> ofNodes = new HashMap<>();
    for (Item node : area.ofType("Node")) {
      String site = node.parent();
      double latitude = latitudes.getOrDefault(site == null ? "" : site, MIDDLE_LATITUDE);
      ofNodes.put(node.id(), latitude);
      String name = area.source() + "/" + node.id();
      all.add(new Equipment(name, Fault.Kind.POWER, POWER_FAILURES, minutes(95), latitude));
      all.add(new Equipment(name, Fault.Kind.CARD, CARDS, minutes(260), latitude));
      all.add(new Equipment(name, Fault.Kind.SOFTWARE, SOFTWARE, minutes(12), latitude));
      all.add(new Equipment(name, Fault.Kind.PLANNED_WORK, PLANNED_WORKS, minutes(150), latitude));
    }
    for (Item cell : area.ofType("Cell")) {
      String node = cell.parent();
      all.add(
          new Equipment(
              area.source() + "/" + cell.id(),
              Fault.Kind.CELL,
              CELLS,
              minutes(45),
              ofNodes.getOrDefault(node == null ? "" : node, MIDDLE_LATITUDE)));
    }
    for (Item link : area.ofType("Link")) {
      String a = link.a();
      double cuts = link.kilometres() > 0 ? link.kilometres() / 100 * CUTS_PER_100_KM : RING_CUTS;
      all.add(
          new Equipment(
              area.source() + "/" + link.id(),
              Fault.Kind.SPAN_CUT,
              cuts,
              minutes(link.kilometres() > 0 ? 260 : 190),
              ofNodes.getOrDefault(a == null ? "" : a, MIDDLE_LATITUDE)));
    }
  }

  /** The same with small faults so many times more often; what makes outages stays. */
  Equipment at(double liveliness) {
    return kind.makesOutage()
        ? this
        : new Equipment(sourceName, kind, perYear * liveliness, median, latitude);
  }

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }
}
