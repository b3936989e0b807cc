package vn.thongmach.dataplane.topology;

import java.util.Arrays;

/** Room in which timelines are put together; reused, so one thread at a time. */
final class Intervals {

  private long[] starts = new long[16];
  private long[] ends = new long[16];
  private int[] causes = new int[16];
  private int[] vias = new int[16];
  private int size;

  void clear() {
    size = 0;
  }

  void add(long start, long end, int cause, int via) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      causes = Arrays.copyOf(causes, size * 2);
      vias = Arrays.copyOf(vias, size * 2);
    }
    // Insertion keeps them by start; among equals those added first stay first.
    int at = size++;
    while (at > 0 && starts[at - 1] > start) {
      starts[at] = starts[at - 1];
      ends[at] = ends[at - 1];
      causes[at] = causes[at - 1];
      vias[at] = vias[at - 1];
      at--;
    }
    starts[at] = start;
    ends[at] = end;
    causes[at] = cause;
    vias[at] = via;
  }

  void addAll(Timeline timeline, int via) {
    for (int i = 0; i < timeline.size(); i++) {
      add(timeline.start(i), timeline.end(i), timeline.cause(i), via);
    }
  }

  /** When any was down: overlapping and touching ones become one, caused by the first. */
  Timeline union() {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (kept > 0 && starts[i] <= ends[kept - 1]) {
        ends[kept - 1] = Math.max(ends[kept - 1], ends[i]);
      } else {
        starts[kept] = starts[i];
        ends[kept] = ends[i];
        causes[kept] = causes[i];
        vias[kept] = vias[i];
        kept++;
      }
    }
    return Timeline.of(starts, ends, causes, vias, kept);
  }

  /** When both were down: the cause is what came last. */
  Timeline both(Timeline left, Timeline right) {
    clear();
    int i = 0;
    int j = 0;
    while (i < left.size() && j < right.size()) {
      long start = Math.max(left.start(i), right.start(j));
      long end = Math.min(left.end(i), right.end(j));
      if (start < end) {
        boolean later = left.start(i) > right.start(j);
        add(start, end, later ? left.cause(i) : right.cause(j), later ? left.via(i) : right.via(j));
      }
      if (left.end(i) < right.end(j)) {
        i++;
      } else {
        j++;
      }
    }
    return union();
  }
}
