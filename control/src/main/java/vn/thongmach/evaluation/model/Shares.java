package vn.thongmach.evaluation.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Parts of a whole and the smallest set of them that explains most of it. Because they add up, the
 * largest ones are that set.
 *
 * @param <T> what has a share
 * @param named those of the set, the largest first
 * @param others how many are not named
 * @param rest what these come to; with the named ones exactly the whole
 */
record Shares<T>(List<Share<T>> named, int others, double rest) {

  private static final double ENOUGH = 0.8;
  private static final int MOST = 50;

  /** One part. */
  record Share<T>(T of, double amount) {}

  /**
   * @param all parts whose amounts sum to the whole, some perhaps below 0
   * @param whole above 0
   * @param open which parts may be named
   */
  static <T> Shares<T> explain(List<Share<T>> all, double whole, Predicate<T> open) {
    List<Share<T>> sorted =
        all.stream()
            .filter(share -> share.amount() > 0 && open.test(share.of()))
            .sorted(Comparator.comparing((Share<T> share) -> share.amount()).reversed())
            .toList();
    List<Share<T>> named = new ArrayList<>();
    double sum = 0;
    for (Share<T> share : sorted) {
      if (sum >= ENOUGH * whole || named.size() == MOST) {
        break;
      }
      named.add(share);
      sum += share.amount();
    }
    int others = (int) all.stream().filter(share -> share.amount() != 0).count() - named.size();
    return new Shares<>(named, others, others == 0 ? 0 : whole - sum);
  }

  /**
   * Shares a whole out in proportion to weights.
   *
   * @param weights not below 0, their sum above 0
   */
  static <T> List<Share<T>> proportional(List<Share<T>> weights, double whole) {
    double sum = weights.stream().mapToDouble(Share::amount).sum();
    return weights.stream()
        .map(weight -> new Share<>(weight.of(), whole * (weight.amount() / sum)))
        .toList();
  }
}
