package vn.thongmach.dataplane.topology;

import java.util.Arrays;
import vn.thongmach.dataplane.topology.Topology.Need;

/**
 * Who is down when some objects fail and nothing else is down. Counts fallen alternatives in arrays
 * that are stamped with a version in place of being cleared. One thread.
 */
public final class Footprint {

  private final Topology topology;
  private final IntList fallen = new IntList();
  private final IntList touched = new IntList();
  private int[] marks = new int[0];
  private int[] counted = new int[0];
  private int[] fallenPaths = new int[0];
  private final IntList thinned = new IntList();
  private int[] met = new int[0];
  private int meeting;
  private int version;
  private int spread;

  public Footprint(Topology topology) {
    this.topology = topology;
  }

  /** The object first, then who falls with it; at most this many, valid until the next call. */
  public IntList of(int root, int most) {
    begin();
    fail(root);
    return spread(most);
  }

  /** Begins anew, with everything well. */
  public void begin() {
    if (marks.length < topology.size()) {
      marks = Arrays.copyOf(marks, topology.size());
      counted = Arrays.copyOf(counted, topology.size());
      fallenPaths = Arrays.copyOf(fallenPaths, topology.size());
    }
    version++;
    spread = 0;
    fallen.clear();
    touched.clear();
  }

  /** Lets this object fail by itself, if it is not down already. */
  public void fail(int object) {
    if (marks[object] != version) {
      marks[object] = version;
      fallen.add(object);
    }
  }

  /** All that are down since the beginning, in the order of their falls; at most about so many. */
  public IntList spread(int most) {
    while (spread < fallen.size() && fallen.size() < most) {
      int object = fallen.get(spread++);
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

  /**
   * These, which stand, and all that stands and needs one of them in turn, but for Paths: who has
   * less redundancy. Valid until the next call of any of these methods.
   *
   * @param most at most about so many
   */
  public IntList thinned(IntList weakened, int most) {
    if (met.length < topology.size()) {
      met = Arrays.copyOf(met, topology.size());
    }
    thinned.clear();
    meeting++;
    for (int i = 0; i < weakened.size(); i++) {
      meet(weakened.get(i));
    }
    for (int at = 0; at < thinned.size() && thinned.size() < most; at++) {
      int object = thinned.get(at);
      for (int i = 0; i < topology.dependentCount(object); i++) {
        meet(topology.dependent(object, i));
      }
    }
    return thinned;
  }

  private void meet(int object) {
    if (met[object] != meeting && !isDown(object) && !topology.isPath(object)) {
      met[object] = meeting;
      thinned.add(object);
    }
  }

  public boolean isDown(int object) {
    return marks[object] == version;
  }

  /** How many of the paths of this object are down, as far as that was followed. */
  public int fallenPaths(int object) {
    return counted[object] == version ? fallenPaths[object] : 0;
  }

  /** Objects that had a path fall before they were down, whether they stand or not. */
  public IntList touched() {
    return touched;
  }

  private boolean lastPath(int object) {
    if (counted[object] != version) {
      counted[object] = version;
      fallenPaths[object] = 0;
      touched.add(object);
    }
    fallenPaths[object]++;
    int paths = 0;
    for (int i = 0; i < topology.needCount(object); i++) {
      paths += topology.needKind(object, i) == Need.ALTERNATIVE ? 1 : 0;
    }
    return fallenPaths[object] == paths;
  }
}
