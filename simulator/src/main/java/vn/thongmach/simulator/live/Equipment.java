package vn.thongmach.simulator.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thongmach.simulator.world.Network;
import vn.thongmach.simulator.world.Network.Area;
import vn.thongmach.simulator.world.Network.Item;
import vn.thongmach.simulator.world.Network.Ref;

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
  private static final double POWER_FAILURES = 0.7;
  private static final double CARDS = 0.03;
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
    Map<Ref, Double> latitudes = new HashMap<>();
    for (Item item : area.items()) {
      Double own = item.latitude();
      double latitude = own != null ? own : latitudes.getOrDefault(under(item), MIDDLE_LATITUDE);
      latitudes.put(new Ref(item.type(), item.id()), latitude);
      String name = area.source() + "/" + item.id();
      switch (item.type()) {
        case "Power" ->
            all.add(new Equipment(name, Fault.Kind.POWER, POWER_FAILURES, minutes(95), latitude));
        case "Node" -> {
          all.add(new Equipment(name, Fault.Kind.SOFTWARE, SOFTWARE, minutes(12), latitude));
          all.add(
              new Equipment(name, Fault.Kind.PLANNED_WORK, PLANNED_WORKS, minutes(150), latitude));
        }
        case "Card" -> all.add(new Equipment(name, Fault.Kind.CARD, CARDS, minutes(260), latitude));
        case "Cell" -> all.add(new Equipment(name, Fault.Kind.CELL, CELLS, minutes(45), latitude));
        case "Span" -> {
          boolean trunk = item.kilometres() > 0;
          double cuts = trunk ? item.kilometres() / 100 * CUTS_PER_100_KM : RING_CUTS;
          all.add(
              new Equipment(name, Fault.Kind.SPAN_CUT, cuts, minutes(trunk ? 260 : 190), latitude));
        }
        default -> {}
      }
    }
  }

  /** What an object stands in, a cable at its first end. */
  private static @Nullable Ref under(Item item) {
    return item.parents().isEmpty() ? item.a() : item.parents().getFirst();
  }

  /** The same with small faults so many times more often; what takes others with it stays. */
  Equipment at(double liveliness) {
    return !kind.small
        ? this
        : new Equipment(sourceName, kind, perYear * liveliness, median, latitude);
  }

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }
}
