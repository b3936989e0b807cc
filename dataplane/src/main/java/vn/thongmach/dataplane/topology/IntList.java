package vn.thongmach.dataplane.topology;

import java.util.Arrays;

/** A growing list of numbers. */
public final class IntList {

  private int[] values = new int[16];
  private int size;

  public void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  public int get(int at) {
    return values[at];
  }

  public void set(int at, int value) {
    values[at] = value;
  }

  public int size() {
    return size;
  }

  public int removeLast() {
    return values[--size];
  }

  /** Keeps the first so many. */
  public void cut(int kept) {
    size = kept;
  }

  public void clear() {
    size = 0;
  }

  public int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
