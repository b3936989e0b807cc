package vn.thongmach.dataplane.correlation;

import java.util.Arrays;

/** Finds a small number by a key from 0 on, fast: an open hash table without boxes. */
final class LongTable {

  private static final long FREE = -1;

  /** The key is not there. */
  static final int ABSENT = -1;

  private long[] keys = new long[256];
  private int[] values = new int[256];
  private int size;

  LongTable() {
    Arrays.fill(keys, FREE);
  }

  int get(long key) {
    int at = place(key);
    return keys[at] == key ? values[at] : ABSENT;
  }

  void put(long key, int value) {
    if (2 * size >= keys.length) {
      grow();
    }
    int at = place(key);
    size += keys[at] == key ? 0 : 1;
    keys[at] = key;
    values[at] = value;
  }

  private int place(long key) {
    int mask = keys.length - 1;
    int at = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & mask;
    while (keys[at] != FREE && keys[at] != key) {
      at = at + 1 & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new int[keys.length];
    Arrays.fill(keys, FREE);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE) {
        int at = place(oldKeys[i]);
        keys[at] = oldKeys[i];
        values[at] = oldValues[i];
      }
    }
  }
}
