package vn.thongmach.bench;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Runs one benchmark by name from the root of the checkout. */
public final class Bench {

  /** A scenario that prints its figures. */
  interface Scenario {
    void run(Path checkout, Figures figures) throws Exception;
  }

  private static final Map<String, Scenario> SCENARIOS =
      new TreeMap<>(
          Map.ofEntries(
              named("correlate", CorrelateBenchmark::run),
              named("start", StartBenchmark::run),
              named("forecast", ForecastBenchmark::run),
              named("impact", ImpactBenchmark::run),
              named("freshness", FreshnessBenchmark::run),
              named("grading", GradingBenchmark::run),
              named("ingest", IngestBenchmark::run),
              named("my-part", MyPartBenchmark::run),
              named("pages", PagesBenchmark::run),
              named("recompute", RecomputeBenchmark::run),
              named("recovery", RecoveryBenchmark::run),
              named("scorecards", ScorecardsBenchmark::run),
              named("tally", TallyBenchmark::run),
              named("traps", TrapsBenchmark::run)));

  private Bench() {}

  private static Map.Entry<String, Scenario> named(String name, Scenario scenario) {
    return Map.entry(name, scenario);
  }

  /**
   * Exits with 2 for an unknown name.
   *
   * @param arguments the benchmark's name; the property {@code repository.root} is the checkout
   */
  public static void main(String[] arguments) throws Exception {
    Scenario scenario = arguments.length == 1 ? SCENARIOS.get(arguments[0]) : null;
    if (scenario == null) {
      System.err.println(
          "There are these benchmarks: " + "grid, " + String.join(", ", SCENARIOS.keySet()) + ".");
      System.exit(2);
    } else {
      scenario.run(Path.of(System.getProperty("repository.root")), new Figures(System.out));
    }
  }
}
