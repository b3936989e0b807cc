package vn.thongmach.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import vn.thongmach.dataplane.correlation.Correlator;
import vn.thongmach.dataplane.topology.Topology;
import vn.thongmach.simulator.storm.OperatorGraph;
import vn.thongmach.simulator.storm.Storm;
import vn.thongmach.simulator.storm.StormStyle;

/**
 * How many lines a second one thread follows when there are always more: fed in steps as large as
 * the running product takes them, and forgetting as it does, on networks of storms side by side.
 * Warm: a first network is followed without being measured.
 */
final class CorrelateSpeed {

  private static final int LARGEST_STEP = 2_000;
  private static final int FORGETS_AFTER = 2_000;
  private static final long LIVELY_MS = 1_800_000;
  private static final int MOST_LINES = 30_000;
  private static final int MOST_GATHERED = 300_000;
  private static final int ROUNDS = 5;
  private static final int DIFFERENT = 16;
  private static final long SPREAD_MS = 3_600_000;

  private CorrelateSpeed() {}

  static void run(Figures figures) {
    List<Storm> storms = new ArrayList<>();
    for (int i = 0; i < DIFFERENT; i++) {
      String graph = OperatorGraph.HELD_OUT.get(i % OperatorGraph.HELD_OUT.size());
      storms.add(
          Storm.of(
              OperatorGraph.named(graph),
              i % 2 == 0 ? StormStyle.plain() : StormStyle.mute(),
              31 + i));
    }
    follow(storms, 10_000);
    for (int objects : new int[] {10_000, 100_000, 400_000, 1_000_000}) {
      double[] speeds = follow(storms, objects);
      figures.figure("speed-at-" + objects, median(speeds), "lines/s");
    }
  }

  private static double median(double[] values) {
    return Arrays.stream(values).sorted().toArray()[values.length / 2];
  }

  private static List<StormFeed.Fed> first(List<StormFeed.Fed> fed) {
    return new ArrayList<>(
        fed.stream()
            .sorted(Comparator.comparingLong(StormFeed.Fed::arrival))
            .limit(MOST_LINES)
            .toList());
  }

  /** Lines a second in each fifth of what is fed. */
  private static double[] follow(List<Storm> storms, int objects) {
    Random random = new Random(objects);
    List<Storm> copies = new ArrayList<>();
    List<StormFeed.Fed> fed = new ArrayList<>();
    for (int named = 0; named < objects; named += copies.getLast().objects()) {
      Storm storm = storms.get(copies.size() % storms.size());
      long later = (long) (random.nextDouble() * SPREAD_MS);
      fed.addAll(StormFeed.lines(storm, copies.size(), later));
      copies.add(storm);
      if (fed.size() > MOST_GATHERED) {
        fed = first(fed);
      }
    }
    fed = first(fed);
    Topology topology = StormFeed.topology(copies);
    Correlator correlator = new Correlator(topology);
    double[] speeds = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      int from = fed.size() * round / ROUNDS;
      int to = fed.size() * (round + 1) / ROUNDS;
      long begun = System.nanoTime();
      for (int at = from; at < to; at++) {
        correlator.hear(fed.get(at).line());
        if ((at - from + 1) % LARGEST_STEP == 0) {
          correlator.advance();
        }
        if ((at - from + 1) % FORGETS_AFTER == 0) {
          correlator.forget(fed.get(at).arrival() - LIVELY_MS);
        }
      }
      correlator.advance();
      speeds[round] = (to - from) / ((System.nanoTime() - begun) / 1e9);
    }
    return speeds;
  }
}
