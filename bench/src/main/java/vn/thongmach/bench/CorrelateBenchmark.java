package vn.thongmach.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.thongmach.dataplane.correlation.Correlator;
import vn.thongmach.simulator.storm.OperatorGraph;
import vn.thongmach.simulator.storm.Storm;
import vn.thongmach.simulator.storm.StormScore;
import vn.thongmach.simulator.storm.StormScore.Group;
import vn.thongmach.simulator.storm.StormStyle;

/**
 * How true incidents are on storms with known causes, on graphs that were not designed on, beside a
 * plain grouping: after the last line and ten minutes after each onset; how fast a running network
 * is followed; and how long the built command takes on large files.
 */
final class CorrelateBenchmark {

  private static final int MILLION = 1_000_000;
  private static final long MOST_SECONDS = 240;

  /** So long the running product gathers lines at least, in the time of the storm. */
  private static final long STEP_MS = 5_000;

  private CorrelateBenchmark() {}

  static void run(Path checkout, Figures figures) throws Exception {
    List<StormStyle> styles =
        List.of(StormStyle.plain(), StormStyle.dense(), StormStyle.mute(), StormStyle.sparse());
    List<Storm> heldOut = storms(styles, 21);
    quality(figures, "held-out", heldOut);
    live(figures, heldOut);
    quality(figures, "without-clears", storms(List.of(StormStyle.plain().withoutClears()), 22));
    CorrelateSpeed.run(figures);
    Path folder = Files.createTempDirectory("thongmach-correlate");
    try {
      // Once without being measured: it builds what sources newer than the last build need.
      write(folder.resolve("small-inventory.csv"), folder.resolve("small-alarms.csv"), 1);
      run(checkout, folder, "small");
      command(checkout, figures, folder, "large", 20_000);
      command(checkout, figures, folder, "million", MILLION);
    } finally {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private static List<Storm> storms(List<StormStyle> styles, long seed) {
    List<Storm> storms = new ArrayList<>();
    for (String graph : OperatorGraph.HELD_OUT) {
      for (StormStyle style : styles) {
        storms.add(Storm.of(OperatorGraph.named(graph), style, seed));
      }
    }
    return storms;
  }

  private static void quality(Figures figures, String set, List<Storm> storms) {
    StormScore all = StormScore.NONE;
    StormScore tellable = StormScore.NONE;
    StormScore plain = StormScore.NONE;
    int lines = 0;
    for (Storm storm : storms) {
      List<Group> groups = correlated(storm);
      all = all.plus(StormScore.of(storm, groups, storm.heardFaults()));
      tellable = tellable.plus(StormScore.of(storm, groups, storm.tellable()));
      plain = plain.plus(StormScore.of(storm, Neighbourhood.groups(storm), storm.tellable()));
      lines += storm.arrivals().size();
    }
    figures.note(set + ": " + storms.size() + " storms, " + lines + " lines, pooled");
    tell(figures, set, tellable);
    figures.figure(set + "-tellable-faults", tellable.asked(), "faults");
    figures.figure(set + "-root-at-1-of-all", all.rootAt1(), "of-1");
    figures.figure(set + "-root-at-3-of-all", all.rootAt3(), "of-1");
    figures.figure(set + "-all-faults", all.asked(), "faults");
    tell(figures, set + "-neighbourhood", plain);
    figures.ratio(set + "-pair-f1-to-neighbourhood", tellable.pairF1() / plain.pairF1());
  }

  private static void tell(Figures figures, String set, StormScore score) {
    figures.figure(set + "-pair-f1", score.pairF1(), "of-1");
    figures.figure(set + "-b-cubed", score.bCubed(), "of-1");
    figures.figure(set + "-root-at-1", score.rootAt1(), "of-1");
    figures.figure(set + "-root-at-3", score.rootAt3(), "of-1");
  }

  private static List<Group> correlated(Storm storm) {
    Correlator correlator = new Correlator(StormFeed.topology(List.of(storm)));
    StormFeed.lines(storm, 0, 0).forEach(fed -> correlator.hear(fed.line()));
    correlator.settle();
    return StormFeed.groups(correlator);
  }

  /** What is told ten minutes after each onset, when lines are weighed as they come in. */
  private static void live(Figures figures, List<Storm> storms) {
    StormScore live = StormScore.NONE;
    for (Storm storm : storms) {
      live = live.plus(live(storm));
    }
    figures.figure("live-pair-f1", live.pairF1(), "of-1");
    figures.figure("live-root-at-1", live.rootAt1(), "of-1");
    figures.figure("live-root-at-3", live.rootAt3(), "of-1");
    figures.figure("live-tellable-faults", live.asked(), "faults");
  }

  private static StormScore live(Storm storm) {
    StormScore score = StormScore.NONE;
    Correlator correlator = new Correlator(StormFeed.topology(List.of(storm)));
    TreeMap<Long, List<Integer>> asked = new TreeMap<>();
    for (int fault : storm.heardFaults()) {
      asked
          .computeIfAbsent(storm.onsets().get(fault) + Storm.SOON_MS, ignored -> new ArrayList<>())
          .add(fault);
    }
    Set<String> heard = new HashSet<>();
    long next = 0;
    for (StormFeed.Fed fed : StormFeed.lines(storm, 0, 0)) {
      while (!asked.isEmpty() && asked.firstKey() < fed.arrival()) {
        correlator.advance();
        List<Group> groups = StormFeed.groups(correlator);
        for (int fault : asked.pollFirstEntry().getValue()) {
          score =
              score.plus(
                  StormScore.ofFault(
                      storm, groups, heard, fault, storm.tellableSoon().contains(fault)));
        }
      }
      if (fed.arrival() >= next) {
        correlator.advance();
        next = fed.arrival() + STEP_MS;
      }
      heard.add(fed.line().alarmId());
      correlator.hear(fed.line());
    }
    return score;
  }

  /** Copies of storms side by side, until there are so many objects; alarms of the first ones. */
  private static void command(Path checkout, Figures figures, Path folder, String name, int objects)
      throws Exception {
    Path inventory = folder.resolve(name + "-inventory.csv");
    Path alarms = folder.resolve(name + "-alarms.csv");
    long[] written = write(inventory, alarms, objects);
    long begun = System.nanoTime();
    long peakKibibytes = run(checkout, folder, name);
    figures.figure(name + "-objects", written[0], "objects");
    figures.figure(name + "-alarm-lines", written[1], "lines");
    figures.figure(name + "-command", (System.nanoTime() - begun) / 1e9, "s");
    figures.figure(name + "-peak-memory", peakKibibytes / 976.5625, "MB");
  }

  /** Runs the command on the files of this name; returns the most memory that it had resident. */
  private static long run(Path checkout, Path folder, String name) throws Exception {
    Path out = folder.resolve(name + "-incidents.json");
    Path log = folder.resolve(name + ".log");
    long begun = System.nanoTime();
    Process process =
        new ProcessBuilder(
                checkout.resolve("thongmach").toString(),
                "correlate",
                "--inventory=" + folder.resolve(name + "-inventory.csv"),
                "--alarms=" + folder.resolve(name + "-alarms.csv"),
                "--out=" + out)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    long peakKibibytes = 0;
    while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
      peakKibibytes = Math.max(peakKibibytes, residentKibibytes(process.pid()));
      if (System.nanoTime() - begun > MOST_SECONDS * 1_000_000_000L) {
        process.destroy();
        throw new IOException("correlate takes longer than " + MOST_SECONDS + " s");
      }
    }
    if (process.exitValue() != 0) {
      throw new IOException(Files.readString(log));
    }
    return peakKibibytes;
  }

  private static long residentKibibytes(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException ended) {
      return 0;
    }
  }

