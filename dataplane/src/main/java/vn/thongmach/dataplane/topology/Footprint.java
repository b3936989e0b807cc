package vn.thongmach.dataplane.topology;

import java.util.Arrays;
import vn.thongmach.dataplane.topology.Topology.Need;

/**
 * Who falls when one object fails and nothing else is down. Counts fallen alternatives in arrays
 * that are stamped with a version in place of being cleared. One thread.
 */
public final class Footprint {

  private final Topology topology;
  private final IntList fallen = new IntList();
  private int[] marks = new int[0];
  private int[] counted = new int[0];
  private int[] fallenPaths = new int[0];
  private int version;

  public Footprint(Topology topology) {
    this.topology = topology;
  }

  /** The object first, then who falls with it; at most this many, valid until the next call. */
  public IntList of(int root, int most) {
    if (marks.length < topology.size()) {
      marks = Arrays.copyOf(marks, topology.size());
      counted = Arrays.copyOf(counted, topology.size());
      fallenPaths = Arrays.copyOf(fallenPaths, topology.size());
    }
    version++;
    fallen.clear();
    fallen.add(root);
    marks[root] = version;
    for (int at = 0; at < fallen.size() && fallen.size() < most; at++) {
      int object = fallen.get(at);
      for (int i = 0; i < topology.dependentCount(object); i++) {
        int dependent = topology.dependent(object, i);
        if (marks[dependent] == version) {
          continue;
        }
        if (topology.dependentKind(object, i) != Need.ALTERNATIVE || lastPath(dependent)) {
          marks[dependent] = version;
          fallen.add(dependent);
        }
      }
    }
    return fallen;
  }

  private boolean lastPath(int object) {
    if (counted[object] != version) {
      counted[object] = version;
      fallenPaths[object] = 0;
    }
    fallenPaths[object]++;
    int paths = 0;
    for (int i = 0; i < topology.needCount(object); i++) {
      paths += topology.needKind(object, i) == Need.ALTERNATIVE ? 1 : 0;
    }
    return fallenPaths[object] == paths;
  }
}
