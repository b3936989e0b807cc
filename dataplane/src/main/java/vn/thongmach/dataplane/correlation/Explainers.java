package vn.thongmach.dataplane.correlation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.thongmach.dataplane.topology.Footprint;
import vn.thongmach.dataplane.topology.IntList;
import vn.thongmach.dataplane.topology.Topology;
import vn.thongmach.dataplane.topology.Topology.Need;

/** Which objects could make another report by their failure, and what such a failure would cost. */
final class Explainers {

  private static final int MOST = 1_000;
  private static final int MOST_REMEMBERED = 40_000_000;
  private static final int WIDEST = 3_000;

  private final Topology topology;
  private final WitnessPairs pairs;
  private final Footprint footprint;
  private int[] @Nullable [] known;
  private int[] widths;
  private int[] marks;
  private int version;
  private int remembered;

  Explainers(Topology topology, WitnessPairs pairs) {
    this.topology = topology;
    this.pairs = pairs;
    this.footprint = new Footprint(topology);
    this.marks = new int[topology.size()];
    this.known = new int[topology.size()][];
    this.widths = new int[topology.size()];
  }

  /** The object itself, then all it needs, near ones first; then the same of what ends at it. */
  int[] of(int object) {
    int[] found = known[object];
    if (found == null) {
      found = search(object);
      remembered += found.length;
      if (remembered > MOST_REMEMBERED) {
        Arrays.fill(known, null);
        remembered = found.length;
      }
      known[object] = found;
    }
    return found;
  }

  /** How many objects fall when this one fails alone, at most {@value #WIDEST}. */
  int width(int object) {
    if (widths[object] == 0) {
      widths[object] = footprint.of(object, WIDEST).size();
    }
    return widths[object];
  }

  private int[] search(int object) {
    version++;
    IntList found = new IntList();
    visit(object, found);
    int at = up(found, 0);
    for (int i = 0; i < topology.dependentCount(object); i++) {
      int ended = topology.dependent(object, i);
      if (topology.dependentKind(object, i) == Need.END && pairs.mayReport(ended, object)) {
        visit(ended, found);
      }
    }
    up(found, at);
    return found.size() <= MOST ? found.toArray() : Arrays.copyOf(found.toArray(), MOST);
  }

  private int up(IntList found, int from) {
    int at = from;
    for (; at < found.size() && found.size() <= MOST; at++) {
      int object = found.get(at);
      for (int i = 0; i < topology.needCount(object); i++) {
        visit(topology.need(object, i), found);
      }
    }
    return at;
  }

  private void visit(int object, IntList found) {
    if (marks[object] != version) {
      marks[object] = version;
      found.add(object);
    }
  }
}
