package vn.thongmach.simulator.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thongmach.simulator.plant.Downs;
import vn.thongmach.simulator.plant.Downs.Down;
import vn.thongmach.simulator.plant.Downs.Failure;
import vn.thongmach.simulator.plant.Plant;
import vn.thongmach.simulator.world.Chance;
import vn.thongmach.simulator.world.Network;
import vn.thongmach.simulator.world.Network.Area;
import vn.thongmach.simulator.world.Network.Item;
import vn.thongmach.simulator.world.Network.Ref;

/**
 * What is heard of what fails: who falls with it, and which of those have a voice. A cut cable is
 * found by measuring along it, mostly; equipment without power has no voice, its management system
 * tells that it does not answer; of a station without mains one alarm is told, of one that is cut
 * off its cells too.
 */
public final class Hearing {

  private static final double MEASURED = 0.85;
  private static final int SHORTEST_BATTERY_MINUTES = 90;
  private static final int BATTERY_SPREAD_MINUTES = 180;

  /** Stations without a base station of their own are the large ones. */
  private static final int GENERATOR_MINUTES = 480;

  private final Plant plant = new Plant(Map.of());
  private final Map<String, Integer> numbers = new HashMap<>();

  public Hearing(Network network) {
    Stream.concat(Stream.of(network.trunk()), network.provinces().stream()).forEach(this::put);
  }

  private void put(Area area) {
    Map<Ref, Integer> known = new HashMap<>();
    for (Item item : area.items()) {
      List<Integer> parents = item.parents().stream().map(ref -> number(known, ref)).toList();
      List<Integer> ends =
          Stream.of(item.a(), item.z())
              .filter(Objects::nonNull)
              .map(ref -> number(known, ref))
              .toList();
      String name = area.source() + "/" + item.id();
      int number = plant.add(item.type(), name, host(item, known), parents, ends);
      known.put(new Ref(item.type(), item.id()), number);
      numbers.put(name, number);
    }
  }

  private static int number(Map<Ref, Integer> known, Ref ref) {
    return Objects.requireNonNull(known.get(ref), () -> ref + " stands after what needs it");
  }

  /** The node in which it stands, for a cell its station. */
  private int host(Item item, Map<Ref, Integer> known) {
    if (item.parents().isEmpty()) {
      return -1;
    }
    Ref in = item.parents().getFirst();
    int number = number(known, in);
    return in.type().equals("Node") || in.type().equals("AccessNode")
        ? number
        : plant.get(number).host();
  }

  /**
   * What is heard, in the order of its raise.
   *
   * @param causes what fails by itself
   */
  public List<Fault> of(List<Fault> causes) {
    List<Failure> failures = new ArrayList<>();
    for (Fault cause : causes) {
      Instant from = cause.raisedAt().plus(battery(cause));
      Instant to = Objects.requireNonNull(cause.clearedAt());
      if (!cause.kind().small && from.isBefore(to)) {
        failures.add(
            new Failure(
                numberOf(cause), List.of(new long[] {from.toEpochMilli(), to.toEpochMilli()})));
      }
    }
    Heard heard = new Heard(Downs.of(plant, failures));
    causes.forEach(heard::cause);
    heard.downs.forEach(heard::down);
    heard.told.sort(Comparator.comparing(Fault::raisedAt).thenComparing(Fault::sourceName));
    return List.copyOf(heard.told);
  }

  private int numberOf(Fault cause) {
    return Objects.requireNonNull(numbers.get(cause.sourceName()), cause.sourceName());
  }

  /** How long the equipment goes on without mains. */
  private Duration battery(Fault cause) {
    if (cause.kind() != Fault.Kind.POWER) {
      return Duration.ZERO;
    }
    boolean large =
        plant.dependents(numberOf(cause)).stream()
            .noneMatch(fed -> plant.get(fed).kind().equals("AccessNode"));
    return Duration.ofMinutes(
        (large ? GENERATOR_MINUTES : SHORTEST_BATTERY_MINUTES)
            + chance(cause.sourceName(), cause.raisedAt().toEpochMilli())
                .below(BATTERY_SPREAD_MINUTES));
  }

  /** The same for the same object and moment, whatever else happens. */
  private static Chance chance(String name, long millis) {
    return new Chance(31 * millis + name.hashCode());
  }

