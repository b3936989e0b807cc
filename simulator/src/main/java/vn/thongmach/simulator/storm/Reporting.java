package vn.thongmach.simulator.storm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thongmach.simulator.plant.Downs;
import vn.thongmach.simulator.plant.Downs.Down;
import vn.thongmach.simulator.plant.Plant;

/** Who may report what happened, and how likely each does. */
final class Reporting {

  /** Share of faults whose root does not say that it failed. */
  static final double MUTE_SHARE = 0.15;

  /**
   * One object that may report a fault.
   *
   * @param witness whether it is well itself and only ends what is down
   * @param rate the chance that it reports, above 0
   */
  record Chance(int object, Down down, boolean witness, double rate) {}

  private final Plant plant;
  private final StormStyle style;
  private final Map<Integer, List<Down>> byObject = new HashMap<>();
  private final List<Down> downs;

  Reporting(Plant plant, StormStyle style, List<StormFault> faults) {
    this.plant = plant;
    this.style = style;
    this.downs =
        Downs.of(plant, faults.stream().map(f -> new Downs.Failure(f.root(), f.falls())).toList());
    downs.forEach(d -> byObject.computeIfAbsent(d.object(), x -> new ArrayList<>()).add(d));
  }

  /** In the order of the falls. */
  List<Chance> all() {
    List<Chance> all = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Down down : downs) {
      double rate = rate(down);
      if (rate > 0) {
        all.add(new Chance(down.object(), down, false, rate));
      }
      Plant.Thing thing = plant.get(down.object());
      if (thing.kind().equals("Link") && !down.itself()) {
        for (int end : thing.ends()) {
          if (mayWitness(end, down) && seen.add(end + " " + down.from())) {
            all.add(new Chance(end, down, true, style.witnessReports()));
          }
        }
      }
    }
    return all;
  }

  private double rate(Down down) {
    Plant.Thing thing = plant.get(down.object());
    if (thing.kind().equals("Equipment") && !down.itself()) {
      return 0;
    }
    if (thing.host() >= 0
        && !thing.kind().equals("Cell")
        && isDownAt(byObject.get(thing.host()), down.from())) {
      return 0;
    }
    return switch (thing.kind()) {
      case "Span", "Site", "Path" -> 0.0;
      case "Link" -> style.linksReport() ? style.dependentReports() : 0;
      case "Card" -> down.itself() ? style.rootReports() : 0.2;
      case "Port" -> down.itself() ? style.rootReports() : 0.6 * style.dependentReports();
      default -> down.itself() ? style.rootReports() : style.dependentReports();
    };
  }

  private boolean mayWitness(int port, Down link) {
    return !isDownAt(byObject.get(port), link.from())
        && !isDownAt(byObject.get(plant.get(port).host()), link.from());
  }

  private static boolean isDownAt(@Nullable List<Down> downs, long time) {
    return downs != null
        && downs.stream().anyMatch(down -> down.from() <= time && time < down.to());
  }
}
