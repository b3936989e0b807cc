package vn.thongmach.simulator.storm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.thongmach.simulator.plant.Downs.Down;
import vn.thongmach.simulator.plant.Plant;
import vn.thongmach.simulator.world.Chance;

/** Lets the faults happen and writes down what is heard of them. */
final class StormRun {

  private static final long BEGIN = 1_764_000_000_000L;
  private static final Map<String, Double> SLOWNESS =
      Map.of("Port", 0.3, "Link", 1.0, "Service", 4.0, "Cell", 3.0, "AccessNode", 2.0);

  private record Line(long arrival, long stamp, String alarm, int object, String severity) {}

  private final Plant plant;
  private final StormStyle style;
  private final Chance chance;
  private final List<StormFault> faults;
  private final List<Line> lines = new ArrayList<>();
  private final Map<String, Integer> causes = new HashMap<>();
  private int alarms;

  private StormRun(Plant plant, StormStyle style, Chance chance, List<StormFault> faults) {
    this.plant = plant;
    this.style = style;
    this.chance = chance;
    this.faults = faults;
  }

  static Storm run(OperatorGraph graph, StormStyle style, long seed) {
    Chance chance = new Chance(seed * 7919 + graph.name().hashCode());
    Plant plant = PlantBuilder.build(graph, style, chance.split());
    List<StormFault> faults = FaultPlan.of(plant, style, chance.split(), BEGIN);
    StormRun run = new StormRun(plant, style, chance.split(), faults);
    run.hearFaults();
    run.hearNoise();
    return run.storm(graph.name() + "-" + style.name() + "-" + seed);
  }

  private void hearFaults() {
    for (Reporting.Chance one : new Reporting(plant, style, faults).all()) {
      Down down = one.down();
      StormFault fault = faults.get(down.fault());
      boolean itself = down.itself() && !one.witness();
      if (itself && fault.mute() || !chance.happens(one.rate())) {
        continue;
      }
      String kind = plant.get(one.object()).kind();
      boolean supply = kind.equals("Power") && itself;
      long from = supply ? fault.saidAt() : down.from();
      String severity =
          one.witness()
              ? chance.happens(0.7) ? "MINOR" : "MAJOR"
              : switch (kind) {
                case "Equipment", "Power", "Link" -> "CRITICAL";
                case "Cell" -> "MINOR";
                default -> chance.happens(0.8) ? "MAJOR" : "CRITICAL";
              };
      say(one.object(), down.fault(), from, down.to(), severity);
    }
  }

  private void say(int object, int fault, long from, long to, String severity) {
    String alarm = "A" + ++alarms;
    double slow = SLOWNESS.getOrDefault(plant.get(object).kind(), 1.0);
    long late = chance.happens(style.lateShare()) ? (long) chance.between(120_000, 900_000) : 0;
    long raised = from + late + delay(slow);
    long cleared = Math.max(raised + 1_000, to + late + delay(slow * 0.7));
    if (fault >= 0) {
      causes.put(alarm, fault);
    }
    send(raised, alarm, object, severity);
    if (style.clears()) {
      send(cleared, alarm, object, "CLEAR");
    }
  }

  private long delay(double slow) {
    return (long) (chance.exponential(style.delaySeconds() * slow) * 1000 + chance.below(800));
  }

  private void send(long stamp, String alarm, int object, String severity) {
    if (chance.happens(style.loss())) {
      return;
    }
    long way = (long) (chance.exponential(4_000) + (chance.happens(0.04) ? 180_000 : 0));
    lines.add(new Line(stamp + way, stamp, alarm, object, severity));
    if (chance.happens(style.duplicates())) {
      long again = stamp + 5_000 + (long) chance.exponential(60_000);
      lines.add(new Line(again + way, again, alarm, object, severity));
    }
  }

  private void hearNoise() {
    int count = (int) (alarms * style.noise());
    long length = (long) (style.hours() * 3_600_000);
    for (int i = 0; i < count; i++) {
      int object = chance.below(plant.size());
      String kind = plant.get(object).kind();
      if (!kind.equals("Span") && !kind.equals("Path") && !kind.equals("Site")) {
        long from = BEGIN + (long) chance.between(0, length);
        long to = from + (long) (Math.clamp(chance.logNormal(8, 1), 0.2, 300) * 60_000);
        say(object, -1, from, to, chance.happens(0.7) ? "WARNING" : "MINOR");
      }
    }
  }

  private Storm storm(String name) {
    lines.sort(Comparator.comparingLong(Line::arrival).thenComparing(Line::alarm));
    List<String> written = new ArrayList<>();
    written.add("timeMs,alarmId,type,id,severity");
    Set<String> heard = new HashSet<>();
    for (Line line : lines) {
      Plant.Thing thing = plant.get(line.object());
      heard.add(line.alarm());
      written.add(
          line.stamp()
              + ","
              + line.alarm()
              + ","
              + thing.type()
              + ","
              + thing.id()
              + ","
              + line.severity());
    }
    causes.keySet().retainAll(heard);
    Map<Integer, Set<Integer>> objects = new HashMap<>();
    Map<Integer, Set<Integer>> soon = new HashMap<>();
    for (Line line : lines) {
      Integer cause = causes.get(line.alarm());
      if (cause != null) {
        objects.computeIfAbsent(cause, ignored -> new TreeSet<>()).add(line.object());
        if (line.arrival() <= onset(faults.get(cause)) + Storm.SOON_MS) {
          soon.computeIfAbsent(cause, ignored -> new TreeSet<>()).add(line.object());
        }
      }
    }
    Tellable tellable = new Tellable(plant, style, faults);
    return new Storm(
        name,
        plant.size(),
        plant.inventory(),
        List.copyOf(written),
        lines.stream().map(Line::arrival).toList(),
        Map.copyOf(causes),
        faults.stream().map(fault -> plant.get(fault.root()).name()).toList(),
        faults.stream().map(StormRun::onset).toList(),
        tellable.of(objects),
        tellable.of(soon));
  }

  private static long onset(StormFault fault) {
    return fault.falls().getFirst()[0];
  }
}