  /** One answer in the making. */
  private final class Heard {
    private final List<Down> downs;
    private final Map<Integer, List<Down>> ofObject = new HashMap<>();
    private final Set<String> dark = new HashSet<>();
    private final List<Fault> told = new ArrayList<>();

    Heard(List<Down> downs) {
      this.downs = downs;
      downs.forEach(
          down -> ofObject.computeIfAbsent(down.object(), _ -> new ArrayList<>()).add(down));
    }

    void cause(Fault cause) {
      int number = numberOf(cause);
      Plant.Thing thing = plant.get(number);
      int speaker = thing.host() < 0 ? number : thing.host();
      boolean silent =
          cause.kind() != Fault.Kind.POWER && isDown(speaker, cause.raisedAt().toEpochMilli());
      if (cause.kind() != Fault.Kind.SPAN_CUT && !silent) {
        told.add(cause);
      }
    }

    void down(Down down) {
      Plant.Thing thing = plant.get(down.object());
      switch (thing.kind()) {
        case "Span" -> span(down);
        case "Power" -> tell(down.object(), Fault.Kind.POWER_GONE, down, 0);
        case "Node" -> tell(down.object(), Fault.Kind.NODE_LOST, down, 60);
        case "AccessNode" -> tell(down.object(), Fault.Kind.STATION_LOST, down, 60);
        case "Link" -> link(thing, down);
        case "Wavelength" -> whereReached(thing, Fault.Kind.WAVELENGTH_DOWN, down, 2);
        case "IpLink" -> tell(down.object(), Fault.Kind.IP_LINK_DOWN, down, 4);
        case "Service" -> service(thing, down);
        case "Cell" -> cell(thing, down);
        default -> {}
      }
    }

    /** Not every break can be measured from where the measuring equipment stands. */
    private void span(Down down) {
      if (chance(plant.get(down.object()).id() + "?", down.from()).happens(MEASURED)) {
        tell(down.object(), Fault.Kind.SPAN_CUT, down, 5);
      }
    }

    /** The management system tells of a link while it reaches both its ends. */
    private void link(Plant.Thing link, Down down) {
      boolean reached = true;
      for (int port : link.ends()) {
        if (isDown(plant.get(port).host(), down.from())) {
          reached = false;
        } else if (!isDown(port, down.from()) && dark.add(port + " " + down.from())) {
          tell(port, Fault.Kind.PORT_DARK, down, 0);
        }
      }
      if (reached) {
        tell(down.object(), Fault.Kind.LINK_DOWN, down, 1);
      }
    }

    private void whereReached(Plant.Thing thing, Fault.Kind kind, Down down, int seconds) {
      if (thing.ends().stream().noneMatch(end -> isDown(end, down.from()))) {
        tell(down.object(), kind, down, seconds);
      }
    }

    /** The far end misses it, unless its own node is known not to answer. */
    private void service(Plant.Thing service, Down down) {
      boolean nodeDown =
          service.parents().stream()
              .anyMatch(need -> plant.get(need).kind().equals("Node") && isDown(need, down.from()));
      if (!nodeDown) {
        tell(down.object(), Fault.Kind.SERVICE_DOWN, down, 8);
      }
    }

    private void cell(Plant.Thing cell, Down down) {
      Plant.Thing station = plant.get(cell.host());
      boolean dead =
          station.parents().stream()
              .anyMatch(
                  need -> !plant.get(need).kind().equals("Service") && isDown(need, down.from()));
      if (!dead) {
        tell(down.object(), Fault.Kind.CELL, down, 30);
      }
    }

    private boolean isDown(int object, long millis) {
      @Nullable List<Down> its = ofObject.get(object);
      return its != null
          && its.stream().anyMatch(down -> down.from() <= millis && millis < down.to());
    }

    /** Told some seconds after, unless it was over before anybody noticed. */
    private void tell(int object, Fault.Kind kind, Down down, int seconds) {
      String name = plant.get(object).id();
      Chance chance = chance(name, down.from());
      long raised = down.from() + 1_000L * seconds + chance.below(2_000 + 500 * seconds);
      if (raised < down.to()) {
        told.add(
            new Fault(
                name,
                kind,
                Instant.ofEpochMilli(raised),
                Instant.ofEpochMilli(down.to() + 500 + chance.below(20_000))));
      }
    }
  }
}
