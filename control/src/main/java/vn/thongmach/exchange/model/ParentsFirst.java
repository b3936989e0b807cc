package vn.thongmach.exchange.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Brings rows into an order in which what stands above comes before what stands below. */
final class ParentsFirst {

  private ParentsFirst() {}

  /** Rows in a circle come as they stand in the file; the rules refuse them. */
  static <T> List<T> order(
      List<T> rows, Function<T, @Nullable String> code, Function<T, @Nullable String> parent) {
    Map<String, T> byCode = new HashMap<>();
    for (T row : rows) {
      String own = code.apply(row);
      if (own != null) {
        byCode.putIfAbsent(own, row);
      }
    }
    List<T> ordered = new ArrayList<>();
    Set<T> placed = new HashSet<>();
    for (T row : rows) {
      List<T> way = new ArrayList<>();
      Set<T> seen = new HashSet<>();
      T at = row;
      while (at != null && !placed.contains(at) && seen.add(at)) {
        way.add(at);
        String above = parent.apply(at);
        at = above == null ? null : byCode.get(above);
      }
      for (T next : way.reversed()) {
        placed.add(next);
        ordered.add(next);
      }
    }
    return ordered;
  }
}
