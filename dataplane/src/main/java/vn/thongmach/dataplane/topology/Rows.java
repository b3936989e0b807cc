package vn.thongmach.dataplane.topology;

import java.util.Arrays;

/**
 * Many short lists of numbers in one flat array, as in compressed sparse rows; a row that outgrows
 * its room moves to the end, and the array is packed when half of it is left behind.
 */
final class Rows {

  private static final int SMALLEST_ROOM = 2;

  private int[] start = new int[16];
  private int[] length = new int[16];
  private int[] room = new int[16];
  private int[] cells = new int[32];
  private int rows;
  private int used;
  private int abandoned;

  int rows() {
    return rows;
  }

  /** Makes rows up to this count exist, the new ones empty. */
  void grow(int count) {
    if (count > start.length) {
      int capacity = Math.max(count, start.length + (start.length >> 1));
      start = Arrays.copyOf(start, capacity);
      length = Arrays.copyOf(length, capacity);
      room = Arrays.copyOf(room, capacity);
    }
    rows = Math.max(rows, count);
  }

  int length(int row) {
    return length[row];
  }

  int get(int row, int at) {
    return cells[start[row] + at];
  }

  boolean contains(int row, int value) {
    int from = start[row];
    for (int i = from; i < from + length[row]; i++) {
      if (cells[i] == value) {
        return true;
      }
    }
    return false;
  }

  void add(int row, int value) {
    if (length[row] == room[row]) {
      move(row, Math.max(SMALLEST_ROOM, room[row] * 2));
    }
    cells[start[row] + length[row]++] = value;
  }

  /** Takes the first such value out, keeping the order of the others. */
  void remove(int row, int value) {
    int from = start[row];
    int end = from + length[row];
    for (int i = from; i < end; i++) {
      if (cells[i] == value) {
        System.arraycopy(cells, i + 1, cells, i, end - i - 1);
        length[row]--;
        return;
      }
    }
  }

  void clear(int row) {
    length[row] = 0;
  }

  int[] copy(int row) {
    return Arrays.copyOfRange(cells, start[row], start[row] + length[row]);
  }

  private void move(int row, int wanted) {
    if (abandoned > used / 2 && used > 1024) {
      pack();
    }
    if (used + wanted > cells.length) {
      cells = Arrays.copyOf(cells, Math.max(used + wanted, cells.length + (cells.length >> 1)));
    }
    System.arraycopy(cells, start[row], cells, used, length[row]);
    abandoned += room[row];
    start[row] = used;
    room[row] = wanted;
    used += wanted;
  }

  private void pack() {
    int[] packed = new int[used - abandoned + 32];
    int at = 0;
    for (int row = 0; row < rows; row++) {
      System.arraycopy(cells, start[row], packed, at, length[row]);
      start[row] = at;
      at += room[row];
    }
    cells = packed;
    used = at;
    abandoned = 0;
  }
}
