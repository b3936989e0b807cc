package vn.thongmach.inventory.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Long lists in pieces that fit one statement. */
final class Chunks {

  private static final int ROWS = 5000;

  private Chunks() {}

  static <T> List<List<T>> of(Collection<T> rows) {
    List<T> all = List.copyOf(rows);
    List<List<T>> chunks = new ArrayList<>();
    for (int from = 0; from < all.size(); from += ROWS) {
      chunks.add(all.subList(from, Math.min(all.size(), from + ROWS)));
    }
    return chunks;
  }
}
