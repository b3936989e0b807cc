package vn.thongmach.simulator.storm;

import java.util.ArrayList;
import java.util.List;
import vn.thongmach.simulator.plant.Plant;
import vn.thongmach.simulator.world.Chance;

/** What fails and when: all kinds, some close together, some cuts in pairs that break a ring. */
final class FaultPlan {

  private static final double MINUTE_MS = 60_000;

  private final Plant plant;
  private final StormStyle style;
  private final Chance chance;
  private final long begin;
  private final List<StormFault> faults = new ArrayList<>();

  private FaultPlan(Plant plant, StormStyle style, Chance chance, long begin) {
    this.plant = plant;
    this.style = style;
    this.chance = chance;
    this.begin = begin;
  }

  static List<StormFault> of(Plant plant, StormStyle style, Chance chance, long begin) {
    FaultPlan plan = new FaultPlan(plant, style, chance, begin);
    plan.make();
    return plan.faults;
  }

  private void make() {
    long length = (long) (style.hours() * 60 * MINUTE_MS);
    long before = begin;
    while (faults.size() < style.faults()) {
      long start =
          chance.happens(0.3)
              ? before + (long) (chance.between(0.05, 4) * MINUTE_MS)
              : begin + (long) (chance.between(0, 0.95) * length);
      before = start;
      if (chance.happens(0.1) && pair(start)) {
        continue;
      }
      fault(root(), start);
    }
  }

  private int root() {
    double draw = chance.between(0, 1);
    String kind =
        draw < 0.38
            ? "Span"
            : draw < 0.5
                ? "Port"
                : draw < 0.58
                    ? (style.cards() ? "Card" : "Port")
                    : draw < 0.7
                        ? "Equipment"
                        : draw < 0.8
                            ? "Power"
                            : draw < 0.83 ? "Site" : draw < 0.9 ? "AccessNode" : "Span";
    List<Integer> choices = plant.ofKind(kind);
    return choices.isEmpty() ? chance.oneOf(plant.ofKind("Span")) : chance.oneOf(choices);
  }

  private void fault(int root, long at) {
    String kind = plant.get(root).kind();
    long start = at;
    List<long[]> falls = new ArrayList<>();
    boolean small = kind.equals("Span") || kind.equals("Port") || kind.equals("Card");
    if (small && chance.happens(style.flaps())) {
      int cycles = 3 + chance.below(4);
      for (int i = 0; i < cycles; i++) {
        long up = start + (long) chance.between(15_000, 90_000);
        falls.add(new long[] {start, up});
        start = up + (long) chance.between(20_000, 140_000);
      }
    } else {
      double median = kind.equals("Span") ? 70 : kind.equals("Power") ? 90 : 30;
      long length = (long) (Math.clamp(chance.logNormal(median, 0.7), 3, 360) * MINUTE_MS);
      long battery =
          kind.equals("Power") && style.batteryMinutes() > 0
              ? (long) (chance.between(0.5, 1.3) * style.batteryMinutes() * MINUTE_MS)
              : 0;
      if (length <= battery) {
        length = battery + (long) (chance.between(1, 40) * MINUTE_MS);
      }
      falls.add(new long[] {at + battery, at + length});
    }
    faults.add(new StormFault(root, at, List.copyOf(falls), chance.happens(Reporting.MUTE_SHARE)));
  }

  /** Two cuts, one in each path of one protected service, overlapping. */
  private boolean pair(long at) {
    List<Integer> services =
        plant.ofKind("Service").stream()
            .filter(service -> plant.get(service).parents().size() == 2)
            .toList();
    if (services.isEmpty()) {
      return false;
    }
    List<Integer> paths = plant.get(chance.oneOf(services)).parents();
    int first = spanUnder(paths.get(0));
    int second = spanUnder(paths.get(1));
    if (first == second) {
      return false;
    }
    fault(first, at);
    fault(second, at + (long) (chance.between(0.5, 25) * MINUTE_MS));
    return true;
  }

  private int spanUnder(int path) {
    int link = chance.oneOf(plant.get(path).parents());
    return chance.oneOf(plant.get(link).parents());
  }
}
