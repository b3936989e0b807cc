package vn.thongmach.dataplane.correlation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.thongmach.dataplane.topology.Topology;
import vn.thongmach.dataplane.topology.Topology.Need;

/**
 * Of which types an object at an end of a lost one may report though it is well. Where an object
 * ends only few, always; where it ends many (a node at the end of all services that start there)
 * only if the two were heard together often enough to be no chance.
 */
final class WitnessPairs {

  private static final int FEW = 8;
  private static final long TOGETHER_MS = 120_000;
  private static final int LEAST = 3;
  private static final double LEAST_SHARE = 0.3;

  private final Topology topology;
  private final HeardAlarms heard;
  private final Set<Long> heardTogether = new HashSet<>();

  WitnessPairs(Topology topology, HeardAlarms heard) {
    this.topology = topology;
    this.heard = heard;
  }

  /** Looks again at what was heard together. */
  void learn() {
    heardTogether.clear();
    Map<Long, int[]> counts = new HashMap<>();
    int before = -1;
    for (int occurrence : heard.inOrder()) {
      int ended = heard.object(occurrence);
      if (ended == before) {
        continue;
      }
      before = ended;
      for (int i = 0; i < topology.needCount(ended); i++) {
        if (topology.needKind(ended, i) == Need.END) {
          int end = topology.need(ended, i);
          int[] count = counts.computeIfAbsent(pair(ended, end), ignored -> new int[2]);
          count[0]++;
          count[1] += near(heard.stamp(occurrence), end) ? 1 : 0;
        }
      }
    }
    counts.forEach(
        (pair, count) -> {
          if (count[1] >= LEAST && count[1] >= LEAST_SHARE * count[0]) {
            heardTogether.add(pair);
          }
        });
  }

  boolean mayReport(int ended, int end) {
    return topology.dependentCount(end) <= FEW || heardTogether.contains(pair(ended, end));
  }

  private boolean near(long time, int object) {
    for (int occurrence : heard.of(object)) {
      if (Math.abs(heard.stamp(occurrence) - time) <= TOGETHER_MS) {
        return true;
      }
    }
    return false;
  }

  private Long pair(int ended, int end) {
    return (long) topology.type(ended) << 32 | topology.type(end);
  }
}
