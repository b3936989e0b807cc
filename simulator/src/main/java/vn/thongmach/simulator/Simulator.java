package vn.thongmach.simulator;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.thongmach.simulator.live.Fault;
import vn.thongmach.simulator.live.Hearing;
import vn.thongmach.simulator.live.History;
import vn.thongmach.simulator.live.Living;
import vn.thongmach.simulator.live.SnmpTraps;
import vn.thongmach.simulator.load.Api;
import vn.thongmach.simulator.load.Preparation;
import vn.thongmach.simulator.world.Chance;
import vn.thongmach.simulator.world.World;

/**
 * The program: {@code prepare} fills an empty product with the sample, {@code live} lets its
 * network go on. Address and tokens come by the environment, so that no list of processes shows
 * them.
 */
public final class Simulator {

  private static final long SEED = 20_250_701;
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final int YEARS = 2;
  private static final int USAGE = 2;

  private Simulator() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length != 1 || !List.of("prepare", "live").contains(arguments[0])) {
      System.err.println("Usage: Simulator prepare|live");
      System.exit(USAGE);
    }
    URI url = URI.create(environment("THONGMACH_URL"));
    Instant preparedAt = Instant.parse(environment("THONGMACH_SAMPLE_PREPARED_AT"));
    World world = World.of(SEED);
    Instant from = watchedFrom(preparedAt);
    Hearing hearing = new Hearing(world.network());
    List<Fault> history =
        hearing.of(History.between(world.network(), from, preparedAt, 1, new Chance(SEED))).stream()
            .filter(fault -> fault.raisedAt().isBefore(preparedAt))
            .toList();
    try (Api events = new Api(url, environment("THONGMACH_EVENT_TOKEN"))) {
      if (arguments[0].equals("prepare")) {
        prepare(world, url, events, history, from, preparedAt);
      } else {
        live(world, hearing, events, history, preparedAt);
      }
    }
  }

  private static void live(
      World world, Hearing hearing, Api events, List<Fault> history, Instant preparedAt)
      throws IOException, InterruptedException {
    String port = Map.copyOf(System.getenv()).getOrDefault("THONGMACH_SNMP_PORT", "");
    int spans = world.network().trunk().ofType("Link").size();
    try (SnmpTraps traps =
        port.isEmpty()
            ? null
            : new SnmpTraps(Integer.parseInt(port), spans, new Chance(System.nanoTime()))) {
      new Living(world.network(), hearing, events, Clock.systemUTC(), preparedAt, history, traps)
          .run();
    }
  }

  private static Instant watchedFrom(Instant preparedAt) {
    return preparedAt
        .atZone(VIETNAM)
        .minusYears(YEARS)
        .toLocalDate()
        .atStartOfDay(VIETNAM)
        .toInstant();
  }

  private static void prepare(
      World world, URI url, Api events, List<Fault> history, Instant from, Instant now)
      throws IOException {
    Path accounts = Path.of(environment("THONGMACH_SAMPLE_ACCOUNTS"));
    try (Api administrator = new Api(url, environment("THONGMACH_ADMINISTRATOR_TOKEN"))) {
      List<String> made =
          new Preparation(
                  administrator, events, (step, things) -> System.out.println(step + " " + things))
              .run(
                  world,
                  history,
                  from,
                  now,
                  Path.of(environment("THONGMACH_SAMPLE_RECORDED"), "topology.csv"));
      Files.write(accounts, made);
    }
  }

  private static String environment(String name) {
    return Objects.requireNonNull(Map.copyOf(System.getenv()).get(name), name + " is not set");
  }
}