  private static long[] write(Path inventory, Path alarms, int objects) throws IOException {
    long named = 0;
    long lines = 0;
    Random random = new Random(1);
    try (BufferedWriter things = Files.newBufferedWriter(inventory);
        BufferedWriter heard = Files.newBufferedWriter(alarms)) {
      for (int copy = 0; named < objects; copy++) {
        String graph = OperatorGraph.HELD_OUT.get(random.nextInt(OperatorGraph.HELD_OUT.size()));
        Storm storm = Storm.of(OperatorGraph.named(graph), StormStyle.sparse(), 100 + copy % 7);
        boolean alarmed = lines < 5_000;
        for (String line : copy == 0 ? storm.inventory() : skipHeader(storm.inventory())) {
          things.write(copy == 0 ? line : moved(line, copy));
          things.write('\n');
        }
        for (String line :
            alarmed ? copy == 0 ? storm.alarms() : skipHeader(storm.alarms()) : List.<String>of()) {
          String[] f = line.split(",", -1);
          boolean kept = copy == 0;
          heard.write(
              kept
                  ? line
                  : f[0] + "," + copy + "x" + f[1] + "," + f[2] + "," + copy + "x" + f[3] + ","
                      + f[4]);
          heard.write('\n');
          lines++;
        }
        named += storm.objects();
      }
    }
    return new long[] {named, lines};
  }

  private static List<String> skipHeader(List<String> lines) {
    return lines.subList(1, lines.size());
  }

  private static String moved(String line, int copy) {
    String[] f = line.split(",", -1);
    for (int at = 1; at < f.length; at += 2) {
      f[at] = f[at].isEmpty() ? "" : copy + "x" + f[at];
    }
    return String.join(",", f);
  }
}
