package vn.thongmach.simulator.storm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thongmach.simulator.plant.Downs;
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
    List<Down> downs =
        Downs.of(plant, faults.stream().map(f -> new Downs.Failure(f.root(), f.falls())).toList());
    Map<Integer, List<Down>> byObject = new HashMap<>();
    downs.forEach(d -> byObject.computeIfAbsent(d.object(), x -> new ArrayList<>()).add(d));
    Set<String> seen = new HashSet<>();
    for (Down down : downs) {
      hear(down, byObject);
      Plant.Thing thing = plant.get(down.object());
      if (thing.kind().equals("Link") && !down.itself()) {
        for (int end : thing.ends()) {
          witness(end, down, byObject, seen);
        }
      }
    }
  }

  private void hear(Down down, Map<Integer, List<Down>> byObject) {
    Plant.Thing thing = plant.get(down.object());
    StormFault fault = faults.get(down.fault());
    double rate =
        switch (thing.kind()) {
          case "Span", "Site", "Path" -> 0.0;
          case "Link" -> style.linksReport() ? style.dependentReports() : 0;
          case "Card" -> down.itself() ? style.rootReports() : 0.2;
          case "Port" -> down.itself() ? style.rootReports() : 0.6 * style.dependentReports();
          default -> down.itself() ? style.rootReports() : style.dependentReports();
        };
    if (down.itself() && fault.mute()) {
      return;
    }
    if (thing.kind().equals("Equipment") && !down.itself()) {
      return;
    }
    if (thing.host() >= 0
        && !thing.kind().equals("Cell")
        && isDownAt(byObject.get(thing.host()), down.from())) {
      return;
    }
    if (!chance.happens(rate)) {
      return;
    }
    boolean supply = thing.kind().equals("Power") && down.itself();
    long from = supply ? fault.saidAt() : down.from();
    String severity =
        switch (thing.kind()) {
          case "Equipment", "Power", "Link" -> "CRITICAL";
          case "Cell" -> "MINOR";
          default -> chance.happens(0.8) ? "MAJOR" : "CRITICAL";
        };
    say(down.object(), down.fault(), from, down.to(), severity);
  }

  private void witness(int port, Down link, Map<Integer, List<Down>> byObject, Set<String> seen) {
    int host = plant.get(port).host();
    if (isDownAt(byObject.get(port), link.from())
        || isDownAt(byObject.get(host), link.from())
        || !seen.add(port + " " + link.from())) {
      return;
    }
    if (chance.happens(style.witnessReports())) {
      say(port, link.fault(), link.from(), link.to(), chance.happens(0.7) ? "MINOR" : "MAJOR");
    }
  }

  private static boolean isDownAt(@org.jspecify.annotations.Nullable List<Down> downs, long time) {
    return downs != null
        && downs.stream().anyMatch(down -> down.from() <= time && time < down.to());
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
    return new Storm(
        name,
        plant.size(),
        plant.inventory(),
        List.copyOf(written),
        Map.copyOf(causes),
        faults.stream().map(fault -> plant.get(fault.root()).name()).toList());
  }
}
