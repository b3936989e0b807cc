package vn.thongmach.dataplane.topology;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Objects waiting, each at most once at a time, given out in topological order: a binary heap. */
final class Positions {

  private int[] heap = new int[64];
  private int size;
  private final IntList early = new IntList();
  private @Nullable TopologicalOrder order;
  private long[] waiting = new long[0];

  /** Those added before wait for this order. */
  void begin(TopologicalOrder by) {
    order = by;
    for (int i = 0; i < early.size(); i++) {
      add(early.get(i));
    }
    early.clear();
  }

  boolean isEmpty() {
    boolean empty = size == 0;
    if (empty) {
      order = null;
    }
    return empty;
  }

  void clear() {
    for (int i = 0; i < size; i++) {
      waiting[heap[i] >> 6] &= ~(1L << heap[i]);
    }
    size = 0;
    early.clear();
    order = null;
  }

  void add(int object) {
    TopologicalOrder by = order;
    if (by == null) {
      early.add(object);
      return;
    }
    int position = by.position(object);
    if (position >> 6 >= waiting.length) {
      waiting = Arrays.copyOf(waiting, (position >> 6) + 1024);
    }
    if ((waiting[position >> 6] & 1L << position) != 0) {
      return;
    }
    waiting[position >> 6] |= 1L << position;
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, size * 2);
    }
    int at = size++;
    while (at > 0 && heap[(at - 1) / 2] > position) {
      heap[at] = heap[(at - 1) / 2];
      at = (at - 1) / 2;
    }
    heap[at] = position;
  }

  /** Takes the first out; there must be one. */
  int poll() {
    int first = heap[0];
    waiting[first >> 6] &= ~(1L << first);
    int last = heap[--size];
    int at = 0;
    while (2 * at + 1 < size) {
      int child = 2 * at + 1;
      if (child + 1 < size && heap[child + 1] < heap[child]) {
        child++;
      }
      if (heap[child] >= last) {
        break;
      }
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = last;
    TopologicalOrder by = order;
    return by == null ? -1 : by.objectAt(first);
  }
}
