package vn.thongmach.dataplane.correlation;

import java.util.Arrays;
import vn.thongmach.dataplane.topology.IntList;

/**
 * For each episode the occurrences that it explains, in chains that cost the same to change at any
 * size.
 */
final class Chains {

  private static final int NONE = -1;

  private int[] heads = filled(64);
  private int[] sizes = new int[64];
  private int[] next = filled(64);
  private int[] previous = filled(64);

  private static int[] filled(int size) {
    int[] cells = new int[size];
    Arrays.fill(cells, NONE);
    return cells;
  }

  private static int[] grown(int[] cells, int size) {
    int[] grown = Arrays.copyOf(cells, Math.max(size, cells.length * 2));
    Arrays.fill(grown, cells.length, grown.length, NONE);
    return grown;
  }

  /** From one episode to another; either may be {@link Matching#NOISE}, which has no chain. */
  void move(int occurrence, int from, int to) {
    if (occurrence >= next.length) {
      next = grown(next, occurrence + 1);
      previous = grown(previous, occurrence + 1);
    }
    if (from != Matching.NOISE) {
      take(occurrence, from);
    }
    if (to != Matching.NOISE) {
      put(occurrence, to);
    }
  }

  private void take(int occurrence, int episode) {
    int before = previous[occurrence];
    int after = next[occurrence];
    if (before == NONE) {
      heads[episode] = after;
    } else {
      next[before] = after;
    }
    if (after != NONE) {
      previous[after] = before;
    }
    next[occurrence] = NONE;
    previous[occurrence] = NONE;
    sizes[episode]--;
  }

  private void put(int occurrence, int episode) {
    if (episode >= heads.length) {
      heads = grown(heads, episode + 1);
      sizes = Arrays.copyOf(sizes, heads.length);
    }
    int head = heads[episode];
    next[occurrence] = head;
    if (head != NONE) {
      previous[head] = occurrence;
    }
    heads[episode] = occurrence;
    sizes[episode]++;
  }

  int size(int episode) {
    return episode < sizes.length ? sizes[episode] : 0;
  }

  /** Ascending. */
  int[] of(int episode) {
    IntList found = new IntList();
    int at = episode < heads.length ? heads[episode] : NONE;
    while (at != NONE) {
      found.add(at);
      at = next[at];
    }
    int[] sorted = found.toArray();
    Arrays.sort(sorted);
    return sorted;
  }
}
