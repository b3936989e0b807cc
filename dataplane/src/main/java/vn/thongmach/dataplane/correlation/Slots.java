package vn.thongmach.dataplane.correlation;

import java.util.Arrays;

/**
 * The times in which one object is expected to report, by start; reused, so one thread at a time.
 * Each has the condition under which it would, the episode that brought it about, and through which
 * type it came.
 */
final class Slots {

  private Condition[] conditions = new Condition[8];
  private long[] starts = new long[8];
  private long[] ends = new long[8];
  private int[] causes = new int[8];
  private int[] viaTypes = new int[8];
  private int[] rootTypes = new int[8];
  private int size;

  void clear() {
    size = 0;
  }

  void add(Condition condition, long start, long end, int cause, int viaType, int rootType) {
    if (size == starts.length) {
      int room = size * 2;
      conditions = Arrays.copyOf(conditions, room);
      starts = Arrays.copyOf(starts, room);
      ends = Arrays.copyOf(ends, room);
      causes = Arrays.copyOf(causes, room);
      viaTypes = Arrays.copyOf(viaTypes, room);
      rootTypes = Arrays.copyOf(rootTypes, room);
    }
    int at = size++;
    while (at > 0 && starts[at - 1] > start) {
      move(at - 1, at);
      at--;
    }
    conditions[at] = condition;
    starts[at] = start;
    ends[at] = end;
    causes[at] = cause;
    viaTypes[at] = viaType;
    rootTypes[at] = rootType;
  }

  private void move(int from, int to) {
    conditions[to] = conditions[from];
    starts[to] = starts[from];
    ends[to] = ends[from];
    causes[to] = causes[from];
    viaTypes[to] = viaTypes[from];
    rootTypes[to] = rootTypes[from];
  }

  int size() {
    return size;
  }

  Condition condition(int slot) {
    return conditions[slot];
  }

  long start(int slot) {
    return starts[slot];
  }

  long end(int slot) {
    return ends[slot];
  }

  /** The number of the episode. */
  int cause(int slot) {
    return causes[slot];
  }

  int viaType(int slot) {
    return viaTypes[slot];
  }

  int rootType(int slot) {
    return rootTypes[slot];
  }
}
