package vn.thongmach.dataplane.topology;

import java.util.Arrays;

/**
 * When one object is down: intervals from a start up to but without an end, in milliseconds, in
 * order and apart from each other. Each has the number of the episode that brought it about (the
 * first, where several overlap) and the need through which it came. Immutable.
 */
public final class Timeline {

  /** The end of what has not come up again. */
  public static final long OPEN = Long.MAX_VALUE;

  /** In place of a need: the object itself failed. */
  public static final int ITSELF = -1;

  public static final Timeline NEVER =
      new Timeline(new long[0], new long[0], new int[0], new int[0]);

  private final long[] starts;
  private final long[] ends;
  private final int[] causes;
  private final int[] vias;

  private Timeline(long[] starts, long[] ends, int[] causes, int[] vias) {
    this.starts = starts;
    this.ends = ends;
    this.causes = causes;
    this.vias = vias;
  }

  static Timeline of(long[] starts, long[] ends, int[] causes, int[] vias, int size) {
    return size == 0
        ? NEVER
        : new Timeline(
            Arrays.copyOf(starts, size),
            Arrays.copyOf(ends, size),
            Arrays.copyOf(causes, size),
            Arrays.copyOf(vias, size));
  }

  /** The same intervals, come through another need. */
  Timeline cameThrough(int need) {
    if (starts.length == 0) {
      return NEVER;
    }
    int[] same = new int[vias.length];
    Arrays.fill(same, need);
    return new Timeline(starts, ends, causes, same);
  }

  public int size() {
    return starts.length;
  }

  public boolean isEmpty() {
    return starts.length == 0;
  }

  public long start(int at) {
    return starts[at];
  }

  public long end(int at) {
    return ends[at];
  }

  /** The number of the episode. */
  public int cause(int at) {
    return causes[at];
  }

  /** The need through which it came, or {@link #ITSELF}. */
  public int via(int at) {
    return vias[at];
  }

  public boolean isItself(int at) {
    return vias[at] == ITSELF;
  }

  public boolean isDownAt(long time) {
    for (int i = 0; i < starts.length && starts[i] <= time; i++) {
      if (time < ends[i]) {
        return true;
      }
    }
    return false;
  }

  boolean sameAs(Timeline other) {
    return this == other
        || Arrays.equals(starts, other.starts)
            && Arrays.equals(ends, other.ends)
            && Arrays.equals(causes, other.causes)
            && Arrays.equals(vias, other.vias);
  }
}
